package io.artel.billing.ledger;

import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only journal. A cause posts once, however often and from however many threads it comes. */
@Component
public class Ledger {

    private static final Comparator<Posting> SOME_ORDER = Comparator.comparing(Posting::toString);

    private record Kept(long id, EntryKind kind, @Nullable UUID orderId) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Posts an entry in the caller's transaction.
     *
     * @return false when its cause has been posted before
     * @throws CauseReused when it has been posted before with other postings
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean post(JournalEntry entry) {
        return append(entry, null);
    }

    /**
     * Posts the opposite of the entry with this cause; a repetition does nothing.
     *
     * @throws IllegalArgumentException when there is no such entry
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reverse(UUID cause) {
        var kept = find(cause);
        if (kept == null) throw new IllegalArgumentException("nothing was posted for " + cause);
        var entry = new JournalEntry(cause, kept.kind(), kept.orderId(), postingsOf(kept.id()));
        return append(entry.reversedBy(Ids.derived("reversal", cause.toString())), kept.id());
    }

    /** What stands on an account, on the side it grows on; what it owes instead is negative. */
    @Transactional(readOnly = true)
    public Money balance(AccountCode account, Currency currency, @Nullable Instant at) {
        var minor = jdbc.sql("""
                select coalesce(sum(case p.side when :grows then p.minor else -p.minor end), 0)
                from posting p join journal_entry e on e.id = p.entry_id
                where p.account = :account and p.currency = :currency
                  and (cast(:at as timestamptz) is null or e.posted_at <= cast(:at as timestamptz))""")
                .param("grows", account.kind().grows().name())
                .param("account", account.toString())
                .param("currency", currency.getCurrencyCode())
                .param("at", at == null ? null : Timestamp.from(at), java.sql.Types.TIMESTAMP)
                .query(Long.class)
                .single();
        return new Money(minor, currency);
    }

    public Money balance(AccountCode account) {
        return balance(account, Money.RUB, null);
    }

    private boolean append(JournalEntry entry, @Nullable Long reverses) {
        var id = jdbc.sql("""
                insert into journal_entry (cause, kind, order_id, reverses, posted_at)
                values (:cause, :kind, :order, :reverses, :now) on conflict (cause) do nothing returning id""")
                .param("cause", entry.cause())
                .param("kind", entry.kind().name())
                .param("order", entry.orderId(), java.sql.Types.OTHER)
                .param("reverses", reverses, java.sql.Types.BIGINT)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional();
        if (id.isEmpty()) {
            requireSame(entry);
            return false;
        }
        for (var posting : entry.postings()) {
            jdbc.sql("""
                    insert into posting (entry_id, account, side, minor, currency)
                    values (:entry, :account, :side, :minor, :currency)""")
                    .param("entry", id.get())
                    .param("account", posting.account().toString())
                    .param("side", posting.side().name())
                    .param("minor", posting.amount().minor())
                    .param("currency", posting.amount().currency().getCurrencyCode())
                    .update();
        }
        return true;
    }

    private void requireSame(JournalEntry entry) {
        var kept = find(entry.cause());
        if (kept == null) throw new IllegalStateException("a cause that is there and not there: " + entry.cause());
        var before = postingsOf(kept.id()).stream().sorted(SOME_ORDER).toList();
        if (!before.equals(entry.postings().stream().sorted(SOME_ORDER).toList())) {
            throw new CauseReused(entry.cause());
        }
    }

    private @Nullable Kept find(UUID cause) {
        return jdbc.sql("select id, kind, order_id from journal_entry where cause = :cause")
                .param("cause", cause)
                .query(Kept.class)
                .optional()
                .orElse(null);
    }

    List<Posting> postingsOf(long entryId) {
        return jdbc.sql("select account, side, minor, currency from posting where entry_id = :entry order by id")
                .param("entry", entryId)
                .query((row, n) -> new Posting(
                        AccountCode.parse(row.getString("account")),
                        Side.valueOf(row.getString("side")),
                        new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency")))))
                .list();
    }
}
