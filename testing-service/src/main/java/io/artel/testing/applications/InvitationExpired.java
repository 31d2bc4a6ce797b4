package io.artel.testing.applications;

import java.util.UUID;

/** The one-time link is too old, or another has replaced it. */
public class InvitationExpired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvitationExpired(UUID applicationId) {
        super("the invitation is no longer valid, application " + applicationId);
    }
}
