package io.artel.billing.ledger;

import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The append-only journal. A cause posts once, however often and from however many threads it comes. */
@Component
public class Ledger {

    /** As the trigger raises it. */
    private static final String PERIOD_CLOSED = "AR001";

    private static final Comparator<Posting> SOME_ORDER = Comparator.comparing(Posting::toString);

    private record Kept(long id, EntryKind kind, @Nullable UUID orderId) {}

    /** An entry on its way into the journal. */
    private record Written(JournalEntry entry, @Nullable Long reverses, Particulars particulars) {}

    private record Leg(UUID cause, Posting posting) {}

    /** One entry alone, which most transactions post: plain values are a good deal less work for the database. */
    private static final String INSERT_ONE = """
            with entry as (
                insert into journal_entry
                    (cause, kind, order_id, reverses, posted_at, effective_at, reference, made_by, reason)
                values (?::uuid, ?, ?::uuid, ?::bigint, ?, ?, ?::text, ?::uuid, ?::text)
                on conflict (cause) do nothing returning id)
            insert into posting (entry_id, account, side, minor, currency)
            select entry.id, leg.account, leg.side, leg.minor, leg.currency
            from entry cross join (values %s) as leg (account, side, minor, currency)""";

    private static final String LEG = "(?::text, ?::text, ?::bigint, ?::text)";

    private static final String INSERT = """
            with given as (
                select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::timestamptz[], ?::text[], ?::uuid[],
                        ?::text[])
                    with ordinality as row (cause, kind, order_id, reverses, effective_at, reference, made_by, reason, place)),
            entry as (
                insert into journal_entry
                    (cause, kind, order_id, reverses, posted_at, effective_at, reference, made_by, reason)
                select cause, kind, order_id, reverses, moment.now, coalesce(effective_at, moment.now), reference, made_by,
                    reason
                from given cross join (select ?::timestamptz as now) moment order by place
                on conflict (cause) do nothing returning id, cause),
            legs as (
                insert into posting (entry_id, account, side, minor, currency)
                select entry.id, leg.account, leg.side, leg.minor, leg.currency
                from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[])
                    with ordinality as leg (cause, account, side, minor, currency, place)
                join entry using (cause) order by leg.place)
            select cause from entry""";

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final Balances balances;
    private final Clock clock;

    Ledger(JdbcClient jdbc, JdbcTemplate rows, Balances balances, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
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
     * Posts an entry with the commit of the caller's transaction: all that it posts so go in with one statement. Nothing
     * but the ledger may read it before. What {@link #post(JournalEntry)} throws comes out of the commit.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void postAtCommit(JournalEntry entry, Particulars particulars) {
        pending().add(entry, particulars);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void postAtCommit(JournalEntry entry) {
        postAtCommit(entry, Particulars.NONE);
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
        flush();
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
        flush();
        return balances.of(account, currency, at);
    }

    public Money balance(AccountCode account) {
        return balance(account, Money.RUB, null);
    }

    private boolean append(JournalEntry entry, @Nullable Long reverses, Particulars particulars) {
        flush();
        return write(List.of(new Written(entry, reverses, particulars))).contains(entry.cause());
    }

    /** What the transaction was to write at its commit is written now: whoever reads it in this transaction finds it. */
    private void flush() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) pending.write();
    }

