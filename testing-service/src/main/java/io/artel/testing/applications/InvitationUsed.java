package io.artel.testing.applications;

import java.util.UUID;

/** The one-time link has joined an application to another account. */
public class InvitationUsed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvitationUsed(UUID applicationId) {
        super("the invitation was used by another account, application " + applicationId);
    }
}
