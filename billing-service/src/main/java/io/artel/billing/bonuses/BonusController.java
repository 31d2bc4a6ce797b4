package io.artel.billing.bonuses;

import io.artel.billing.Amounts;
import io.artel.kernel.Caller;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Managers credit workers (US-270). */
@RestController
@RequestMapping("/api/billing/workers")
class BonusController {

    record GiveBonus(
            @NotNull Money amount,
            @NotBlank @Size(max = 500) String reason) {}

    private record SameBonus(UUID workerId, GiveBonus request) {}

    record BonusView(UUID id, UUID workerId, Money amount, String reason, UUID givenBy, Instant at) {}

    private final Bonuses bonuses;
    private final IdempotentRequests requests;

    BonusController(Bonuses bonuses, IdempotentRequests requests) {
        this.bonuses = bonuses;
        this.requests = requests;
    }

    @PostMapping("/{workerId}/bonuses")
    @Allow(Role.MANAGER)
    @ResponseStatus(HttpStatus.CREATED)
    BonusView give(
            @PathVariable UUID workerId,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody GiveBonus request,
            Caller caller) {
        var amount = Amounts.positive("amount", request.amount());
        return requests.once(
                caller.accountId(), "give-bonus", key, new SameBonus(workerId, request), BonusView.class, () -> {
                    var bonus = bonuses.give(workerId, amount, request.reason().strip(), caller.accountId());
                    return new BonusView(
                            bonus.id(),
                            bonus.workerId(),
                            bonus.amount(),
                            bonus.reason(),
                            bonus.givenBy(),
                            bonus.givenAt());
                });
    }
}
