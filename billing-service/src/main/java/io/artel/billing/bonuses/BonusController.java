package io.artel.billing.bonuses;

import io.artel.billing.Amounts;
import io.artel.billing.ledger.Entries;
import io.artel.billing.ledger.Journal;
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
import java.util.List;
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

/** Managers credit workers (US-270). */
@RestController
@RequestMapping("/api/billing")
class BonusController {

    record GiveBonus(
            @NotNull Money amount,
            @NotBlank @Size(max = 500) String reason) {}

    private record SameBonus(UUID workerId, GiveBonus request) {}

    /**
     * @param state PROPOSED until a second manager has confirmed a large one
     * @param entryId the journal's entry of one that was given
     */
    record BonusView(
            UUID id,
            UUID workerId,
            Money amount,
            String reason,
            UUID givenBy,
            Instant at,
            Bonuses.State state,
            @Nullable UUID confirmedBy,
            @Nullable Instant confirmedAt,
            @Nullable Long entryId) {

        static BonusView of(Bonuses.Bonus bonus, Map<UUID, Long> entries) {
            return new BonusView(
                    bonus.id(),
                    bonus.workerId(),
                    bonus.amount(),
                    bonus.reason(),
                    bonus.givenBy(),
                    bonus.givenAt(),
                    bonus.state(),
                    bonus.confirmedBy(),
                    bonus.confirmedAt(),
                    entries.get(Entries.bonusCause(bonus.id())));
        }
    }

    private final Bonuses bonuses;
    private final Journal journal;
    private final IdempotentRequests requests;

    BonusController(Bonuses bonuses, Journal journal, IdempotentRequests requests) {
        this.bonuses = bonuses;
        this.journal = journal;
        this.requests = requests;
    }

    @PostMapping("/workers/{workerId}/bonuses")
    @Allow(Role.MANAGER)
    @ResponseStatus(HttpStatus.CREATED)
    BonusView give(
            @PathVariable UUID workerId,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody GiveBonus request,
            Caller caller) {
        var amount = Amounts.positive("amount", request.amount());
        return requests.once(
                caller.accountId(),
                "give-bonus",
                key,
                new SameBonus(workerId, request),
                BonusView.class,
                () -> view(bonuses.give(workerId, amount, request.reason().strip(), caller.accountId())));
    }

    /** The latest first. */
    @GetMapping("/bonuses")
    @Allow(Role.MANAGER)
    @Transactional(readOnly = true)
    public PageOf<BonusView> list(
            @RequestParam(required = false) @Nullable UUID workerId,
            @RequestParam(required = false) Bonuses.@Nullable State state,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        var items = views(bonuses.list(workerId, state, size, (long) page * size));
        return new PageOf<>(items, page, size, bonuses.count(workerId, state));
    }

    /** The second manager agrees. */
    @PostMapping("/bonuses/{id}/confirmation")
    @Allow(Role.MANAGER)
    BonusView confirm(@PathVariable UUID id, @RequestHeader("Idempotency-Key") String key, Caller caller) {
        return requests.once(
                caller.accountId(),
                "confirm-bonus",
                key,
                id,
                BonusView.class,
                () -> view(bonuses.confirm(id, caller.accountId())));
    }

    private BonusView view(Bonuses.Bonus bonus) {
        return views(List.of(bonus)).getFirst();
    }

    private List<BonusView> views(List<Bonuses.Bonus> some) {
        var entries = journal.numbers(
                some.stream().map(it -> Entries.bonusCause(it.id())).toList());
        return some.stream().map(it -> BonusView.of(it, entries)).toList();
    }
}
