package io.artel.kernel;

import java.util.Set;
import java.util.UUID;

/**
 * Who calls: the basic account data that travels in the access token.
 *
 * @param language "ru" or "en"
 * @param emailConfirmed whether the address has been proved; without it nothing can be ordered
 */
public record Caller(
        UUID accountId, String email, String name, String language, boolean emailConfirmed, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
