package io.artel.billing;

import io.artel.kernel.Money;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The rules of billing that are configuration.
 *
 * @param creditLimit in roubles, for clients who pay weekly and have no limit of their own
 * @param paymentDeadline how long a settled order waits for the provider before its charge stays owed
 * @param zone where the company's weeks and months are counted
 */
@Validated
@ConfigurationProperties("artel.billing")
public record BillingSettings(
        @NotNull BigDecimal creditLimit,
        @NotNull Duration paymentDeadline,
        @NotNull ZoneId zone) {

    public BillingSettings {
        if (creditLimit.signum() < 0) throw new IllegalArgumentException("the credit limit is negative");
        if (!paymentDeadline.isPositive()) throw new IllegalArgumentException("the payment deadline is not positive");
    }

    public Money defaultCreditLimit() {
        return Money.of(creditLimit, Money.RUB);
    }
}
