package io.artel.accounts.administration;

import io.artel.accounts.account.Account;
import io.artel.accounts.account.AccountLetters;
import io.artel.accounts.account.Accounts;
import io.artel.accounts.account.Announcements;
import io.artel.accounts.audit.AuditLog;
import io.artel.accounts.sessions.Sessions;
import io.artel.accounts.sessions.Sessions.EndReason;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do to accounts; all of it stands in the audit log. */
@Component
class Administration {

    private final Accounts accounts;
    private final Announcements announcements;
    private final AccountLetters letters;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    Administration(
            Accounts accounts,
            Announcements announcements,
            AccountLetters letters,
            Sessions sessions,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.announcements = announcements;
        this.letters = letters;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param search part of an e-mail or a name; what is null does not matter */
    @Transactional(readOnly = true)
    Page<Account> find(@Nullable String search, @Nullable Role role, @Nullable Boolean blocked, Pageable page) {
        Specification<Account> all = Specification.unrestricted();
        if (search != null && !search.isBlank()) {
            var part = "%" + search.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
            all = all.and((account, query, build) -> build.or(
                    build.like(account.get("emailKey"), part, '\\'),
                    build.like(build.lower(account.get("name")), part, '\\')));
        }
        if (role != null) all = all.and((account, query, build) -> build.isMember(role, account.get("roles")));
        if (blocked != null) {
            all = all.and((account, query, build) ->
                    blocked ? build.isNotNull(account.get("blockedAt")) : build.isNull(account.get("blockedAt")));
        }
        return accounts.findAll(all, page);
    }

    Account get(UUID id) {
        return accounts.findById(id).orElseThrow(() -> new NotFound("account", id));
    }

    @Transactional
    Account changeRoles(UUID actor, UUID id, Set<Role> asked, @Nullable String reason) {
        var account = locked(id);
        var before = EnumSet.copyOf(account.roles());
        if (!account.changeRoles(asked)) return account;
        announcements.rolesChanged(account);
        audit.add(actor, id, "ROLES_CHANGED", difference(before, EnumSet.copyOf(account.roles())), reason);
        letters.newRoles(account);
        return account;
    }

    /** @throws OwnAccount when it is the actor's */
    @Transactional
    Account block(UUID actor, UUID id, String reason) {
        if (actor.equals(id)) throw new OwnAccount();
        var account = locked(id);
        if (!account.block(reason, clock.instant())) return account;
        sessions.endAll(id, EndReason.BLOCKED);
        announcements.blocked(account);
        audit.add(actor, id, "BLOCKED", "", reason);
        return account;
    }

    @Transactional
    Account unblock(UUID actor, UUID id) {
        var account = locked(id);
        if (!account.unblock()) return account;
        announcements.unblocked(account);
        audit.add(actor, id, "UNBLOCKED", "", null);
        return account;
    }

    private Account locked(UUID id) {
        return accounts.lock(id).orElseThrow(() -> new NotFound("account", id));
    }

    private static String difference(Set<Role> before, Set<Role> after) {
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> before.contains(role) != after.contains(role))
                .map(role -> (after.contains(role) ? "+" : "-") + role)
                .collect(Collectors.joining(" "));
    }
}
