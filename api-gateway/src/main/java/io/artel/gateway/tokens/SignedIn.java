package io.artel.gateway.tokens;

import io.artel.kernel.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who calls, as far as the gateway needs to know: whose limits and whose live streams.
 *
 * @param expiresAt when the token ends
 */
public record SignedIn(UUID accountId, Set<Role> roles, Instant expiresAt) {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public static Optional<SignedIn> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Proof proof
                ? Optional.of(proof.signedIn)
                : Optional.empty();
    }

    /** Roles that are not known here (of a newer accounts-service) are passed over. */
    static SignedIn of(Jwt token) {
        var roles = EnumSet.noneOf(Role.class);
        var claimed = token.getClaimAsStringList("roles");
        for (var role : Role.values()) {
            if (claimed != null && claimed.contains(role.name())) roles.add(role);
        }
        var expiresAt = token.getExpiresAt();
        if (expiresAt == null) throw new IllegalArgumentException("a token without an end");
        return new SignedIn(UUID.fromString(token.getSubject()), roles, expiresAt);
    }

    Proof proof() {
        return new Proof(this);
    }

    /** What Spring Security is told. */
    static final class Proof extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;

        private final transient SignedIn signedIn;

        private Proof(SignedIn signedIn) {
            super(AuthorityUtils.NO_AUTHORITIES);
            this.signedIn = signedIn;
            super.setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return signedIn.accountId();
        }
    }
}
