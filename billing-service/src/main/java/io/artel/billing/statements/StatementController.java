package io.artel.billing.statements;

import io.artel.billing.BillingSettings;
import io.artel.billing.disputes.DisputeSettings;
import io.artel.billing.ledger.AccountCode;
import io.artel.billing.ledger.AccountKind;
import io.artel.billing.ledger.Balances;
import io.artel.billing.ledger.EntryKind;
import io.artel.billing.ledger.Journal;
import io.artel.billing.ledger.Side;
import io.artel.kernel.Caller;
import io.artel.kernel.InvalidInput;
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
            @Nullable Instant disputableUntil) {}

    private record ChargeOf(
            UUID orderId,
            UUID id,
            @Nullable String invoice,
            @Nullable String credited,
            boolean chargeDisputed,
            boolean fineDisputed) {}

    enum Effect {
        PLUS,
        MINUS
    }

    private static final String LINE =
            "select e.cause, e.posted_at, e.kind, e.order_id, e.reverses, e.reference, e.reason, p.account, p.side, p.minor ";
    private static final String NEWEST_FIRST = " order by p.posted_in desc, p.id desc limit :size offset :skipped";

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

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
     * @param from the first day, in the company's time zone
     * @param to the last day, included
     */
    @GetMapping("/statement")
    @Allow({Role.CLIENT, Role.WORKER})
    @Transactional(readOnly = true)
    public PageOf<Line> statement(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size,
            Caller caller) {
        var accounts = List.of(AccountCode.client(caller.accountId()), AccountCode.worker(caller.accountId()));
        long skipped = (long) page * size;
        if (from == null && to == null) {
            long total = accounts.stream()
                    .mapToLong(it -> balances.turnover(it, Money.RUB, null).postings())
                    .sum();
            return new PageOf<>(withCharges(whole(accounts, size, skipped)), page, size, total);
        }
        var since = start("from", from == null ? FIRST : from);
        var until = start("to", to == null ? LAST : to.plusDays(1));
        var where =
                "where p.account in (:accounts) and " + Journal.within("p.posted_in", balances.windows(since, until))
                        + " and e.effective_at >= :since and e.effective_at < :until";
        var total = jdbc.sql("select count(*) from posting p join journal_entry e on e.id = p.entry_id " + where)
                .param("accounts", names(accounts))
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .query(Long.class)
                .single();
        var items = jdbc.sql(LINE + "from posting p join journal_entry e on e.id = p.entry_id " + where + NEWEST_FIRST)
                .param("accounts", names(accounts))
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .param("size", size)
                .param("skipped", skipped)
                .query((row, n) -> line(row))
                .list();
        return new PageOf<>(withCharges(items), page, size, total);
    }

    /** Without days: the index has it in order, of each account as far as the page may need it. */
    private List<Line> whole(List<AccountCode> accounts, int size, long skipped) {
        var newest = """
                (select id, entry_id, account, side, minor, posted_in from posting where account = :%s
                 order by posted_in desc, id desc limit :reach)""";
        return jdbc.sql(LINE + "from (select * from (" + newest.formatted("first") + " union all "
                        + newest.formatted("second") + ") p" + NEWEST_FIRST
                        + ") p join journal_entry e on e.id = p.entry_id"
                        + " order by p.posted_in desc, p.id desc")
                .param("first", accounts.getFirst().toString())
                .param("second", accounts.getLast().toString())
                .param("reach", skipped + size)
                .param("size", size)
                .param("skipped", skipped)
                .query((row, n) -> line(row))
                .list();
    }

    private static List<String> names(List<AccountCode> accounts) {
        return accounts.stream().map(AccountCode::toString).toList();
    }

    private Instant start(String field, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new InvalidInput(field, "range", "between " + FIRST + " and " + LAST);
        }
        return day.atStartOfDay(settings.zone()).toInstant();
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
                null);
    }

    /** What a page says of charges: their ids, the invoices they are on, why they were credited, what can be disputed. */
    private List<Line> withCharges(List<Line> lines) {
        var orders = lines.stream().map(Line::orderId).filter(Objects::nonNull).collect(Collectors.toSet());
        if (orders.isEmpty()) return lines;
        var charges = new HashMap<UUID, ChargeOf>();
        jdbc.sql("""
                select c.order_id, c.id, i.year || '-' || lpad(i.sequence::text, 6, '0') as invoice, n.reason as credited,
                    exists (select 1 from dispute d where d.charge_id = c.id and d.kind = 'CHARGE') as charge_disputed,
                    exists (select 1 from dispute d where d.charge_id = c.id and d.kind = 'FINE') as fine_disputed
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
        boolean disputable = !line.reversal()
                && (line.kind() == LineKind.CHARGE && !charge.chargeDisputed() && charge.credited() == null
                        || line.kind() == LineKind.FINE && !charge.fineDisputed());
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
                disputable && clock.instant().isBefore(until) ? until : null);
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
