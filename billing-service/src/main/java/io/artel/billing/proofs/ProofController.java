package io.artel.billing.proofs;

import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the nights' proofs of the journal found. */
@RestController
@RequestMapping("/api/billing/proofs")
class ProofController {

    /**
     * @param entries how many the journal had
     * @param head the newest seal; {@code ./artel audit} takes it and proves that it is still there
     * @param broken empty when everything held
     */
    record ProofView(LocalDate day, long entries, String head, List<BrokenView> broken, Instant finishedAt) {

        static ProofView of(Proofs.Proof it) {
            return new ProofView(
                    it.day(),
                    it.entries(),
                    it.head(),
                    it.broken().stream()
                            .map(one -> new BrokenView(one.invariant(), one.broken()))
                            .toList(),
                    it.finishedAt());
        }
    }

    /**
     * @param invariant what should hold, in English
     * @param row the first that breaks it, and how
     */
    record BrokenView(String invariant, String row) {}

    private final Proofs proofs;

    ProofController(Proofs proofs) {
        this.proofs = proofs;
    }

    /** The latest night first. */
    @GetMapping
    @Allow(Role.MANAGER)
    @Transactional(readOnly = true)
    public PageOf<ProofView> list(
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        var items = proofs.list(size, (long) page * size).stream()
                .map(ProofView::of)
                .toList();
        return new PageOf<>(items, page, size, proofs.count());
    }
}
