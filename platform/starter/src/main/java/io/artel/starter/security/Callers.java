package io.artel.starter.security;

import io.artel.kernel.Caller;
import io.artel.kernel.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who calls, read from the verified access token. */
public final class Callers {

    /** The claims of an access token; accounts-service writes them, everybody else reads them here. */
    public static final String EMAIL = "email";

    public static final String NAME = "name";
    public static final String LANGUAGE = "lang";
    public static final String EMAIL_CONFIRMED = "email_confirmed";
    public static final String ROLES = "roles";
    /** When the password was last shown, in seconds: OpenID's name for it. */
    public static final String SIGNED_IN_AT = "auth_time";

    public static final String ISSUER = "artel";
    public static final String AUDIENCE = "artel-api";

    private Callers() {}

    public static Optional<Caller> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.of(of(token.getToken()))
                : Optional.empty();
    }

    /** @throws Unauthenticated when nobody is signed in */
    public static Caller required() {
        return current().orElseThrow(Unauthenticated::new);
    }

    /** When the one who calls last showed the password; empty when the token does not say. */
    static Optional<Instant> signedInAt() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.ofNullable(token.getToken().getClaimAsInstant(SIGNED_IN_AT))
                : Optional.empty();
    }

    /** Roles that this service does not know (of a newer accounts-service) are passed over. */
    public static Caller of(Jwt token) {
        var roles = EnumSet.noneOf(Role.class);
        var claimed = token.getClaimAsStringList(ROLES);
        for (var role : Role.values()) {
            if (claimed != null && claimed.contains(role.name())) roles.add(role);
        }
        return new Caller(
                UUID.fromString(token.getSubject()),
                text(token, EMAIL),
                text(token, NAME),
                text(token, LANGUAGE),
                Boolean.TRUE.equals(token.getClaimAsBoolean(EMAIL_CONFIRMED)),
                roles);
    }

    private static String text(Jwt token, String claim) {
        var value = token.getClaimAsString(claim);
        return value == null ? "" : value;
    }
}
