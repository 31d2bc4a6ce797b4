package io.artel.kernel;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may be told, live, that something changed: accounts and roles. On the wire
 * {@code account:<uuid>,role:MANAGER}.
 */
public record Audience(Set<UUID> accounts, Set<Role> roles) {

    public static final Audience NOBODY = new Audience(Set.of(), Set.of());

    public Audience {
        accounts = Set.copyOf(accounts);
        roles = Set.copyOf(roles);
    }

    public static Audience of(Role... roles) {
        return new Audience(Set.of(), Set.of(roles));
    }

    public static Audience of(@Nullable UUID account, Role... roles) {
        return new Audience(account == null ? Set.of() : Set.of(account), Set.of(roles));
    }

    /** Accounts that are not known yet (null) are left out. */
    public Audience and(@Nullable UUID account) {
        if (account == null) return this;
        var more = new LinkedHashSet<>(accounts);
        more.add(account);
        return new Audience(more, roles);
    }

    public boolean includes(UUID account, Set<Role> itsRoles) {
        return accounts.contains(account) || itsRoles.stream().anyMatch(roles::contains);
    }

    /** @throws IllegalArgumentException when a part is neither an account nor a role */
    public static Audience parse(String text) {
        var accounts = new LinkedHashSet<UUID>();
        var roles = new LinkedHashSet<Role>();
        Arrays.stream(text.split(",")).filter(part -> !part.isBlank()).forEach(part -> {
            if (part.startsWith("account:")) accounts.add(UUID.fromString(part.substring("account:".length())));
            else if (part.startsWith("role:")) roles.add(Role.valueOf(part.substring("role:".length())));
            else throw new IllegalArgumentException("not an audience: " + part);
        });
        return new Audience(accounts, roles);
    }

    @Override
    public String toString() {
        var parts = accounts.stream().map(id -> "account:" + id).collect(Collectors.toCollection(LinkedHashSet::new));
        roles.forEach(role -> parts.add("role:" + role));
        return String.join(",", parts);
    }
}
