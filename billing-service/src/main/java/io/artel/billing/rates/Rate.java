package io.artel.billing.rates;

import io.artel.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a worker gets and pays from a moment on (US-240).
 *
 * @param version kept with each charge it decided
 * @param sharePercent of the amount charged for a completed order, half-up
 * @param fine for an order that failed by the worker's fault
 * @param decidedBy null for the one the company started with
 */
public record Rate(
        int version,
        BigDecimal sharePercent,
        Money fine,
        Instant startsAt,
        @Nullable UUID decidedBy) {

    public Money shareOf(Money amount) {
        return amount.percent(sharePercent);
    }
}
