package io.artel.billing.statements;

import io.artel.billing.AskedTime;
import io.artel.billing.BillingSettings;
import io.artel.billing.disputes.DisputeSettings;
import io.artel.billing.ledger.AccountCode;
import io.artel.billing.ledger.AccountKind;
import io.artel.billing.ledger.Balances;
import io.artel.billing.ledger.EntryKind;
import io.artel.billing.ledger.Journal;
import io.artel.billing.ledger.Side;
import io.artel.kernel.Caller;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every charge and credit of the one who asks, straight from the journal (US-250). */
@RestController
@RequestMapping("/api/billing")
class StatementController {

    enum LineKind {
        CHARGE,
        CREDIT,
        PAYMENT,
        REFUND,
        EARNING,
        FINE,
        BONUS,
        PAYOUT
    }

    /**
     * @param account CLIENT (what is owed to the company) or WORKER (what the company owes)
     * @param effect what the line does to the one who asks: MINUS is a charge, a fine or money paid out
     * @param reversal whether it takes an earlier line back
     * @param reference the number of the invoice or the statement it belongs to
     * @param reason why it was made by hand
     * @param chargeId of the order's charge, and of the fine posted with it
     * @param disputableUntil until when a charge or a fine can be disputed; null when it was, or cannot be
     * @param dispute how the dispute about it stands, when there is one
     */
    record Line(
            UUID id,
            Instant at,
            AccountKind account,
            LineKind kind,
            Effect effect,
            @Nullable UUID orderId,
            Money amount,
            boolean reversal,
            @Nullable String reference,
            @Nullable String reason,
            @Nullable UUID chargeId,
            @Nullable Instant disputableUntil,
            @Nullable DisputeState dispute) {}

    private record ChargeOf(
            UUID orderId,
            UUID id,
            @Nullable String invoice,
            @Nullable String credited,
            @Nullable DisputeState chargeDispute,
            @Nullable DisputeState fineDispute) {}

    enum Effect {
        PLUS,
        MINUS
    }

    enum DisputeState {
        OPEN,
        UPHELD,
        WAIVED,
        CREDITED
    }

    /** Which of the caller's accounts; whoever works here may order, too. */
    enum Own {
        CLIENT,
        WORKER
    }

    private static final String LINE =
            "select e.cause, e.posted_at, e.kind, e.order_id, e.reverses, e.reference, e.reason, p.account, p.side, p.minor ";
    private static final String NEWEST_FIRST = " order by p.posted_in desc, p.id desc limit :size offset :skipped";

    private final JdbcClient jdbc;
    private final Balances balances;
    private final BillingSettings settings;
    private final DisputeSettings disputes;
    private final Clock clock;

    StatementController(
            JdbcClient jdbc, Balances balances, BillingSettings settings, DisputeSettings disputes, Clock clock) {
        this.jdbc = jdbc;
        this.balances = balances;
        this.settings = settings;
        this.disputes = disputes;
        this.clock = clock;
    }

    /**
     * The latest first.
     *
     * @param account one of the caller's accounts; both when it is not said
     * @param from the first day, in the company's time zone
     * @param to the last day, included
     */
    @GetMapping("/statement")
    @Allow({Role.CLIENT, Role.WORKER})
    @Transactional(readOnly = true)
    public PageOf<Line> statement(
            @RequestParam(required = false) @Nullable Own account,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size,
            Caller caller) {
        var accounts = accounts(caller, account);
        long skipped = (long) page * size;
        if (from == null && to == null) {
            var totals = accounts.stream()
                    .map(it -> balances.turnover(it, Money.RUB, null).postings())
                    .toList();
            long total = totals.stream().mapToLong(it -> it).sum();
            return new PageOf<>(withCharges(whole(accounts, totals, size, skipped)), page, size, total);
        }
        var since = AskedTime.start("from", from == null ? AskedTime.FIRST : from, settings.zone());
        var until = AskedTime.end("to", to == null ? AskedTime.LAST : to, settings.zone());
        long total = accounts.stream()
                .mapToLong(it -> postings(it, until) - postings(it, since))
                .sum();
        var items = total <= skipped ? List.<Line>of() : within(accounts, since, until, size, skipped);
        return new PageOf<>(withCharges(items), page, size, total);
    }

    private static List<AccountCode> accounts(Caller caller, @Nullable Own account) {
        var client = AccountCode.client(caller.accountId());
        var worker = AccountCode.worker(caller.accountId());
        if (account == null) return List.of(client, worker);
        return List.of(account == Own.CLIENT ? client : worker);
    }

    /** What counts before a moment. */
    private long postings(AccountCode account, Instant before) {
        return balances.turnover(account, Money.RUB, before.minus(1, ChronoUnit.MICROS))
                .postings();
    }

    /**
     * Without days: the index has it in order, of each account as far as the page may need it. A page far down begins at
     * the snapshot that is nearest above it.
     */
    private List<Line> whole(List<AccountCode> accounts, List<Long> totals, int size, long skipped) {
        int busy = totals.getFirst() >= totals.getLast() ? 0 : 1;
        long others = totals.stream().mapToLong(it -> it).sum() - totals.get(busy);
        var start = balances.start(accounts.get(busy), Money.RUB, totals.get(busy), Math.max(0, skipped - others));
        long left = skipped - start.skipped();
        if (accounts.size() > 1) {
            left -= balances.postingsFrom(accounts.get(1 - busy), Money.RUB, others, start.below());
        }
        var newest = """
                (select id, entry_id, account, side, minor, posted_in from posting
                 where account = :%s and posted_in < cast(:below::text as xid8)
                 order by posted_in desc, id desc limit :reach)""";
        var each = accounts.size() == 1
                ? newest.formatted("first")
                : newest.formatted("first") + " union all " + newest.formatted("last");
        return jdbc.sql(LINE + "from (select * from (" + each + ") p" + NEWEST_FIRST
                        + ") p join journal_entry e on e.id = p.entry_id"
                        + " order by p.posted_in desc, p.id desc")
                .param("first", accounts.getFirst().toString())
                .param("last", accounts.getLast().toString())
                .param("below", start.below())
                .param("reach", left + size)
                .param("size", size)
                .param("skipped", left)
                .query((row, n) -> line(row))
                .list();
    }

