package io.artel.billing.ledger;

import io.artel.kernel.Money;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stood on the accounts at a moment: the latest snapshot before it and the postings since. Nothing here is stored
 * on the way of a posting. A moment takes in what is effective then or earlier.
 */
@Component
public class Balances {

    /**
     * A window of transactions.
     *
     * @param from inclusive
     * @param until exclusive; {@link Long#MAX_VALUE} for no end
     */
    public record Window(long from, long until) {}

    /** @param postings how many made the sums */
    public record Turnover(long debit, long credit, long postings) {

        static final Turnover NONE = new Turnover(0, 0, 0);

        Turnover plus(Turnover other) {
            return new Turnover(
                    Math.addExact(debit, other.debit), Math.addExact(credit, other.credit), postings + other.postings);
        }
    }

    private record Base(long seal, long untilXid, long debit, long credit, long postings) {

        Turnover turnover() {
            return new Turnover(debit, credit, postings);
        }
    }

    private record KindSum(String kind, long debit, long credit) {

        Turnover turnover() {
            return new Turnover(debit, credit, 0);
        }
    }

    private static final long FIRST_TRANSACTION = 0;
    private static final long NO_SNAPSHOT = 0;

    private final JdbcClient jdbc;

    Balances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param at null for now */
    Money of(AccountCode account, Currency currency, @Nullable Instant at) {
        var turnover = turnover(account, currency, at);
        long minor = account.kind().grows() == Side.DEBIT
                ? turnover.debit() - turnover.credit()
                : turnover.credit() - turnover.debit();
        return new Money(minor, currency);
    }

    /**
     * What was ever posted to an account.
     *
     * @param at null for now
     */
    @Transactional(readOnly = true)
    public Turnover turnover(AccountCode account, Currency currency, @Nullable Instant at) {
        var base = jdbc.sql("""
                select b.seal, h.until_xid::text::bigint as until_xid, b.debit, b.credit, b.postings
                from balance_snapshot b join journal_snapshot h on h.seal = b.seal
                where b.account = :account and b.currency = :currency and b.seal <= :newest
                order by b.seal desc limit 1""")
                .param("account", account.toString())
                .param("currency", currency.getCurrencyCode())
                .param("newest", at == null ? Long.MAX_VALUE : newestBefore(at))
                .query(Base.class)
                .optional()
                .orElse(new Base(NO_SNAPSHOT, FIRST_TRANSACTION, 0, 0, 0));
        var sums = """
                select coalesce(sum(p.minor) filter (where p.side = 'DEBIT'), 0)::bigint as debit,
                    coalesce(sum(p.minor) filter (where p.side = 'CREDIT'), 0)::bigint as credit, count(*) as postings
                from posting p""";
        var of = " where p.account = :account and p.currency = :currency and p.posted_in >= cast(:from::text as xid8)";
        if (at == null) {
            return base.turnover()
                    .plus(jdbc.sql(sums + of)
                            .param("account", account.toString())
                            .param("currency", currency.getCurrencyCode())
                            .param("from", base.untilXid())
                            .query(Turnover.class)
                            .single());
        }
        var turnover = base.turnover();
        for (var window : windowsFrom(base.untilXid(), at)) {
            turnover = turnover.plus(jdbc.sql(sums + " join journal_entry e on e.id = p.entry_id" + of + """
                                             and p.posted_in < cast(:until::text as xid8) and e.effective_at <= :at""")
                    .param("account", account.toString())
                    .param("currency", currency.getCurrencyCode())
                    .param("from", window.from())
                    .param("until", window.until())
                    .param("at", Timestamp.from(at))
                    .query(Turnover.class)
                    .single());
        }
        return turnover;
    }

    /**
     * Where in an account's postings, the newest first, to begin.
     *
     * @param below only postings of earlier transactions
     * @param skipped how many that leaves out
     */
    public record Start(long below, long skipped) {

        static final Start NEWEST = new Start(Long.MAX_VALUE, 0);
    }

    /** A place to begin that leaves out as many of an account's postings as snapshots allow, but no more than given. */
    @Transactional(readOnly = true)
    public Start start(AccountCode account, Currency currency, long postings, long most) {
        return jdbc.sql("""
                select h.until_xid::text::bigint as below, :all - b.postings as skipped
                from balance_snapshot b join journal_snapshot h on h.seal = b.seal
                where b.account = :account and b.currency = :currency and b.postings >= :all - :most
                order by b.seal limit 1""")
                .param("all", postings)
                .param("most", most)
                .param("account", account.toString())
                .param("currency", currency.getCurrencyCode())
                .query(Start.class)
                .optional()
                .orElse(Start.NEWEST);
    }

