package io.artel.billing.payouts;

import io.artel.kernel.Caller;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Role;
import io.artel.starter.security.RecentSignIn;
import io.artel.starter.web.Allow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a worker is paid. Changing it wants the password to have been shown in the last minutes. */
@RestController
@RequestMapping("/api/billing/payout-details")
class PayoutDetailsController {

    /** Either an IBAN, or the twenty digits of an account with its bank's BIC. */
    record ChooseDetails(
            @NotBlank @Size(max = 140) String holder,
            @Nullable @Size(max = 60) String iban,
            @Nullable @Size(max = 20) String account,
            @Nullable @Size(max = 9) String bic) {

        @Override
        public String toString() {
            return "ChooseDetails";
        }
    }

    /** @param account only its end is shown */
    record DetailsView(
            String holder, String account, @Nullable String bic, Instant chosenAt, Instant effectiveAt) {

        static DetailsView of(PayoutDetails.Details it) {
            return new DetailsView(
                    it.holder(), it.account().masked(), it.account().bic(), it.chosenAt(), it.effectiveAt());
        }
    }

    /**
     * @param current where money goes now
     * @param coming what was set and is not in force yet
     */
    record AllDetails(
            @Nullable DetailsView current, @Nullable DetailsView coming) {}

    private final PayoutDetails details;
    private final Clock clock;

    PayoutDetailsController(PayoutDetails details, Clock clock) {
        this.details = details;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Role.WORKER)
    AllDetails show(Caller caller) {
        return all(caller.accountId());
    }

    @PutMapping
    @Allow(Role.WORKER)
    AllDetails choose(@Valid @RequestBody ChooseDetails request, Caller caller) {
        RecentSignIn.require();
        var holder = request.holder().strip();
        if (!BankFile.canHold(holder)) {
            throw new InvalidInput("holder", "malformed", "as the bank writes it, in letters");
        }
        details.choose(caller.accountId(), holder, account(request));
        return all(caller.accountId());
    }

    private AllDetails all(UUID workerId) {
        var now = clock.instant();
        return new AllDetails(
                details.inForce(workerId, now).map(DetailsView::of).orElse(null),
                details.coming(workerId, now).map(DetailsView::of).orElse(null));
    }

    private static BankAccount account(ChooseDetails request) {
        if (request.iban() != null) {
            if (request.account() != null || request.bic() != null) {
                throw new InvalidInput("iban", "ambiguous", "either an IBAN, or an account and a BIC");
            }
            try {
                return BankAccount.iban(request.iban());
            } catch (IllegalArgumentException e) {
                throw new InvalidInput("iban", "malformed", "not an IBAN");
            }
        }
        if (request.account() == null)
            throw new InvalidInput("account", "required", "an IBAN, or an account and a BIC");
        if (request.bic() == null) throw new InvalidInput("bic", "required", "the BIC of the account's bank");
        try {
            return BankAccount.russian(request.account(), request.bic());
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("account", "malformed", "no account at the bank with this BIC has this number");
        }
    }
}
