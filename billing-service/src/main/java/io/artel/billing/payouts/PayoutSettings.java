package io.artel.billing.payouts;

import io.artel.billing.payouts.Payout.Way;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param detailsDelay how long new details wait before money goes there: time for the one they belong to to notice
 * @param way how payouts go out; with BANK_FILE they wait for a manager to make one
 */
@Validated
@ConfigurationProperties("artel.billing.payouts")
record PayoutSettings(
        @NotNull @DefaultValue("24h") Duration detailsDelay,
        @NotNull @DefaultValue("TRANSFER") Way way) {

    PayoutSettings {
        if (!detailsDelay.isPositive()) throw new IllegalArgumentException("the delay of details is not positive");
    }
}
