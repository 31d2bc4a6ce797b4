package io.artel.billing.stakes;

import io.artel.billing.Amounts;
import io.artel.billing.provider.CardRequest;
import io.artel.billing.provider.PaymentProvider;
import io.artel.kernel.Caller;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A manager's own stake account (US-280). */
@RestController
@RequestMapping("/api/billing/stake-account")
class StakeAccountController {

    record MakeDeposit(
            @NotNull Money amount, @NotNull @Valid CardRequest card) {}

    /** What tells one request from another: the card's number is not among it, so that nothing derived from it stays. */
    private record SameDeposit(Money amount, String brand, String last4) {}

    record DepositView(UUID id, Money amount, String cardLast4, Deposit.State state, Instant at) {

        static DepositView of(Deposit deposit) {
            return new DepositView(
                    deposit.id(), deposit.amount(), deposit.cardLast4(), deposit.state(), deposit.openedAt());
        }
    }

    /** @param deposits the latest first */
    record StakeAccountView(Money balance, PageOf<DepositView> deposits) {}

    private final StakeDeposits deposits;
    private final PaymentProvider provider;
    private final IdempotentRequests requests;

    StakeAccountController(StakeDeposits deposits, PaymentProvider provider, IdempotentRequests requests) {
        this.deposits = deposits;
        this.provider = provider;
        this.requests = requests;
    }

    @GetMapping
    @Allow(Role.MANAGER)
    StakeAccountView show(
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size,
            Caller caller) {
        return new StakeAccountView(
                deposits.balance(caller.accountId()),
                PageOf.of(deposits.of(caller.accountId(), PageRequest.of(page, size)), DepositView::of));
    }

    /** Accepted: the money is on the account when the deposit's state is PAID. */
    @PostMapping("/deposits")
    @Allow(Role.MANAGER)
    @ResponseStatus(HttpStatus.ACCEPTED)
    DepositView deposit(
            @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody MakeDeposit request, Caller caller) {
        var amount = Amounts.positive("amount", request.amount());
        var card = provider.tokenise(request.card());
        return requests.once(
                caller.accountId(),
                "stake-deposit",
                key,
                new SameDeposit(amount, card.brand(), card.last4()),
                DepositView.class,
                () -> DepositView.of(deposits.open(caller.accountId(), amount, card)));
    }
}
