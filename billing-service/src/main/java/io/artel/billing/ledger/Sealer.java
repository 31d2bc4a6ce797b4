package io.artel.billing.ledger;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains the journal by hashes, every second and away from the posting of entries, and now and then writes down what
 * stands on the accounts. One replica does it at a time.
 *
 * <p>Ids commit out of order, so a batch is not a range of ids: it is all that a window of transactions has written, and
 * the window ends below the oldest transaction that still runs. A restored dump counts transactions anew; it is refused
 * until the server's transaction epoch has been set above the old one.
 */
@Component
public class Sealer {

    private record Tip(long number, byte[] hash, long untilXid) {

        static final Tip NONE = new Tip(0, EntryDigest.NO_HASH, 0);
    }

    private record Range(long first, long last) {}

    private record Leaves(byte[] bytes, int entries, long first, long last) {}

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int LOCK_SPACE = 4712;

    /** Entries in one seal, unless one transaction has more. */
    private static final int MOST = 5_000;

    /** A snapshot is due when so many entries are younger than the last one. */
    private static final int SNAPSHOT_EVERY = 10_000;

    /** An account has a snapshot of its own when so many postings of it are younger than the last one. */
    private static final int BUSY = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final int snapshotEvery;
    private final int busy;

    @Autowired
    Sealer(JdbcClient jdbc, JdbcTemplate rows, PlatformTransactionManager manager, Clock clock, MeterRegistry metrics) {
        this(jdbc, rows, new TransactionTemplate(manager), clock, SNAPSHOT_EVERY, BUSY);
        TimeGauge.builder(
                        "artel.ledger.seal.lag",
                        this,
                        TimeUnit.MILLISECONDS,
                        it -> it.lag().toMillis())
                .description("the age of the oldest journal entry that is not sealed")
                .register(metrics);
    }

    Sealer(
            JdbcClient jdbc,
            JdbcTemplate rows,
            TransactionTemplate transactions,
            Clock clock,
            int snapshotEvery,
            int busy) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.snapshotEvery = snapshotEvery;
        this.busy = busy;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void everySecond() {
        try {
            sealAll();
        } catch (RuntimeException e) {
            // The next second tries again; how far it is behind is a metric.
            LOG.error("the journal could not be sealed", e);
        }
    }

    /**
     * Seals whatever can be sealed now.
     *
     * @return how many entries
     */
    public long sealAll() {
        long all = 0;
        while (true) {
            Integer sealed = transactions.execute(status -> mine() ? sealNext() : 0);
            if (sealed == null || sealed == 0) return all;
            all += sealed;
        }
    }

