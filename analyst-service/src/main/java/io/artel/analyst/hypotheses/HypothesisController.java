package io.artel.analyst.hypotheses;

import io.artel.analyst.hypotheses.Hypotheses.Outcome;
import io.artel.analyst.hypotheses.Hypotheses.Result;
import io.artel.analyst.hypotheses.domain.HypothesisState;
import io.artel.kernel.Caller;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hypotheses: controllers write them, managers decide on them too (US-210). */
@RestController
@RequestMapping("/api/analyst/hypotheses")
class HypothesisController {

    private final Hypotheses hypotheses;
    private final HypothesisViews views;
    private final IdempotentRequests requests;

    HypothesisController(Hypotheses hypotheses, HypothesisViews views, IdempotentRequests requests) {
        this.hypotheses = hypotheses;
        this.views = views;
        this.requests = requests;
    }

    /** @param caseIds the reviews it follows from */
    record NewHypothesis(
            @NotNull @Valid HypothesisForm hypothesis,
            @Nullable @Size(max = 50) List<@NotNull UUID> caseIds) {}

    /** @param outcome what was measured: with DONE and nothing else */
    record StatusRequest(
            @NotNull HypothesisState state,
            @Nullable @Size(max = 1000) String note,
            @Nullable @Valid MeasuredOutcome outcome) {}

    /** @param measured the figures, before and after */
    record MeasuredOutcome(
            @NotNull Result result,
            @NotBlank @Size(max = 2000) String measured) {}

    record LinkRequest(@NotNull UUID caseId) {}

    /**
     * @param cases how many cases are linked
     * @param next where it can go from here
     */
    record HypothesisView(
            UUID id,
            String title,
            String description,
            Area area,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            @Nullable LocalDate dueOn,
            HypothesisState state,
            List<HypothesisState> next,
            @Nullable MeasuredOutcome outcome,
            int cases,
            UUID createdBy,
            @Nullable String createdByName,
            Instant createdAt,
            Instant changedAt) {}

    record LinkedCase(
            UUID id,
            UUID orderId,
            String origin,
            String state,
            @Nullable String verdict,
            Instant linkedAt) {}

    record StepView(
            HypothesisState from,
            HypothesisState to,
            @Nullable String note,
            UUID movedBy,
            @Nullable String movedByName,
            Instant movedAt) {}

    record HypothesisDetail(HypothesisView hypothesis, List<LinkedCase> cases, List<StepView> steps) {}

    /**
     * The newest first.
     *
     * @param mine only those that the caller owns
     * @param search part of the title or the description
     */
    @GetMapping
    @Allow({Role.MANAGER, Role.CONTROLLER})
    PageOf<HypothesisView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable HypothesisState state,
            @RequestParam(required = false) @Nullable Area area,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            Pageable page) {
        return views.list(state, area, mine ? caller.accountId() : null, search, page);
    }

    @GetMapping("/{id}")
    @Allow({Role.MANAGER, Role.CONTROLLER})
    HypothesisDetail show(@PathVariable UUID id) {
        return views.detail(id);
    }

    @PostMapping
    @Allow(Role.CONTROLLER)
    @ResponseStatus(HttpStatus.CREATED)
    HypothesisDetail propose(
            Caller caller, @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody NewHypothesis request) {
        var cases = request.caseIds() == null ? List.<UUID>of() : request.caseIds();
        for (int i = 0; i < cases.size(); i++) {
            if (!views.isCase(cases.get(i))) throw new InvalidInput("caseIds[" + i + "]", "unknown", "no such case");
        }
        return requests.once(caller.accountId(), "propose-hypothesis", key, request, HypothesisDetail.class, () -> {
            var id = hypotheses.propose(request.hypothesis(), "hypothesis.", cases, caller.accountId());
            return views.detail(id);
        });
    }

    @PutMapping("/{id}")
    @Allow(Role.CONTROLLER)
    HypothesisDetail rewrite(Caller caller, @PathVariable UUID id, @Valid @RequestBody HypothesisForm form) {
        hypotheses.rewrite(id, form, caller.accountId());
        return views.detail(id);
    }

    @PostMapping("/{id}/status")
    @Allow({Role.MANAGER, Role.CONTROLLER})
    HypothesisDetail move(Caller caller, @PathVariable UUID id, @Valid @RequestBody StatusRequest request) {
        var measured = request.outcome();
        var outcome = measured == null
                ? null
                : new Outcome(measured.result(), measured.measured().strip());
        hypotheses.move(id, request.state(), request.note(), outcome, caller.accountId());
        return views.detail(id);
    }

    /** Links a case; doing it again changes nothing. */
    @PostMapping("/{id}/cases")
    @Allow(Role.CONTROLLER)
    HypothesisDetail link(Caller caller, @PathVariable UUID id, @Valid @RequestBody LinkRequest request) {
        if (!hypotheses.exists(id)) throw new NotFound("hypothesis", id);
        if (!views.isCase(request.caseId())) throw new InvalidInput("caseId", "unknown", "no such case");
        hypotheses.link(id, request.caseId(), caller.accountId());
        return views.detail(id);
    }
}
