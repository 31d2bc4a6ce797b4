package io.artel.analyst.reviews;

import io.artel.analyst.hypotheses.HypothesisForm;
import io.artel.analyst.hypotheses.HypothesisLink;
import io.artel.analyst.reviews.Review.Criterion;
import io.artel.analyst.reviews.Review.RootCause;
import io.artel.analyst.reviews.Review.Verdict;
import io.artel.analyst.reviews.domain.CaseState;
import io.artel.analyst.reviews.domain.Origin;
import io.artel.kernel.Caller;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The review queue: one controller claims a case, may call the client, and fills in the form (US-200, US-210). */
@RestController
@RequestMapping("/api/analyst/cases")
@Allow(Role.CONTROLLER)
class CaseController {

    private final Reviewing reviewing;
    private final CaseViews views;
    private final IdempotentRequests requests;

    CaseController(Reviewing reviewing, CaseViews views, IdempotentRequests requests) {
        this.reviewing = reviewing;
        this.views = views;
        this.requests = requests;
    }

    /** @param note what was said, or what was tried */
    record CallRequest(
            @NotNull Boolean reached,
            @NotBlank @Size(max = 2000) String note) {}

    /**
     * @param scores each criterion once
     * @param rootCause can be left out only of a completed order that is not found BAD
     * @param hypotheses new ones that follow from the findings
     * @param hypothesisIds those that were there before and are supported by them
     */
    record ReviewRequest(
            @NotNull @Size(max = 5) List<@NotNull @Valid CriterionScore> scores,
            @NotNull Verdict verdict,
            @NotBlank @Size(max = 4000) String findings,
            @Nullable RootCause rootCause,
            @Nullable @Size(max = 10) List<@NotNull @Valid HypothesisForm> hypotheses,
            @Nullable @Size(max = 10) List<@NotNull UUID> hypothesisIds) {

        Review review() {
            var all = new EnumMap<Criterion, Optional<Integer>>(Criterion.class);
            for (var it : scores) all.put(it.criterion(), Optional.ofNullable(it.score()));
            if (all.size() != Criterion.values().length || all.size() != scores.size()) {
                throw new InvalidInput("scores", "incomplete", "each criterion once");
            }
            return new Review(all, verdict, findings.strip(), rootCause);
        }
    }

    /** @param score 1 to 5; null when the criterion does not apply */
    record CriterionScore(
            @NotNull Criterion criterion,
            @Nullable @Min(1) @Max(5) Integer score) {}

    /**
     * @param drawId of a SAMPLED one
     * @param outcome how the order ended, with the cause that orders recorded; null while that is not known
     * @param claimedByName null until accounts has told it
     * @param verdict of a REVIEWED one
     */
    record CaseView(
            UUID id,
            UUID orderId,
            Origin origin,
            CaseState state,
            Instant openedAt,
            @Nullable UUID drawId,
            @Nullable UUID typeId,
            @Nullable UUID clientId,
            @Nullable UUID workerId,
            @Nullable String outcome,
            @Nullable String cause,
            @Nullable Instant startsAt,
            @Nullable Instant endedAt,
            @Nullable UUID claimedBy,
            @Nullable String claimedByName,
            @Nullable Instant claimedAt,
            @Nullable Verdict verdict) {}

    record CallView(
            UUID id,
            boolean reached,
            String note,
            UUID calledBy,
            @Nullable String calledByName,
            Instant calledAt) {}

    record ReviewView(
            List<CriterionScore> scores,
            Verdict verdict,
            String findings,
            @Nullable RootCause rootCause,
            UUID reviewedBy,
            @Nullable String reviewedByName,
            Instant reviewedAt) {}

    /**
     * @param calls the earliest first
     * @param others the other cases of the same order
     */
    record CaseDetail(
            CaseView summary,
            List<CallView> calls,
            @Nullable ReviewView review,
            List<HypothesisLink> hypotheses,
            List<CaseView> others) {}

    /**
     * The oldest first.
     *
     * @param mine only those that the caller has claimed or reviewed
     * @param from cases opened at this moment or later
     * @param to and before this one
     */
    @GetMapping
    PageOf<CaseView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Origin origin,
            @RequestParam(required = false) @Nullable CaseState state,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable UUID orderId,
            @RequestParam(required = false) @Nullable UUID typeId,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Pageable page) {
        var filter = new CaseViews.Filter(
                origin, state, mine ? caller.accountId() : null, orderId, typeId, verdict, from, to);
        return views.list(filter, page);
    }

    @GetMapping("/{id}")
    CaseDetail show(@PathVariable UUID id) {
        return views.detail(id);
    }

    @PostMapping("/{id}/claim")
    CaseDetail claim(Caller caller, @PathVariable UUID id) {
        reviewing.claim(id, caller.accountId());
        return views.detail(id);
    }

    @PostMapping("/{id}/release")
    CaseDetail release(Caller caller, @PathVariable UUID id) {
        reviewing.release(id, caller.accountId());
        return views.detail(id);
    }

    @PostMapping("/{id}/calls")
    @ResponseStatus(HttpStatus.CREATED)
    CallView call(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody CallRequest request) {
        return requests.once(caller.accountId(), "call/" + id, key, request, CallView.class, () -> {
            var call = reviewing.call(id, request.reached(), request.note().strip(), caller.accountId());
            return views.call(call);
        });
    }

    @PostMapping("/{id}/review")
    @ResponseStatus(HttpStatus.CREATED)
    CaseDetail review(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody ReviewRequest request) {
        var review = request.review();
        var proposed = request.hypotheses() == null ? List.<HypothesisForm>of() : request.hypotheses();
        var supported = request.hypothesisIds() == null ? List.<UUID>of() : request.hypothesisIds();
        return requests.once(caller.accountId(), "review/" + id, key, request, CaseDetail.class, () -> {
            reviewing.review(id, review, proposed, supported, caller.accountId());
            return views.detail(id);
        });
    }
}
