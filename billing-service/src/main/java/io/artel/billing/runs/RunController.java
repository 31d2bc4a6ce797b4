package io.artel.billing.runs;

import io.artel.kernel.Caller;
import io.artel.kernel.Money;
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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Runs by hand, and how they get on. */
@RestController
@RequestMapping("/api/billing/runs")
class RunController {

    /** @param period a Sunday for INVOICING, a day for DUNNING, a month such as 2026-11 for PAYOUTS */
    record StartRun(
            @NotNull RunKind kind, @NotBlank @Size(max = 10) String period) {}

    enum RunState {
        RUNNING,
        DONE
    }

    /**
     * @param startedBy null when the clock did
     * @param units clients, invoices or workers whose turn it is
     * @param results how many ended how; FAILED are those that need people to look
     */
    record RunView(
            UUID id,
            RunKind kind,
            String period,
            RunState state,
            @Nullable UUID startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            long units,
            long done,
            Map<String, Long> results) {

        static RunView of(Runs.Run run) {
            return new RunView(
                    run.id(),
                    run.kind(),
                    run.period(),
                    run.finishedAt() == null ? RunState.RUNNING : RunState.DONE,
                    run.startedBy(),
                    run.startedAt(),
                    run.finishedAt(),
                    run.units(),
                    run.done(),
                    run.results());
        }
    }

    /**
     * @param units clients, invoices or workers whose turn it would be
     * @param results how many would end how
     * @param amount what clients would be asked for, or workers be paid, in all
     */
    record RunPreview(RunKind kind, String period, long units, Map<String, Long> results, Money amount) {}

    private final Runs runs;
    private final IdempotentRequests requests;

    RunController(Runs runs, IdempotentRequests requests) {
        this.runs = runs;
        this.requests = requests;
    }

    /** Accepted: what has been done before is not done again. */
    @PostMapping
    @Allow(Role.MANAGER)
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunView start(@RequestHeader("Idempotency-Key") String key, @Valid @RequestBody StartRun request, Caller caller) {
        return requests.once(
                caller.accountId(),
                "start-run",
                key,
                request,
                RunView.class,
                () -> RunView.of(runs.start(request.kind(), request.period(), caller.accountId())));
    }

    @GetMapping
    @Allow(Role.MANAGER)
    @Transactional(readOnly = true)
    public PageOf<RunView> list(
            @RequestParam(required = false) @Nullable RunKind kind,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        var items = runs.list(kind, size, (long) page * size).stream()
                .map(RunView::of)
                .toList();
        return new PageOf<>(items, page, size, runs.count(kind));
    }

    /** What a run would do now: nothing is written (a dry run). */
    @GetMapping("/preview")
    @Allow(Role.MANAGER)
    RunPreview preview(@RequestParam RunKind kind, @RequestParam @NotBlank @Size(max = 10) String period) {
        var preview = runs.preview(kind, period);
        return new RunPreview(kind, period, preview.units(), preview.results(), preview.amount());
    }

    @GetMapping("/{id}")
    @Allow(Role.MANAGER)
    RunView show(@PathVariable UUID id) {
        return RunView.of(runs.find(id));
    }
}
