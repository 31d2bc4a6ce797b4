package io.artel.billing.payouts;

import io.artel.billing.payouts.Payout.State;
import io.artel.billing.payouts.Payout.Way;
import io.artel.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of payouts and of what stands on them. */
@Component
class Payouts {

    /** What a posting on a worker's account is to the worker. */
    enum LineKind {
        EARNING,
        FINE,
        BONUS,
        PAYOUT
    }

    /** @param amount what it adds, negative what it takes away */
    record Line(long postingId, LineKind kind, @Nullable UUID orderId, Money amount, Instant at) {}

    /** A payout whose transfer is to be asked for, or asked about. */
    record Due(UUID id, State state, int tries) {}

    private static final String LINES = """
            select p.id, e.kind, e.order_id, e.reverses, p.side, p.minor, p.currency, e.posted_at
            from posting p join journal_entry e on e.id = p.entry_id""";

    private final JdbcClient jdbc;

    Payouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lockPayee(UUID workerId) {
        jdbc.sql("insert into payee (worker_id) values (:worker) on conflict do nothing")
                .param("worker", workerId)
                .update();
        jdbc.sql("select worker_id from payee where worker_id = :worker for update")
                .param("worker", workerId)
                .query(UUID.class)
                .single();
    }

    /** The next number of a year; others wait for it until this transaction ends. */
    int nextNumber(int year) {
        return jdbc.sql("""
                insert into payout_number (year, newest) values (:year, 1)
                on conflict (year) do update set newest = payout_number.newest + 1 returning newest""").param("year", year).query(Integer.class).single();
    }

    /** Workers with something on their account that stands on no statement, or something left from the last one. */
    List<UUID> workersWithMore(Instant until) {
        return jdbc.sql("""
                select distinct cast(split_part(p.account, ':', 2) as uuid) as worker
                from posting p join journal_entry e on e.id = p.entry_id
                where p.account like 'worker:%' and (e.posted_at < :until or e.kind = 'PAYOUT')
                  and not exists (select 1 from payout_line l where l.posting_id = p.id)
                union
                select worker_id from (select distinct on (worker_id) worker_id,
                        opening_minor + earned_minor - fined_minor + bonus_minor + returned_minor - paid_minor as carried
                    from payout order by worker_id, year desc, sequence desc) newest
                where carried > 0
                order by 1""")
                .param("until", Timestamp.from(until))
                .query(UUID.class)
                .list();
    }

    /** What stands on no statement yet; a payout that came back does so whenever that was. */
    List<Line> newLines(UUID workerId, Instant until) {
        return jdbc.sql(LINES + " " + """
                where p.account = :account and (e.posted_at < :until or e.kind = 'PAYOUT')
                  and not exists (select 1 from payout_line l where l.posting_id = p.id)
                order by p.id""")
                .param("account", "worker:" + workerId)
                .param("until", Timestamp.from(until))
                .query((row, n) -> line(row))
                .list();
    }

    List<Line> lines(UUID payoutId) {
        return jdbc.sql(LINES + " join payout_line l on l.posting_id = p.id where l.payout_id = :payout order by p.id")
                .param("payout", payoutId)
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        boolean credit = row.getString("side").equals("CREDIT");
        boolean reversal = row.getObject("reverses") != null;
        var kind = switch (row.getString("kind")) {
            // A share is credited and a fine debited; a reversal stands on the other side.
            case "CHARGE" -> credit != reversal ? LineKind.EARNING : LineKind.FINE;
            case "WAIVER" -> LineKind.FINE;
            case "BONUS" -> LineKind.BONUS;
            case "PAYOUT" -> LineKind.PAYOUT;
            default -> throw new IllegalStateException(row.getString("kind") + " on an account of a worker");
        };
        long minor = row.getLong("minor");
        return new Line(
                row.getLong("id"),
                kind,
                row.getObject("order_id", UUID.class),
                new Money(credit ? minor : -minor, Currency.getInstance(row.getString("currency"))),
                row.getTimestamp("posted_at").toInstant());
    }

    void add(Payout payout, @Nullable Instant firstTry) {
        jdbc.sql("""
                insert into payout (id, year, sequence, worker_id, month, attempt, opening_minor, earned_minor,
                    fined_minor, bonus_minor, returned_minor, paid_minor, currency, details_id, state, made_at,
                    next_try_at)
                values (:id, :year, :sequence, :worker, :month, :attempt, :opening, :earned, :fined, :bonuses, :returned,
                    :paid, :currency, :details, :state, :made, :next)""")
                .param("id", payout.id())
                .param("year", payout.year())
                .param("sequence", payout.sequence())
                .param("worker", payout.workerId())
                .param("month", payout.month().toString())
                .param("attempt", payout.attempt())
                .param("opening", payout.opening().minor())
                .param("earned", payout.earned().minor())
                .param("fined", payout.fined().minor())
                .param("bonuses", payout.bonuses().minor())
                .param("returned", payout.returned().minor())
                .param("paid", payout.paid().minor())
                .param("currency", payout.paid().currency().getCurrencyCode())
                .param("details", payout.detailsId(), Types.OTHER)
                .param("state", payout.state().name())
                .param("made", Timestamp.from(payout.madeAt()))
                .param("next", firstTry == null ? null : Timestamp.from(firstTry), Types.TIMESTAMP)
                .update();
    }

