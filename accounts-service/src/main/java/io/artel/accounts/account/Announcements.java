package io.artel.accounts.account;

import io.artel.accounts.AccountsSettings;
import io.artel.kernel.Audience;
import io.artel.kernel.Role;
import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a changed account and tells the other services: facts to anyone, and the contact card to those who write
 * letters. The account's row is locked by then, so the versions of its cards leave in order.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Announcements {

    record AccountRegistered(UUID accountId, Instant at) {}

    record RolesChanged(UUID accountId, List<Role> roles, Instant at) {}

    record AccountBlocked(UUID accountId, Instant at) {}

    record AccountUnblocked(UUID accountId, Instant at) {}

    record ContactCard(
            UUID accountId,
            String email,
            String name,
            String language,
            List<Role> roles,
            boolean emailConfirmed,
            boolean blocked,
            long version) {}

    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;
    private final List<String> receivers;

    Announcements(Accounts accounts, Outbox outbox, Clock clock, AccountsSettings settings) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
        this.receivers = settings.contactReceivers();
    }

    public void registered(Account account) {
        written(account);
        outbox.send(Outgoing.event(
                        "accounts.account-registered.v1",
                        account.id(),
                        new AccountRegistered(account.id(), clock.instant()))
                .to(Audience.of(Role.ADMINISTRATOR)));
    }

    public void rolesChanged(Account account) {
        written(account);
        outbox.send(Outgoing.event(
                        "accounts.roles-changed.v1",
                        account.id(),
                        new RolesChanged(account.id(), account.roles(), clock.instant()))
                .to(Audience.of(account.id(), Role.ADMINISTRATOR)));
    }

    public void blocked(Account account) {
        written(account);
        outbox.send(Outgoing.event(
                        "accounts.account-blocked.v1", account.id(), new AccountBlocked(account.id(), clock.instant()))
                .to(Audience.of(Role.ADMINISTRATOR)));
    }

    public void unblocked(Account account) {
        written(account);
        outbox.send(Outgoing.event(
                        "accounts.account-unblocked.v1",
                        account.id(),
                        new AccountUnblocked(account.id(), clock.instant()))
                .to(Audience.of(Role.ADMINISTRATOR)));
    }

    /** For changes that concern nobody but those who write letters. */
    public void changed(Account account) {
        written(account);
    }

    private void written(Account changed) {
        // Flushing gives the card its version.
        var account = accounts.saveAndFlush(changed);
        var card = new ContactCard(
                account.id(),
                account.email(),
                account.name(),
                account.language(),
                account.roles(),
                account.isEmailConfirmed(),
                account.isBlocked(),
                account.version());
        for (var receiver : receivers) {
            outbox.send(Outgoing.command("platform.keep-contact.v1", account.id(), card), receiver);
        }
    }
}
