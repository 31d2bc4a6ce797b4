package io.artel.billing.ledger;

import io.artel.kernel.Caller;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books, for managers. */
@RestController
@RequestMapping("/api/billing")
class LedgerController {

    record KindTotal(AccountKind kind, Money debit, Money credit) {}

    /** @param balanced whether all debits are all credits, as they must be */
    record TrialBalance(List<KindTotal> lines, Money debit, Money credit, boolean balanced) {}

    record Balance(String account, Money balance, Instant at) {}

    record PostingView(String account, Side side, Money amount) {}

    record EntryView(
            long id,
            UUID cause,
            EntryKind kind,
            @Nullable UUID orderId,
            @Nullable Long reverses,
            Instant at,
            List<PostingView> postings) {}

    private record Sum(String word, long debit, long credit) {}

    private record Row(
            long id,
            UUID cause,
            EntryKind kind,
            @Nullable UUID orderId,
            @Nullable Long reverses,
            Instant postedAt) {}

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    LedgerController(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping("/trial-balance")
    @Allow(Role.MANAGER)
    TrialBalance trialBalance() {
        var sums = jdbc.sql("""
                select split_part(account, ':', 1) as word,
                    coalesce(sum(minor) filter (where side = 'DEBIT'), 0)::bigint as debit,
                    coalesce(sum(minor) filter (where side = 'CREDIT'), 0)::bigint as credit
                from posting where currency = 'RUB' group by 1""").query(Sum.class).list();
        var lines = List.of(AccountKind.values()).stream()
                .map(kind -> sums.stream()
                        .filter(sum -> sum.word().equals(kind.word()))
                        .findFirst()
                        .map(sum -> new KindTotal(kind, Money.ofMinor(sum.debit()), Money.ofMinor(sum.credit())))
                        .orElseGet(() -> new KindTotal(kind, Money.zero(), Money.zero())))
                .toList();
        var debit = lines.stream().map(KindTotal::debit).reduce(Money.zero(), Money::plus);
        var credit = lines.stream().map(KindTotal::credit).reduce(Money.zero(), Money::plus);
        return new TrialBalance(lines, debit, credit, debit.equals(credit));
    }

    /** @param at the balance as it was then; now, when it is left out */
    @GetMapping("/accounts/{code}/balance")
    @Allow(Role.MANAGER)
    Balance balance(@PathVariable @Size(max = 60) String code, @RequestParam(required = false) @Nullable Instant at) {
        var account = account("code", code);
        var then = at == null ? clock.instant() : at;
        return new Balance(account.toString(), ledger.balance(account, Money.RUB, then), then);
    }

    /** @param orderId required of controllers, who look at one order's evidence (US-190) */
    @GetMapping("/journal")
    @Allow({Role.MANAGER, Role.CONTROLLER})
    @Transactional(readOnly = true)
    public PageOf<EntryView> journal(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID orderId,
            @RequestParam(required = false) @Nullable @Size(max = 60) String account,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        if (orderId == null && !caller.is(Role.MANAGER)) {
            throw new InvalidInput("orderId", "required", "controllers look at one order");
        }
        var code = account == null ? null : account("account", account).toString();
        var where = """
                where (cast(:order as uuid) is null or e.order_id = cast(:order as uuid))
                  and (cast(:account as text) is null
                       or exists (select 1 from posting p where p.entry_id = e.id and p.account = cast(:account as text)))""";
        var total = jdbc.sql("select count(*) from journal_entry e " + where)
                .param("order", orderId, java.sql.Types.OTHER)
                .param("account", code, java.sql.Types.VARCHAR)
                .query(Long.class)
                .single();
        var items = jdbc
                .sql("select e.id, e.cause, e.kind, e.order_id, e.reverses, e.posted_at from journal_entry e " + where
                        + " order by e.id desc limit :size offset :from")
                .param("order", orderId, java.sql.Types.OTHER)
                .param("account", code, java.sql.Types.VARCHAR)
                .param("size", size)
                .param("from", (long) page * size)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getObject("cause", UUID.class),
                        EntryKind.valueOf(row.getString("kind")),
                        row.getObject("order_id", UUID.class),
                        row.getObject("reverses", Long.class),
                        row.getTimestamp("posted_at").toInstant()))
                .list()
                .stream()
                .map(this::view)
                .toList();
        return new PageOf<>(items, page, size, total);
    }

    private EntryView view(Row row) {
        var postings = ledger.postingsOf(row.id()).stream()
                .map(it -> new PostingView(it.account().toString(), it.side(), it.amount()))
                .toList();
        return new EntryView(
                row.id(), row.cause(), row.kind(), row.orderId(), row.reverses(), row.postedAt(), postings);
    }

    private static AccountCode account(String field, String code) {
        try {
            return AccountCode.parse(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(field, "malformed", "no such account in the chart");
        }
    }
}
