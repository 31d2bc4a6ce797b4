package io.artel.testing.attempts;

import java.util.UUID;

/** Somebody wants what an attempt's state does not allow. */
public class IllegalAttemptMove extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IllegalAttemptMove(UUID id, AttemptState state) {
        super("not possible while the attempt is " + state + ": " + id);
    }

    IllegalAttemptMove(UUID id, String why) {
        super(why + ": " + id);
    }
}
