package io.artel.billing.reconciliation;

import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the nights' comparisons found. */
@RestController
@RequestMapping("/api/billing/reconciliations")
class ReconciliationController {

    /**
     * @param compared how many operations
     * @param differences how many of them differ
     */
    record ReconciliationView(UUID id, LocalDate day, int compared, int differences, Instant finishedAt) {

        static ReconciliationView of(Reconciliations.Reconciliation it) {
            return new ReconciliationView(it.id(), it.day(), it.compared(), it.differences(), it.finishedAt());
        }
    }

    record DifferenceView(
            Difference.Counterpart counterpart,
            Difference.Kind kind,
            String operation,
            @Nullable String ours,
            @Nullable String theirs) {}

    record ReconciliationDetails(ReconciliationView reconciliation, PageOf<DifferenceView> differences) {}

    private final Reconciliations reconciliations;

    ReconciliationController(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    /** The latest night first. */
    @GetMapping
    @Allow(Role.MANAGER)
    @Transactional(readOnly = true)
    public PageOf<ReconciliationView> list(
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        var items = reconciliations.list(size, (long) page * size).stream()
                .map(ReconciliationView::of)
                .toList();
        return new PageOf<>(items, page, size, reconciliations.count());
    }

    @GetMapping("/{id}")
    @Allow(Role.MANAGER)
    @Transactional(readOnly = true)
    public ReconciliationDetails show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        var found = reconciliations.find(id);
        var items = reconciliations.differences(id, size, (long) page * size).stream()
                .map(it -> new DifferenceView(it.counterpart(), it.kind(), it.operation(), it.ours(), it.theirs()))
                .toList();
        return new ReconciliationDetails(
                ReconciliationView.of(found), new PageOf<>(items, page, size, found.differences()));
    }
}
