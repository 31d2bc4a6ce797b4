package io.artel.accounts.credentials;

import java.time.Duration;

/** Somebody tries too often, or too many try at once. */
public class TooManyAttempts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooManyAttempts(Duration retryAfter) {
        super("too many attempts; wait before the next one");
        this.retryAfter = retryAfter;
    }

    /** In whole seconds, at least one. */
    public long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
