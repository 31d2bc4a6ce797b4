package io.artel.billing.ledger;

import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only journal. A cause posts once, however often and from however many threads it comes. */
@Component
public class Ledger {

    /** As the trigger raises it. */
    private static final String PERIOD_CLOSED = "AR001";

    private static final Comparator<Posting> SOME_ORDER = Comparator.comparing(Posting::toString);

    private record Kept(long id, EntryKind kind, @Nullable UUID orderId) {}

    private final JdbcClient jdbc;
    private final Balances balances;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Balances balances, Clock clock) {
        this.jdbc = jdbc;
        this.balances = balances;
        this.clock = clock;
    }

    /**
     * Posts an entry in the caller's transaction.
     *
     * @return false when its cause has been posted before
     * @throws CauseReused when it has been posted before as another entry
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean post(JournalEntry entry) {
        return post(entry, Particulars.NONE);
    }

    /** @throws PeriodClosed when it would count in a closed period */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean post(JournalEntry entry, Particulars particulars) {
        return append(entry, null, particulars);
    }

    /**
     * Posts the opposite of the entry with this cause; a repetition does nothing.
     *
     * @throws IllegalArgumentException when there is no such entry
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reverse(UUID cause) {
        return reverse(cause, Particulars.NONE);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reverse(UUID cause, Particulars particulars) {
        var kept = find(cause);
        if (kept == null) throw new IllegalArgumentException("nothing was posted for " + cause);
        var entry = new JournalEntry(cause, kept.kind(), kept.orderId(), postingsOf(kept.id()));
        return append(entry.reversedBy(reversalOf(cause)), kept.id(), particulars);
    }

    /** The cause of the entry that takes back the one with this cause. */
    static UUID reversalOf(UUID cause) {
        return Ids.derived("reversal", cause.toString());
    }

    /** What stands on an account, on the side it grows on; what it owes instead is negative. */
    @Transactional(readOnly = true)
    public Money balance(AccountCode account, Currency currency, @Nullable Instant at) {
        return balances.of(account, currency, at);
    }

    public Money balance(AccountCode account) {
        return balance(account, Money.RUB, null);
    }

    private boolean append(JournalEntry entry, @Nullable Long reverses, Particulars particulars) {
        var postings = entry.postings();
        try {
            int written = jdbc.sql("""
                    with entry as (
                        insert into journal_entry
                            (cause, kind, order_id, reverses, posted_at, effective_at, reference, made_by, reason)
                        values (:cause, :kind, :order, :reverses, :now, :effective, :reference, :by, :reason)
                        on conflict (cause) do nothing returning id)
                    insert into posting (entry_id, account, side, minor, currency)
                    select entry.id, leg.account, leg.side, leg.minor, leg.currency
                    from entry cross join unnest(:accounts, :sides, :minors, :currencies)
                        with ordinality as leg (account, side, minor, currency, place)
                    order by leg.place""")
                    .param("cause", entry.cause())
                    .param("kind", entry.kind().name())
                    .param("order", entry.orderId(), Types.OTHER)
                    .param("reverses", reverses, Types.BIGINT)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("effective", timestamp(particulars.effectiveAt()), Types.TIMESTAMP)
                    .param("reference", particulars.reference(), Types.VARCHAR)
                    .param("by", particulars.madeBy(), Types.OTHER)
                    .param("reason", particulars.reason(), Types.VARCHAR)
                    .param("accounts", each(postings, it -> it.account().toString()))
                    .param("sides", each(postings, it -> it.side().name()))
                    .param(
                            "minors",
                            postings.stream().map(it -> it.amount().minor()).toArray(Long[]::new))
                    .param(
                            "currencies",
                            each(postings, it -> it.amount().currency().getCurrencyCode()))
                    .update();
            if (written > 0) return true;
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException sql && PERIOD_CLOSED.equals(sql.getSQLState())) {
                throw new PeriodClosed("entry " + entry.cause() + " would count in a closed period", e);
            }
            throw e;
        }
        requireSame(entry);
        return false;
    }

    private static String[] each(List<Posting> postings, Function<Posting, String> part) {
        return postings.stream().map(part).toArray(String[]::new);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private void requireSame(JournalEntry entry) {
        var kept = find(entry.cause());
        if (kept == null) throw new IllegalStateException("a cause that is there and not there: " + entry.cause());
        var before = postingsOf(kept.id()).stream().sorted(SOME_ORDER).toList();
        if (kept.kind() != entry.kind()
                || !Objects.equals(kept.orderId(), entry.orderId())
                || !before.equals(entry.postings().stream().sorted(SOME_ORDER).toList())) {
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