    /** How many of an account's postings are of a transaction or a later one. */
    @Transactional(readOnly = true)
    public long postingsFrom(AccountCode account, Currency currency, long postings, long from) {
        if (postings == 0) return 0;
        return postings
                - jdbc.sql("""
                with base as (select b.postings, h.until_xid
                    from balance_snapshot b join journal_snapshot h on h.seal = b.seal
                    where b.account = :account and b.currency = :currency and h.until_xid <= cast(:from::text as xid8)
                    order by b.seal desc limit 1)
                select coalesce((select postings from base), 0) + (select count(*) from posting p
                    where p.account = :account and p.currency = :currency
                      and p.posted_in >= coalesce((select until_xid from base), '0'::xid8)
                      and p.posted_in < cast(:from::text as xid8))""")
                        .param("account", account.toString())
                        .param("currency", currency.getCurrencyCode())
                        .param("from", from)
                        .query(Long.class)
                        .single();
    }

    /** All that was ever posted, by kind of account. A kind without postings is missing. */
    @Transactional(readOnly = true)
    Map<AccountKind, Turnover> byKind(Currency currency, Instant at) {
        long seal = newestBefore(at);
        long from = jdbc.sql("select until_xid::text::bigint from journal_snapshot where seal = :seal")
                .param("seal", seal)
                .query(Long.class)
                .optional()
                .orElse(FIRST_TRANSACTION);
        var sums = new ArrayList<>(
                jdbc.sql("select kind, debit, credit from kind_snapshot where seal = :seal and currency = :currency")
                        .param("seal", seal)
                        .param("currency", currency.getCurrencyCode())
                        .query(KindSum.class)
                        .list());
        for (var window : windowsFrom(from, at)) {
            sums.addAll(jdbc.sql("""
                    select split_part(p.account, ':', 1) as kind,
                        coalesce(sum(p.minor) filter (where p.side = 'DEBIT'), 0)::bigint as debit,
                        coalesce(sum(p.minor) filter (where p.side = 'CREDIT'), 0)::bigint as credit
                    from journal_entry e join posting p on p.entry_id = e.id
                    where e.posted_in >= cast(:from::text as xid8) and e.posted_in < cast(:until::text as xid8)
                      and e.effective_at <= :at and p.currency = :currency
                    group by 1""")
                    .param("from", window.from())
                    .param("until", window.until())
                    .param("at", Timestamp.from(at))
                    .param("currency", currency.getCurrencyCode())
                    .query(KindSum.class)
                    .list());
        }
        var kinds = List.of(AccountKind.values()).stream().collect(Collectors.toMap(AccountKind::word, it -> it));
        Function<KindSum, AccountKind> kind = sum -> {
            var known = kinds.get(sum.kind());
            if (known == null) throw new IllegalStateException("not in the chart of accounts: " + sum.kind());
            return known;
        };
        return sums.stream().collect(Collectors.toMap(kind, KindSum::turnover, Turnover::plus));
    }

    /**
     * Which transactions to look into for all entries that count from one moment to another, the newest first. They hold
     * others too.
     *
     * @param since inclusive; null for the beginning
     * @param until inclusive; null for now
     */
    @Transactional(readOnly = true)
    public List<Window> windows(@Nullable Instant since, @Nullable Instant until) {
        long from = since == null
                ? FIRST_TRANSACTION
                : jdbc.sql("""
                        select until_xid::text::bigint from journal_snapshot where effective_until < :since
                        order by seal desc limit 1""")
                        .param("since", Timestamp.from(since))
                        .query(Long.class)
                        .optional()
                        .orElse(FIRST_TRANSACTION);
        return until == null ? List.of(new Window(from, Long.MAX_VALUE)) : windowsFrom(from, until);
    }

    /** The newest snapshot that holds nothing later than the moment. */
    private long newestBefore(Instant at) {
        return jdbc.sql("select seal from journal_snapshot where effective_until <= :at order by seal desc limit 1")
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional()
                .orElse(NO_SNAPSHOT);
    }

    /**
     * From a transaction on, what may count at the moment: until the last snapshot that holds anything of that time, and
     * whatever no snapshot holds yet.
     */
    private List<Window> windowsFrom(long from, Instant at) {
        var rest = new Window(Math.max(from, ofSnapshots("true", at)), Long.MAX_VALUE);
        long until = ofSnapshots("effective_from <= :at", at);
        if (until >= rest.from()) return List.of(new Window(from, Long.MAX_VALUE));
        return until > from ? List.of(rest, new Window(from, until)) : List.of(rest);
    }

    private long ofSnapshots(String condition, Instant at) {
        return jdbc.sql("select until_xid::text::bigint from journal_snapshot where " + condition
                        + " order by seal desc limit 1")
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional()
                .orElse(FIRST_TRANSACTION);
    }
}
