package io.artel.matching.pipelines;

import io.artel.kernel.Caller;
import io.artel.kernel.Role;
import io.artel.matching.domain.Step;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Managers reorder, weight and switch the steps of matching; the newest version decides. */
@RestController
@RequestMapping("/api/matching")
@Allow(Role.MANAGER)
class PipelineController {

    /** @param weight from 0 to 100 with two decimals; counts for scores only */
    record StageRequest(
            @NotBlank @Size(max = 60) String step,
            @NotNull @DecimalMin("0") @DecimalMax("100") Double weight,
            @NotNull Boolean on) {}

    /** @param basedOn the version that was changed; if it is not the newest any more, nothing is made */
    record PipelineRequest(
            @NotNull @Min(1) Integer basedOn,
            @NotEmpty @Size(max = 50) List<@Valid @NotNull StageRequest> steps) {}

    record StageView(String step, Step.Kind kind, double weight, boolean on) {}

    record PipelineView(int version, @Nullable UUID madeBy, Instant madeAt, List<StageView> steps) {}

    record StepView(String step, Step.Kind kind, boolean mandatory) {}

    private final Pipelines pipelines;
    private final IdempotentRequests requests;

    PipelineController(Pipelines pipelines, IdempotentRequests requests) {
        this.pipelines = pipelines;
        this.requests = requests;
    }

    /** All steps a pipeline can be made of. */
    @GetMapping("/steps")
    List<StepView> steps() {
        return pipelines.steps().stream()
                .map(it -> new StepView(it.name(), it.kind(), it.mandatory()))
                .toList();
    }

    /** The newest first; that one decides. */
    @GetMapping("/pipelines")
    PageOf<PipelineView> pipelines(Pageable page) {
        return PageOf.of(
                pipelines.page(page).stream().map(PipelineController::view).toList(), page, pipelines.count());
    }

    @PostMapping("/pipelines")
    @ResponseStatus(HttpStatus.CREATED)
    PipelineView make(
            Caller caller, @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody PipelineRequest request) {
        return requests.once(
                caller.accountId(),
                "make-pipeline",
                key,
                request,
                PipelineView.class,
                () -> view(pipelines.make(
                        request.basedOn(),
                        request.steps().stream()
                                .map(it -> new Pipelines.Asked(it.step(), it.weight(), it.on()))
                                .toList(),
                        caller.accountId())));
    }

    private static PipelineView view(Pipelines.Kept kept) {
        return new PipelineView(
                kept.pipeline().version(),
                kept.madeBy(),
                kept.madeAt(),
                kept.pipeline().stages().stream()
                        .map(it -> new StageView(it.step().name(), it.step().kind(), it.weight(), it.on()))
                        .toList());
    }
}
