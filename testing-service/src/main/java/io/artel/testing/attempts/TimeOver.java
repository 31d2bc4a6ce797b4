package io.artel.testing.attempts;

import java.util.UUID;

/** An answer came after the deadline. */
public class TimeOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TimeOver(UUID id) {
        super("the time is over, attempt " + id);
    }
}
