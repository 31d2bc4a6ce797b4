package io.artel.billing.rates;

import io.artel.billing.Amounts;
import io.artel.kernel.Caller;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The worker's share and fine, with their start dates. */
@RestController
@RequestMapping("/api/billing/rates")
class RateController {

    private static final int SHOWN = 100;

    record SetRate(
            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal sharePercent,

            @NotNull Money fine,
            @NotNull Instant startsAt) {}

    record RateView(
            int version,
            BigDecimal sharePercent,
            Money fine,
            Instant startsAt,
            @Nullable UUID decidedBy) {

        static RateView of(Rate rate) {
            return new RateView(rate.version(), rate.sharePercent(), rate.fine(), rate.startsAt(), rate.decidedBy());
        }
    }

    record RatesView(List<RateView> items) {}

    private final Rates rates;
    private final IdempotentRequests requests;

    RateController(Rates rates, IdempotentRequests requests) {
        this.rates = rates;
        this.requests = requests;
    }

    /** The hundred that start last. */
    @GetMapping
    @Allow(Role.MANAGER)
    RatesView list() {
        return new RatesView(rates.newest(SHOWN).stream().map(RateView::of).toList());
    }

    @PostMapping
    @Allow(Role.MANAGER)
    @ResponseStatus(HttpStatus.CREATED)
    RateView set(@RequestHeader("Idempotency-Key") String key, @Valid @RequestBody SetRate request, Caller caller) {
        return requests.once(
                caller.accountId(),
                "set-rate",
                key,
                request,
                RateView.class,
                () -> RateView.of(rates.set(
                        request.sharePercent(),
                        Amounts.positive("fine", request.fine()),
                        request.startsAt(),
                        caller.accountId())));
    }
}
