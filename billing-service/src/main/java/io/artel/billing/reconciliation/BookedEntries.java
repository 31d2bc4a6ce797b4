package io.artel.billing.reconciliation;

import io.artel.billing.reconciliation.Comparison.Line;
import io.artel.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal's entries on a counterpart's account. What went back to a card is negative. */
@Component
class BookedEntries {

    /** Rows held at a time; the rest waits in the database. */
    static final int FETCHED = 1_000;

    private static final String ENTRIES = """
            select e.cause, case e.kind when 'REFUND' then -p.minor else p.minor end as minor, p.currency,
                exists (select 1 from journal_entry r where r.reverses = e.id) as reversed
            from journal_entry e join posting p on p.entry_id = e.id
            where p.account = :account and e.reverses is null""";

    private final JdbcClient jdbc;

    BookedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entries of these causes, by cause: moved unless they were reversed. */
    Map<UUID, Line> of(String account, Collection<UUID> causes) {
        var entries = new HashMap<UUID, Line>();
        jdbc.sql(ENTRIES + " and e.cause = any(:causes)")
                .param("account", account)
                .param("causes", causes.toArray(UUID[]::new))
                .query(row -> {
                    entries.put(row.getObject("cause", UUID.class), new Line(money(row), !row.getBoolean("reversed")));
                });
        return entries;
    }

    /**
     * The entries by which money moved in that time, without those of these causes. To be called in a transaction: rows
     * are fetched as they are looked at.
     */
    Map<UUID, Line> without(Set<UUID> listed, String account, Instant since, Instant until) {
        var entries = new HashMap<UUID, Line>();
        jdbc.sql(ENTRIES + " and e.posted_at >= :since and e.posted_at < :until")
                .withFetchSize(FETCHED)
                .param("account", account)
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .query(row -> {
                    var cause = row.getObject("cause", UUID.class);
                    if (!row.getBoolean("reversed") && !listed.contains(cause))
                        entries.put(cause, new Line(money(row), true));
                });
        return entries;
    }

    static Money money(ResultSet row) throws SQLException {
        return new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency")));
    }
}
