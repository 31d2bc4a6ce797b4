package io.artel.orders.debts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may not order, as billing tells it (US-220). Orders that were made before go on. */
@Component
public class Debts {

    private final JdbcClient jdbc;

    Debts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest word of billing counts, in whatever order it comes. */
    @Transactional
    public void keep(UUID clientId, boolean suspended, Instant at) {
        jdbc.sql("""
                insert into client_debt (client_id, suspended, changed_at) values (:client, :suspended, :at)
                on conflict (client_id) do update set suspended = excluded.suspended, changed_at = excluded.changed_at
                where client_debt.changed_at <= excluded.changed_at""")
                .param("client", clientId)
                .param("suspended", suspended)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @throws DebtsUnsettled when the client may not order */
    public void check(UUID clientId) {
        boolean suspended = jdbc.sql("select suspended from client_debt where client_id = :client")
                .param("client", clientId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (suspended) throw new DebtsUnsettled();
    }
}
