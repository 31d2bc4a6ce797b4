package io.artel.billing.statements;

import io.artel.billing.BillingSettings;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
        EARNING,
        FINE,
        BONUS,
        PAYOUT
    }

    /**
     * @param account CLIENT (what is owed to the company) or WORKER (what the company owes)
     * @param effect what the line does to the one who asks: MINUS is a charge, a fine or money paid out
     * @param reversal whether it takes an earlier line back
     */
    record Line(
            UUID id,
            Instant at,
            AccountKind account,
            LineKind kind,
            Effect effect,
            @Nullable UUID orderId,
            Money amount,
            boolean reversal) {}

    enum Effect {
        PLUS,
        MINUS
    }

    private static final String LINE =
            "select e.cause, e.posted_at, e.kind, e.order_id, e.reverses, p.account, p.side, p.minor ";
    private static final String NEWEST_FIRST = " order by p.posted_in desc, p.id desc limit :size offset :skipped";

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private final JdbcClient jdbc;
    private final Balances balances;
    private final BillingSettings settings;

    StatementController(JdbcClient jdbc, Balances balances, BillingSettings settings) {
        this.jdbc = jdbc;
        this.balances = balances;
        this.settings = settings;
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
            return new PageOf<>(whole(accounts, size, skipped), page, size, total);
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
        return new PageOf<>(items, page, size, total);
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
        boolean reversal = row.getObject("reverses") != null;
        return new Line(
                row.getObject("cause", UUID.class),
                row.getTimestamp("posted_at").toInstant(),
                account,
                kind(EntryKind.valueOf(row.getString("kind")), account, reversal ? side.opposite() : side),
                side == Side.CREDIT ? Effect.PLUS : Effect.MINUS,
                row.getObject("order_id", UUID.class),
                Money.ofMinor(row.getLong("minor")),
                reversal);
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
            case BONUS -> LineKind.BONUS;
            case PAYOUT -> LineKind.PAYOUT;
            case DEPOSIT, STAKE, POOL, STAKE_VOID ->
                throw new IllegalStateException(kind + " on an account of a " + account);
        };
    }
}
