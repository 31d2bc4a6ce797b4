package io.artel.billing.provider;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param key the bearer token
 * @param answerTimeout after which an operation is asked for again with the same key
 * @param firstPause before the second try; it doubles up to {@code longestPause}
 * @param parallel how many operations are under way at once in one replica
 */
@Validated
@ConfigurationProperties("artel.provider")
public record ProviderSettings(
        @NotBlank String url,
        @NotBlank String key,
        @NotNull @DefaultValue("2s") Duration connectTimeout,
        @NotNull @DefaultValue("10s") Duration answerTimeout,
        @NotNull @DefaultValue("500ms") Duration firstPause,
        @NotNull @DefaultValue("1m") Duration longestPause,
        @Min(1) @DefaultValue("16") int parallel) {

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
        return "provider at " + url;
    }
}
