package io.artel.starter.security;

import java.time.Duration;
import java.time.Instant;

/** For what a stolen device should not be enough for: the password must have been shown in the last five minutes. */
public final class RecentSignIn {

    private static final Duration RECENT = Duration.ofMinutes(5);

    private RecentSignIn() {}

    /**
     * The token says when; both times are of the machines that sign and check it, whatever the calendar of a service.
     *
     * @throws SignInAgain when that is longer ago, or the token does not say
     */
    public static void require() {
        var limit = Instant.now().minus(RECENT);
        if (Callers.signedInAt().filter(at -> at.isAfter(limit)).isEmpty()) throw new SignInAgain();
    }
}
