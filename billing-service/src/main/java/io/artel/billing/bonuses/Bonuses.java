package io.artel.billing.bonuses;

import io.artel.billing.ledger.Entries;
import io.artel.billing.ledger.Ledger;
import io.artel.billing.ledger.Particulars;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.letters.Contacts;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money from managers to workers; who gave it and for what is kept for ever (US-270). */
@Component
public class Bonuses {

    record Bonus(UUID id, UUID workerId, Money amount, String reason, UUID givenBy, Instant givenAt) {}

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Contacts contacts;
    private final Clock clock;

    Bonuses(JdbcClient jdbc, Ledger ledger, Contacts contacts, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** @throws NotFound when nobody with that account is a worker */
    @Transactional
    public Bonus give(UUID workerId, Money amount, String reason, UUID manager) {
        boolean worker = contacts.find(workerId)
                .filter(contact -> contact.roles().contains(Role.WORKER))
                .isPresent();
        if (!worker) throw new NotFound("worker", workerId);
        var bonus = new Bonus(Ids.next(), workerId, amount, reason, manager, clock.instant());
        jdbc.sql("""
                insert into bonus (id, worker_id, minor, currency, reason, given_by, given_at)
                values (:id, :worker, :minor, :currency, :reason, :by, :at)""")
                .param("id", bonus.id())
                .param("worker", workerId)
                .param("minor", amount.minor())
                .param("currency", amount.currency().getCurrencyCode())
                .param("reason", reason)
                .param("by", manager)
                .param("at", Timestamp.from(bonus.givenAt()))
                .update();
        ledger.post(Entries.bonus(bonus.id(), workerId, amount), Particulars.by(manager, reason));
        return bonus;
    }
}
