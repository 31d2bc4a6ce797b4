package io.artel.accounts.sessions;

import io.artel.accounts.credentials.OpaqueToken;
import java.time.Instant;
import java.util.UUID;

/** What comes of showing a refresh token. */
sealed interface Renewal {

    /** @param signedInAt when the session began, with the password */
    record Renewed(UUID sessionId, UUID accountId, OpaqueToken refreshToken, Instant signedInAt, Instant expiresAt)
            implements Renewal {}

    /** The token is unknown or too old, its session is over, or it was used before and so ended its session. */
    record Refused() implements Renewal {}
}
