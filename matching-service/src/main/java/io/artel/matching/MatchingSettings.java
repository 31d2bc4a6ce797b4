package io.artel.matching;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of matching that managers do not change.
 *
 * @param buffer what has to lie between two jobs of one worker
 * @param recentJobs how far back load fairness counts jobs
 * @param sweepEvery how often orders that wait are looked at again
 */
@Validated
@ConfigurationProperties("artel.matching")
public record MatchingSettings(
        @NotNull Duration buffer,
        @NotNull Duration recentJobs,
        @NotNull Duration sweepEvery) {}
