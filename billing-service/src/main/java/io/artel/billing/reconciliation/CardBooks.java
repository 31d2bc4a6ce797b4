package io.artel.billing.reconciliation;

import io.artel.billing.ledger.Entries;
import io.artel.billing.provider.PaymentProvider;
import io.artel.billing.reconciliation.Comparison.Line;
import io.artel.billing.reconciliation.Difference.Counterpart;
import io.artel.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was taken from cards, or given back to them: moved is what has an entry, whatever the provider call's row says.
 */
@Component
class CardBooks implements Books {

    private static final String CALLS = """
            select key, subject, purpose, case purpose when 'REFUND' then -minor else minor end as minor, currency,
                asked_at, resolved_at is not null as resolved
            from provider_call where purpose in ('CAPTURE', 'PAYMENT', 'DEPOSIT', 'INVOICE', 'REFUND')""";

    private final JdbcClient jdbc;
    private final PaymentProvider provider;
    private final BookedEntries entries;

    CardBooks(JdbcClient jdbc, PaymentProvider provider, BookedEntries entries) {
        this.jdbc = jdbc;
        this.provider = provider;
        this.entries = entries;
    }

    @Override
    public Counterpart counterpart() {
        return Counterpart.PROVIDER;
    }

    @Override
    public String account() {
        return "provider";
    }

    @Override
    public List<Listed> listed(Instant since) {
        return provider.operations(since).stream()
                .map(it -> new Listed(it.key(), new Line(it.amount(), it.moved()), it.at()))
                .toList();
    }

    /** What has no entry was refused if the provider has answered, and is open else. */
    @Override
    public List<Booked> booked(Collection<String> keys) {
        var calls = jdbc.sql(CALLS + " and key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query((row, n) -> new Booked(
                        row.getString("key"),
                        cause(row),
                        new Line(BookedEntries.money(row), row.getBoolean("resolved") ? false : null)))
                .list();
        var moved = entries.of(account(), calls.stream().map(Booked::cause).toList());
        return calls.stream()
                .map(it -> new Booked(it.key(), it.cause(), moved.getOrDefault(it.cause(), it.line())))
                .toList();
    }

    @Override
    public Map<String, Line> expected(Map<UUID, Line> unlisted, Instant since) {
        var expected = new TreeMap<String, Line>();
        if (unlisted.isEmpty()) return expected;
        var nameless = new HashMap<>(unlisted);
        jdbc.sql(CALLS + " and (asked_at >= :since or resolved_at >= :earlier)")
                .withFetchSize(BookedEntries.FETCHED)
                .param("since", Timestamp.from(since))
                .param("earlier", Timestamp.from(since.minus(Duration.ofHours(1))))
                .query(row -> {
                    var line = nameless.remove(cause(row));
                    if (line != null
                            && !row.getTimestamp("asked_at").toInstant().isBefore(since))
                        expected.put(row.getString("key"), line);
                });
        // No call made these.
        nameless.forEach((cause, line) -> expected.put("entry " + cause, line));
        return expected;
    }

    private static UUID cause(ResultSet call) throws SQLException {
        var key = call.getString("key");
        return switch (call.getString("purpose")) {
            case "DEPOSIT" -> Ids.derived("deposit", call.getString("subject"));
            case "REFUND" -> Entries.refundCause(key);
            default -> Entries.paymentCause(key);
        };
    }
}
