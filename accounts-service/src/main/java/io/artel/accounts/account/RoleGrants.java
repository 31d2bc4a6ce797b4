package io.artel.accounts.account;

import io.artel.accounts.AccountsSettings;
import io.artel.accounts.audit.AuditLog;
import io.artel.accounts.audit.AuditLog.By;
import io.artel.kernel.Role;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Roles that come without an administrator's doing, and the confirmation of an e-mail, which may bring one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RoleGrants {

    private final Announcements announcements;
    private final AccountLetters letters;
    private final AuditLog audit;
    private final Clock clock;
    private final String administratorKey;

    RoleGrants(
            Announcements announcements,
            AccountLetters letters,
            AuditLog audit,
            Clock clock,
            AccountsSettings settings) {
        this.announcements = announcements;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
        this.administratorKey = EmailAddress.of(settings.administrator()).key();
    }

    /** @return false when the account has the role already: nothing happens then */
    public boolean grant(Account account, Role role, By by, String reason) {
        if (!account.grant(role)) return false;
        announcements.rolesChanged(account);
        audit.add(by, account.id(), "ROLES_CHANGED", "+" + role, reason);
        letters.newRoles(account);
        return true;
    }

    /** The e-mail is proved; the one that the environment names makes an administrator, and only now: not by a claim. */
    public void confirmEmail(Account account) {
        if (!account.confirmEmail(clock.instant())) return;
        announcements.changed(account);
        administratorByEnvironment(account);
    }

    public void administratorByEnvironment(Account account) {
        if (account.isEmailConfirmed() && account.emailKey().equals(administratorKey)) {
            grant(account, Role.ADMINISTRATOR, By.SYSTEM, "named by the environment");
        }
    }
}
