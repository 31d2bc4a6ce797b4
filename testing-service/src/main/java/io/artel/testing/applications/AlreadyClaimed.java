package io.artel.testing.applications;

import java.util.UUID;

/** One manager has an application; another wants it. */
public class AlreadyClaimed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyClaimed(UUID applicationId) {
        super("another manager has application " + applicationId);
    }
}
