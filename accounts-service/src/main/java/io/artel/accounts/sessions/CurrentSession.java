package io.artel.accounts.sessions;

import io.artel.accounts.keys.AccessTokens;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The session in which the access token of this request was given. */
public final class CurrentSession {

    private CurrentSession() {}

    public static Optional<UUID> id() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.ofNullable(token.getToken().getClaimAsString(AccessTokens.SESSION))
                        .map(UUID::fromString)
                : Optional.empty();
    }
}
