package io.artel.billing.reconciliation;

import io.artel.billing.ledger.Entries;
import io.artel.billing.payouts.TransferService;
import io.artel.billing.reconciliation.Comparison.Line;
import io.artel.billing.reconciliation.Difference.Counterpart;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was paid out by the transfer service. A payout has moved money unless its entry was reversed; while the transfer
 * is under way that is open. One that went into a file for the bank is none of the service's: if it lists it, that is a
 * difference.
 */
@Component
class TransferBooks implements Books {

    private static final String PAYOUTS = """
            select id, paid_minor as minor, currency, state in ('REQUESTED', 'ACCEPTED') as open,
                coalesce(way = 'BANK_FILE', false) as by_bank_file
            from payout where state <> 'CARRIED'""";

    private final JdbcClient jdbc;
    private final TransferService transfers;
    private final BookedEntries entries;

    TransferBooks(JdbcClient jdbc, TransferService transfers, BookedEntries entries) {
        this.jdbc = jdbc;
        this.transfers = transfers;
        this.entries = entries;
    }

    @Override
    public Counterpart counterpart() {
        return Counterpart.TRANSFERS;
    }

    @Override
    public String account() {
        return "bank";
    }

    @Override
    public List<Listed> listed(Instant since) {
        return transfers.since(since).stream()
                .map(it -> new Listed(it.key(), new Line(it.amount(), moved(it.standing())), it.at()))
                .toList();
    }

    private static @Nullable Boolean moved(TransferService.Standing standing) {
        return switch (standing) {
            case TransferService.Standing.Completed completed -> true;
            case TransferService.Standing.Refused refused -> false;
            case TransferService.Standing.UnderWay underWay -> null;
            case TransferService.Standing.Unknown unknown -> null;
        };
    }

    @Override
    public List<Booked> booked(Collection<String> keys) {
        var open = new HashMap<UUID, Boolean>();
        var booked = jdbc.sql(PAYOUTS + " and cast(id as text) = any(:keys) and way is distinct from 'BANK_FILE'")
                .param("keys", keys.toArray(String[]::new))
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    var cause = Entries.payoutCause(id);
                    open.put(cause, row.getBoolean("open"));
                    return new Booked(id.toString(), cause, new Line(BookedEntries.money(row), false));
                })
                .list();
        var moved = entries.of(account(), open.keySet());
        return booked.stream()
                .map(it -> {
                    var entry = moved.get(it.cause());
                    if (entry == null) return it;
                    return new Booked(
                            it.key(),
                            it.cause(),
                            Boolean.TRUE.equals(open.get(it.cause())) ? new Line(entry.amount(), null) : entry);
                })
                .toList();
    }

    @Override
    public Map<String, Line> expected(Map<UUID, Line> unlisted, Instant since) {
        var expected = new TreeMap<String, Line>();
        if (unlisted.isEmpty()) return expected;
        var nameless = new HashMap<>(unlisted);
        jdbc.sql(PAYOUTS + " and made_at >= :since")
                .withFetchSize(BookedEntries.FETCHED)
                .param("since", Timestamp.from(since))
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    var line = nameless.remove(Entries.payoutCause(id));
                    if (line != null && !row.getBoolean("open") && !row.getBoolean("by_bank_file"))
                        expected.put(id.toString(), line);
                });
        // No payout made these.
        nameless.forEach((cause, line) -> expected.put("entry " + cause, line));
        return expected;
    }
}
