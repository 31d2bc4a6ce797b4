package io.artel.billing.dunning;

import io.artel.kernel.Audience;
import io.artel.kernel.Role;
import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether a client may order: not while an invoice is unpaid after its last reminder. Orders is told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Standing {

    record ClientSuspended(UUID clientId, Instant at) {}

    record ClientRestored(UUID clientId, Instant at) {}

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Standing(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Locks the client's standing, in which invoices of one client wait for each other. */
    public void lock(UUID clientId) {
        jdbc.sql("insert into client_standing (client_id, changed_at) values (:client, :now) on conflict do nothing")
                .param("client", clientId)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("select client_id from client_standing where client_id = :client for update")
                .param("client", clientId)
                .query(UUID.class)
                .single();
    }

    public void suspend(UUID clientId) {
        var now = clock.instant();
        if (!change("suspended_since = :now", "suspended_since is null", clientId, now)) return;
        outbox.send(Outgoing.event("billing.client-suspended.v1", clientId, new ClientSuspended(clientId, now))
                .to(Audience.of(clientId, Role.MANAGER)));
    }

    public void restore(UUID clientId) {
        var now = clock.instant();
        if (!change("suspended_since = null", "suspended_since is not null", clientId, now)) return;
        outbox.send(Outgoing.event("billing.client-restored.v1", clientId, new ClientRestored(clientId, now))
                .to(Audience.of(clientId, Role.MANAGER)));
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isSuspended(UUID clientId) {
        return jdbc.sql("""
                select exists (select 1 from client_standing
                    where client_id = :client and suspended_since is not null)""").param("client", clientId).query(Boolean.class).single();
    }

    private boolean change(String what, String when, UUID clientId, Instant now) {
        lock(clientId);
        return jdbc.sql("update client_standing set " + what + ", changed_at = :now where client_id = :client and "
                                + when)
                        .param("client", clientId)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