    /** How old the oldest entry is that is not sealed. */
    public Duration lag() {
        return jdbc.sql("""
                select posted_at from journal_entry
                where posted_in >= coalesce((select until_xid from journal_seal order by number desc limit 1), '0'::xid8)
                order by posted_in limit 1""")
                .query(Timestamp.class)
                .optional()
                .map(oldest -> Duration.between(oldest.toInstant(), clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private boolean mine() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:space, 0)")
                .param("space", LOCK_SPACE)
                .query(Boolean.class)
                .single();
    }

    private int sealNext() {
        var tip = tip();
        long horizon = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
        if (horizon < tip.untilXid()) {
            throw new IllegalStateException("transactions are counted anew (now " + horizon + ", sealed until "
                    + tip.untilXid() + "): set the server's transaction epoch with pg_resetwal -e");
        }
        var until = end(tip.untilXid(), horizon);
        if (until == null) return 0;
        var leaves = requireNonNull(rows.queryForObject(
                EntryDigest.LEAVES,
                (row, n) -> new Leaves(row.getBytes(1), row.getInt(2), row.getLong(3), row.getLong(4)),
                tip.untilXid(),
                until));
        long number = tip.number() + 1;
        jdbc.sql("""
                insert into journal_seal
                    (number, from_xid, until_xid, first_entry, last_entry, entries, leaves, hash, sealed_at)
                values (:number, cast(:from::text as xid8), cast(:until::text as xid8), :first, :last, :entries, :leaves,
                        :hash, :now)""")
                .param("number", number)
                .param("from", tip.untilXid())
                .param("until", until)
                .param("first", leaves.first())
                .param("last", leaves.last())
                .param("entries", leaves.entries())
                .param("leaves", leaves.bytes())
                .param("hash", EntryDigest.seal(tip.hash(), number, tip.untilXid(), until, leaves.bytes()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (unsnapped() >= snapshotEvery) snapshot(number, until);
        return leaves.entries();
    }

    private Tip tip() {
        return jdbc.sql("""
                select number, hash, until_xid::text::bigint from journal_seal order by number desc limit 1""")
                .query((row, n) -> new Tip(row.getLong(1), row.getBytes(2), row.getLong(3)))
                .optional()
                .orElse(Tip.NONE);
    }

    /** Where the next window ends, exclusive; null when nothing is to be sealed. */
    private @Nullable Long end(long from, long horizon) {
        return jdbc.sql("""
                select case when count(*) <= :most then :horizon
                            when max(xid) = min(xid) then max(xid) + 1 else max(xid) end
                from (select posted_in::text::bigint as xid from journal_entry
                      where posted_in >= cast(:from::text as xid8) and posted_in < cast(:horizon::text as xid8)
                      order by posted_in limit :most + 1) next
                having count(*) > 0""")
                .param("most", MOST)
                .param("from", from)
                .param("horizon", horizon)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private long unsnapped() {
        return jdbc.sql("""
                select coalesce(sum(entries), 0) from journal_seal
                where number > coalesce((select max(seal) from journal_snapshot), 0)""").query(Long.class).single();
    }

    private void snapshot(long seal, long until) {
        long from = jdbc.sql("""
                select coalesce((select until_xid from journal_snapshot order by seal desc limit 1), '0'::xid8)::text::bigint""").query(Long.class).single();
        // By their ids the index has them together; the window says which of those it is about.
        var entries = jdbc.sql("""
                select min(first_entry) as first, max(last_entry) as last from journal_seal
                where number > coalesce((select max(seal) from journal_snapshot), 0) and number <= :seal""").param("seal", seal).query(Range.class).single();
        jdbc.sql("""
                insert into journal_snapshot (seal, until_xid, effective_from, effective_until, taken_at)
                select :seal, cast(:until::text as xid8), min(effective_at),
                    greatest(max(effective_at), (select max(effective_until) from journal_snapshot)), :now
                from journal_entry
                where posted_in >= cast(:from::text as xid8) and posted_in < cast(:until::text as xid8)""")
                .param("seal", seal)
                .param("from", from)
                .param("until", until)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                insert into kind_snapshot (seal, kind, currency, debit, credit)
                select :seal, kind, currency, sum(debit), sum(credit) from (
                    select kind, currency, debit, credit from kind_snapshot
                    where seal = (select max(seal) from journal_snapshot where seal < :seal)
                    union all
                    select split_part(p.account, ':', 1), p.currency, case p.side when 'DEBIT' then p.minor else 0 end,
                        case p.side when 'CREDIT' then p.minor else 0 end
                    from posting p where p.entry_id between :first and :last
                      and p.posted_in >= cast(:from::text as xid8) and p.posted_in < cast(:until::text as xid8)) parts
                group by kind, currency""")
                .param("seal", seal)
                .param("first", entries.first())
                .param("last", entries.last())
                .param("from", from)
                .param("until", until)
                .update();
        jdbc.sql("""
                insert into balance_snapshot (account, currency, seal, debit, credit, postings)
                select busy.account, busy.currency, :seal, coalesce(before.debit, 0) + since.debit,
                    coalesce(before.credit, 0) + since.credit, coalesce(before.postings, 0) + since.postings
                from (select p.account, p.currency from posting p where p.entry_id between :first and :last
                        and p.posted_in >= cast(:from::text as xid8) and p.posted_in < cast(:until::text as xid8)
                      group by p.account, p.currency having count(*) >= :busy) busy
                left join lateral (
                    select b.debit, b.credit, b.postings, h.until_xid
                    from balance_snapshot b join journal_snapshot h on h.seal = b.seal
                    where b.account = busy.account and b.currency = busy.currency
                    order by b.seal desc limit 1) before on true
                cross join lateral (
                    select coalesce(sum(p.minor) filter (where p.side = 'DEBIT'), 0) as debit,
                        coalesce(sum(p.minor) filter (where p.side = 'CREDIT'), 0) as credit, count(*) as postings
                    from posting p
                    where p.account = busy.account and p.currency = busy.currency
                      and p.posted_in >= coalesce(before.until_xid, '0'::xid8)
                      and p.posted_in < cast(:until::text as xid8)) since""")
                .param("seal", seal)
                .param("from", from)
                .param("until", until)
                .param("first", entries.first())
                .param("last", entries.last())
                .param("busy", busy)
                .update();
    }
}
