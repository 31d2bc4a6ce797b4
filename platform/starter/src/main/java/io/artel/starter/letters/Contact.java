package io.artel.starter.letters;

import io.artel.kernel.Role;
import java.util.Set;
import java.util.UUID;

/** Where letters to an account go; accounts-service tells, by the command {@code platform.keep-contact.v1}. */
public record Contact(
        UUID accountId,
        String email,
        String name,
        String language,
        Set<Role> roles,
        boolean emailConfirmed,
        boolean blocked,
        long version) {}
