package io.artel.billing.payouts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param key the bearer token
 * @param firstPause before a transfer is asked about again; it doubles up to {@code longestPause}
 */
@Validated
@ConfigurationProperties("artel.transfers")
record TransferSettings(
        @NotBlank String url,
        @NotBlank String key,
        @NotNull @DefaultValue("2s") Duration connectTimeout,
        @NotNull @DefaultValue("10s") Duration answerTimeout,
        @NotNull @DefaultValue("1s") Duration firstPause,
        @NotNull @DefaultValue("10m") Duration longestPause) {

    /** How long a try may take before another replica may repeat it. */
    Duration lease() {
        return connectTimeout.plus(answerTimeout).plusSeconds(3);
    }

    Duration pauseAfter(int tries) {
        var pause = firstPause.multipliedBy(1L << Math.min(tries, 20));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }

    @Override
    public String toString() {
        return "transfer service at " + url;
    }
}
