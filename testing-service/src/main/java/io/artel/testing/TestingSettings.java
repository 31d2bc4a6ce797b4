package io.artel.testing;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What can be set about testing.
 *
 * @param reapplyAfter how long a rejected candidate waits, unless the vacancy says otherwise
 * @param answerSlack how long after the deadline answers that were under way still count
 * @param invitationValid how long the one-time link works
 * @param unconfirmedKept when an application whose e-mail is never confirmed is forgotten
 * @param letterPause the least time between two letters to one address about one vacancy
 * @param sweepEvery how often attempts whose time is over are looked for
 */
@Validated
@ConfigurationProperties("artel.testing")
public record TestingSettings(
        @NotNull Duration reapplyAfter,
        @NotNull Duration answerSlack,
        @NotNull Duration invitationValid,
        @NotNull Duration unconfirmedKept,
        @NotNull Duration letterPause,
        @NotNull Duration sweepEvery) {

    public TestingSettings {
        if (answerSlack.isNegative()) throw new IllegalArgumentException("answer-slack must not be negative");
        if (!invitationValid.isPositive()) throw new IllegalArgumentException("invitation-valid must be positive");
        if (!unconfirmedKept.isPositive()) throw new IllegalArgumentException("unconfirmed-kept must be positive");
    }
}