    void addLine(UUID payoutId, long postingId) {
        jdbc.sql("insert into payout_line (posting_id, payout_id) values (:posting, :payout)")
                .param("posting", postingId)
                .param("payout", payoutId)
                .update();
    }

    /** The newest statement of a worker. */
    Optional<Payout> newest(UUID workerId) {
        return jdbc.sql("select * from payout where worker_id = :id order by year desc, sequence desc limit 1")
                .param("id", workerId)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The newest of a worker's statements of a month. */
    Optional<Payout> newest(UUID workerId, YearMonth month) {
        return jdbc.sql("""
                select * from payout where worker_id = :id and month = :month order by attempt desc limit 1""")
                .param("id", workerId)
                .param("month", month.toString())
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Payout> find(UUID id) {
        return one("select * from payout where id = :id", id);
    }

    Optional<Payout> lock(UUID id) {
        return one("select * from payout where id = :id for update", id);
    }

    private Optional<Payout> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query((row, n) -> read(row)).optional();
    }

    /**
     * Takes those that are due, which then go by transfer and no other way; if their worker dies, they are due again when
     * the lease ends.
     */
    List<Due> lease(int most, Instant now, Instant until) {
        return jdbc.sql("""
                update payout set way = 'TRANSFER', leased_until = :until, tries = tries + 1
                where id in (select id from payout
                    where next_try_at <= :now and (leased_until is null or leased_until < :now)
                    order by next_try_at limit :most for update skip locked)
                returning id, state, tries""")
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(Due.class)
                .list();
    }

    void postpone(UUID id, Instant next, @Nullable String why) {
        jdbc.sql("""
                update payout set leased_until = null, next_try_at = :next, last_error = :why
                where id = :id and next_try_at is not null""")
                .param("next", Timestamp.from(next))
                .param("why", why, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    void accepted(UUID id, Instant next) {
        jdbc.sql("""
                update payout set state = 'ACCEPTED', tries = 0, leased_until = null, next_try_at = :next, last_error = null
                where id = :id""").param("next", Timestamp.from(next)).param("id", id).update();
    }

    void settled(UUID id, State state, @Nullable String refusal, Instant now) {
        jdbc.sql("""
                update payout set state = :state, settled_at = :now, refusal = :refusal, leased_until = null,
                    next_try_at = null, last_error = null
                where id = :id""")
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .param("refusal", refusal, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    /** Which payouts are wanted; null where it does not matter. */
    record Wanted(
            @Nullable UUID workerId,
            @Nullable YearMonth month,
            @Nullable State state,
            @Nullable UUID bankFileId) {}

    /** The latest first. */
    List<Payout> list(Wanted wanted, int size, long skipped) {
        return filtered("select *", wanted, " order by year desc, sequence desc limit :size offset :skipped")
                .param("size", size)
                .param("skipped", skipped)
                .query((row, n) -> read(row))
                .list();
    }

    long count(Wanted wanted) {
        return filtered("select count(*)", wanted, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(String what, Wanted wanted, String end) {
        var month = wanted.month();
        var state = wanted.state();
        return jdbc.sql(what + " " + """
                from payout where (cast(:worker as uuid) is null or worker_id = cast(:worker as uuid))
                  and (cast(:month as text) is null or month = cast(:month as text))
                  and (cast(:state as text) is null or state = cast(:state as text))
                  and (cast(:file as uuid) is null or bank_file_id = cast(:file as uuid))""" + end)
                .param("worker", wanted.workerId(), Types.OTHER)
                .param("file", wanted.bankFileId(), Types.OTHER)
                .param("month", month == null ? null : month.toString(), Types.VARCHAR)
                .param("state", state == null ? null : state.name(), Types.VARCHAR);
    }

    /** What can still go either way is put into a file for the bank, and goes no other way from then on. */
    List<Payout> export(YearMonth month, UUID bankFileId) {
        jdbc.sql("""
                update payout set way = 'BANK_FILE', bank_file_id = :file, state = 'EXPORTED', next_try_at = null,
                    leased_until = null
                where id in (select id from payout
                    where month = :month and state = 'REQUESTED' and way is null order by id for update)""").param("file", bankFileId).param("month", month.toString()).update();
        return inFile(bankFileId);
    }

    List<Payout> inFile(UUID bankFileId) {
        return jdbc.sql("select * from payout where bank_file_id = :file order by year, sequence")
                .param("file", bankFileId)
                .query((row, n) -> read(row))
                .list();
    }

    private static Payout read(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var settled = row.getTimestamp("settled_at");
        var way = row.getString("way");
        return new Payout(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getInt("sequence"),
                row.getObject("worker_id", UUID.class),
                YearMonth.parse(row.getString("month")),
                row.getInt("attempt"),
                new Money(row.getLong("opening_minor"), currency),
                new Money(row.getLong("earned_minor"), currency),
                new Money(row.getLong("fined_minor"), currency),
                new Money(row.getLong("bonus_minor"), currency),
                new Money(row.getLong("returned_minor"), currency),
                new Money(row.getLong("paid_minor"), currency),
                row.getObject("details_id", UUID.class),
                State.valueOf(row.getString("state")),
                way == null ? null : Way.valueOf(way),
                row.getTimestamp("made_at").toInstant(),
                settled == null ? null : settled.toInstant(),
                row.getString("refusal"));
    }
}
