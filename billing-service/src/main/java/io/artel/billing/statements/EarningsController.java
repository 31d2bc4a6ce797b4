package io.artel.billing.statements;

import io.artel.billing.BillingCalendar;
import io.artel.billing.ledger.AccountCode;
import io.artel.billing.ledger.Ledger;
import io.artel.kernel.Caller;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a worker has earned and been fined this month (US-260). */
@RestController
@RequestMapping("/api/billing")
class EarningsController {

    /**
     * @param month in the company's time zone
     * @param brought what was left of the months before; with the rest it makes the balance
     * @param paid what was paid out this month, less what came back
     * @param balance all that the company owes the worker; negative when fines are more than earnings
     * @param paysOn when it is paid out next, if it is positive then
     */
    record Earnings(
            YearMonth month,
            Money brought,
            Money earned,
            Money fined,
            Money bonuses,
            Money paid,
            Money balance,
            LocalDate paysOn) {}

    private record Sums(long earned, long fined, long bonuses, long paid) {}

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final BillingCalendar calendar;
    private final Clock clock;

    EarningsController(JdbcClient jdbc, Ledger ledger, BillingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/earnings")
    @Allow(Role.WORKER)
    @Transactional(readOnly = true)
    public Earnings earnings(Caller caller) {
        var account = AccountCode.worker(caller.accountId());
        var now = clock.instant();
        var month = YearMonth.from(calendar.day(now));
        // A reversal counts against what it takes back: its side is the other one.
        var sums = jdbc.sql("""
                select coalesce(sum(minor) filter (where kind = 'CHARGE' and side = 'CREDIT' and reverses is null), 0)
                     - coalesce(sum(minor) filter (where kind = 'CHARGE' and side = 'DEBIT' and reverses is not null), 0)
                           as earned,
                       coalesce(sum(minor) filter (where kind = 'CHARGE' and side = 'DEBIT' and reverses is null), 0)
                     - coalesce(sum(minor) filter (where kind = 'CHARGE' and side = 'CREDIT' and reverses is not null), 0)
                     - coalesce(sum(case side when 'CREDIT' then minor else -minor end) filter (where kind = 'WAIVER'), 0)
                           as fined,
                       coalesce(sum(case side when 'CREDIT' then minor else -minor end) filter (where kind = 'BONUS'), 0)
                           as bonuses,
                       coalesce(sum(case side when 'DEBIT' then minor else -minor end) filter (where kind = 'PAYOUT'), 0)
                           as paid
                from posting p join journal_entry e on e.id = p.entry_id
                where p.account = :account and e.posted_at >= :since and e.posted_at < :until""")
                .param("account", account.toString())
                .param("since", start(month))
                .param("until", start(month.plusMonths(1)))
                .query(Sums.class)
                .single();
        var balance = ledger.balance(account);
        return new Earnings(
                month,
                Money.ofMinor(balance.minor() - sums.earned() + sums.fined() - sums.bonuses() + sums.paid()),
                Money.ofMinor(sums.earned()),
                Money.ofMinor(sums.fined()),
                Money.ofMinor(sums.bonuses()),
                Money.ofMinor(sums.paid()),
                balance,
                calendar.latestMonth(now).plusMonths(1).atEndOfMonth());
    }

    private Timestamp start(YearMonth month) {
        return Timestamp.from(calendar.startOf(month.atDay(1)));
    }
}