    private Pending pending() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending known) return known;
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        TransactionSynchronizationManager.bindResource(this, pending);
        return pending;
    }

    /**
     * Writes entries of different causes with one statement, in their order.
     *
     * @return the causes of those that had not been posted before
     */
    private Set<UUID> write(List<Written> entries) {
        try {
            var written = entries.size() == 1 ? insert(entries.getFirst()) : insert(entries);
            for (var entry : entries) {
                if (!written.contains(entry.entry().cause())) requireSame(entry.entry());
            }
            return written;
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException sql && PERIOD_CLOSED.equals(sql.getSQLState())) {
                throw new PeriodClosed("an entry would count in a closed period", e);
            }
            throw e;
        }
    }

    private Set<UUID> insert(Written written) {
        var entry = written.entry();
        var particulars = written.particulars();
        var legs = entry.postings();
        var now = Timestamp.from(clock.instant());
        var effectiveAt = timestamp(particulars.effectiveAt());
        var values = new ArrayList<@Nullable Object>(Arrays.asList(
                entry.cause(),
                entry.kind().name(),
                entry.orderId(),
                written.reverses(),
                now,
                effectiveAt == null ? now : effectiveAt,
                particulars.reference(),
                particulars.madeBy(),
                particulars.reason()));
        for (var leg : legs) {
            values.add(leg.account().toString());
            values.add(leg.side().name());
            values.add(leg.amount().minor());
            values.add(leg.amount().currency().getCurrencyCode());
        }
        int postings = rows.update(
                INSERT_ONE.formatted(String.join(", ", Collections.nCopies(legs.size(), LEG))), values.toArray());
        return postings > 0 ? Set.of(entry.cause()) : Set.of();
    }

    private Set<UUID> insert(List<Written> entries) {
        var legs = entries.stream()
                .flatMap(it -> it.entry().postings().stream()
                        .map(leg -> new Leg(it.entry().cause(), leg)))
                .toList();
        return new HashSet<>(rows.query(
                INSERT,
                (row, n) -> row.getObject(1, UUID.class),
                each(entries, UUID[]::new, it -> it.entry().cause()),
                each(entries, String[]::new, it -> it.entry().kind().name()),
                each(entries, UUID[]::new, it -> it.entry().orderId()),
                each(entries, Long[]::new, Written::reverses),
                each(entries, Timestamp[]::new, it -> timestamp(it.particulars().effectiveAt())),
                each(entries, String[]::new, it -> it.particulars().reference()),
                each(entries, UUID[]::new, it -> it.particulars().madeBy()),
                each(entries, String[]::new, it -> it.particulars().reason()),
                Timestamp.from(clock.instant()),
                each(legs, UUID[]::new, Leg::cause),
                each(legs, String[]::new, it -> it.posting().account().toString()),
                each(legs, String[]::new, it -> it.posting().side().name()),
                each(legs, Long[]::new, it -> it.posting().amount().minor()),
                each(legs, String[]::new, it -> it.posting().amount().currency().getCurrencyCode())));
    }

    private static <T, V> @Nullable V[] each(
            List<T> rows, IntFunction<@Nullable V[]> array, Function<T, @Nullable V> column) {
        return rows.stream().map(column).toArray(array);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private void requireSame(JournalEntry entry) {
        var kept = find(entry.cause());
        if (kept == null) throw new IllegalStateException("a cause that is there and not there: " + entry.cause());
        if (!same(new JournalEntry(entry.cause(), kept.kind(), kept.orderId(), postingsOf(kept.id())), entry)) {
            throw new CauseReused(entry.cause());
        }
    }

    private static boolean same(JournalEntry before, JournalEntry entry) {
        return before.kind() == entry.kind()
                && Objects.equals(before.orderId(), entry.orderId())
                && sorted(before).equals(sorted(entry));
    }

    private static List<Posting> sorted(JournalEntry entry) {
        return entry.postings().stream().sorted(SOME_ORDER).toList();
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

    /** What a transaction posts at its commit, each cause once. */
    private final class Pending implements TransactionSynchronization {

        private final Map<UUID, Written> entries = new LinkedHashMap<>();
        private boolean bound = true;

        void add(JournalEntry entry, Particulars particulars) {
            var before = entries.putIfAbsent(entry.cause(), new Written(entry, null, particulars));
            if (before != null && !same(before.entry(), entry)) throw new CauseReused(entry.cause());
        }

        void write() {
            if (entries.isEmpty()) return;
            var all = List.copyOf(entries.values());
            entries.clear();
            Ledger.this.write(all);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
        }

        @Override
        public void suspend() {
            if (bound) TransactionSynchronizationManager.unbindResource(Ledger.this);
        }

        @Override
        public void resume() {
            if (bound) TransactionSynchronizationManager.bindResource(Ledger.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(Ledger.this);
            bound = false;
        }
    }
}