    /** Of some days: each account and window of transactions by itself, in the order the index has it. */
    private List<Line> within(List<AccountCode> accounts, Instant since, Instant until, int size, long skipped) {
        var newest = """
                (select e.*, p.id, p.account, p.side, p.minor, p.posted_in from posting p
                 cross join lateral (select cause, posted_at, kind, order_id, reverses, reference, reason
                    from journal_entry where id = p.entry_id and effective_at >= :since and effective_at < :until
                    limit 1) e
                 where p.account = :%s and %s order by p.posted_in desc, p.id desc limit :reach)""";
        var parts = new ArrayList<String>();
        for (var window : balances.windows(since, until)) {
            var of = Journal.within("p.posted_in", List.of(window));
            parts.add(newest.formatted("first", of));
            if (accounts.size() > 1) parts.add(newest.formatted("last", of));
        }
        return jdbc.sql("select * from (" + String.join(" union all ", parts) + ") p" + NEWEST_FIRST)
                .param("first", accounts.getFirst().toString())
                .param("last", accounts.getLast().toString())
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .param("reach", skipped + size)
                .param("size", size)
                .param("skipped", skipped)
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        var account = AccountCode.parse(row.getString("account")).kind();
        var side = Side.valueOf(row.getString("side"));
        var entry = EntryKind.valueOf(row.getString("kind"));
        boolean reversal = row.getObject("reverses") != null || entry == EntryKind.WAIVER;
        return new Line(
                row.getObject("cause", UUID.class),
                row.getTimestamp("posted_at").toInstant(),
                account,
                kind(entry, account, reversal ? side.opposite() : side),
                side == Side.CREDIT ? Effect.PLUS : Effect.MINUS,
                row.getObject("order_id", UUID.class),
                Money.ofMinor(row.getLong("minor")),
                reversal,
                row.getString("reference"),
                row.getString("reason"),
                null,
                null,
                null);
    }

    /** What a page says of charges: their ids, the invoices they are on, why they were credited, what can be disputed. */
    private List<Line> withCharges(List<Line> lines) {
        var orders = lines.stream().map(Line::orderId).filter(Objects::nonNull).collect(Collectors.toSet());
        if (orders.isEmpty()) return lines;
        var charges = new HashMap<UUID, ChargeOf>();
        jdbc.sql("""
                select c.order_id, c.id, i.year || '-' || lpad(i.sequence::text, 6, '0') as invoice, n.reason as credited,
                    (select state from dispute d where d.charge_id = c.id and d.kind = 'CHARGE') as charge_dispute,
                    (select state from dispute d where d.charge_id = c.id and d.kind = 'FINE') as fine_dispute
                from charge c
                left join invoice_line l on l.charge_id = c.id
                left join invoice i on i.id = l.invoice_id
                left join credit_note n on n.charge_id = c.id
                where c.order_id in (:orders)""").param("orders", orders).query(ChargeOf.class).list().forEach(it -> charges.put(it.orderId(), it));
        return lines.stream()
                .map(line -> {
                    var charge = line.orderId() == null ? null : charges.get(line.orderId());
                    return charge == null ? line : with(line, charge);
                })
                .toList();
    }

    private Line with(Line line, ChargeOf charge) {
        boolean clients = line.account() == AccountKind.CLIENT;
        var dispute = line.reversal()
                ? null
                : switch (line.kind()) {
                    case CHARGE -> charge.chargeDispute();
                    case FINE -> charge.fineDispute();
                    default -> null;
                };
        boolean disputable = !line.reversal()
                && dispute == null
                && (line.kind() == LineKind.CHARGE && charge.credited() == null || line.kind() == LineKind.FINE);
        var until = line.at().plus(disputes.window());
        return new Line(
                line.id(),
                line.at(),
                line.account(),
                line.kind(),
                line.effect(),
                line.orderId(),
                line.amount(),
                line.reversal(),
                // Whose account it is decides what is shown: a worker learns nothing of invoices.
                line.reference() == null && clients ? charge.invoice() : line.reference(),
                line.reason() == null && line.kind() == LineKind.CREDIT ? charge.credited() : line.reason(),
                charge.id(),
                disputable && clock.instant().isBefore(until) ? until : null,
                dispute);
    }

    /** A charge shows on a worker's account as the share earned or the fine. */
    private static LineKind kind(EntryKind kind, AccountKind account, Side side) {
        return switch (kind) {
            case CHARGE ->
                account == AccountKind.CLIENT
                        ? LineKind.CHARGE
                        : side == Side.CREDIT ? LineKind.EARNING : LineKind.FINE;
            case CREDIT -> LineKind.CREDIT;
            case PAYMENT -> LineKind.PAYMENT;
            case REFUND -> LineKind.REFUND;
            case WAIVER -> LineKind.FINE;
            case BONUS -> LineKind.BONUS;
            case PAYOUT -> LineKind.PAYOUT;
            case DEPOSIT, STAKE, POOL, STAKE_VOID ->
                throw new IllegalStateException(kind + " on an account of a " + account);
        };
    }
}
