package io.artel.local.supervisor;

import org.jspecify.annotations.Nullable;

/** A part did not come up; the message is for the person who started it. */
public final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message {@code null} for a start that was given up because of something else
     */
    public StartFailed(@Nullable String message) {
        super(message);
    }

    public StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
