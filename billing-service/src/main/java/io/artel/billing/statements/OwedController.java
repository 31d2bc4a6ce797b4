package io.artel.billing.statements;

import io.artel.billing.BillingCalendar;
import io.artel.billing.dunning.Standing;
import io.artel.billing.methods.CreditLine;
import io.artel.kernel.Caller;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a client will owe at the end of this week (US-260). */
@RestController
@RequestMapping("/api/billing")
class OwedController {

    /** @param collecting whether the provider is being asked for it at this moment */
    record UnpaidCharge(UUID chargeId, UUID orderId, Money amount, Instant at, boolean collecting) {}

    /**
     * @param total what will be owed: unpaid charges, less credits that are left, and open weekly holds
     * @param credits what is left of credits; they make the invoice smaller
     * @param refunding what is on its way back to the card
     * @param weekEndsOn the Sunday whose invoice collects it
     * @param suspended whether nothing can be ordered until overdue invoices are settled
     */
    record Owed(
            Money total,
            Money unpaid,
            Money credits,
            Money refunding,
            Money held,
            LocalDate weekEndsOn,
            boolean suspended,
            PageOf<UnpaidCharge> charges) {}

    private final JdbcClient jdbc;
    private final CreditLine creditLine;
    private final Standing standing;
    private final BillingCalendar calendar;
    private final Clock clock;

    OwedController(JdbcClient jdbc, CreditLine creditLine, Standing standing, BillingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.creditLine = creditLine;
        this.standing = standing;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/owed")
    @Allow(Role.CLIENT)
    @Transactional(readOnly = true)
    public Owed owed(
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size,
            Caller caller) {
        var use = creditLine.of(caller.accountId());
        var unpaid = " from charge where client_id = :client and paid_at is null and credited_at is null";
        var total = jdbc.sql("select count(*)" + unpaid)
                .param("client", caller.accountId())
                .query(Long.class)
                .single();
        var items = jdbc.sql("select id, order_id, minor, charged_at, collecting" + unpaid
                        + " order by charged_at desc, id limit :size offset :skipped")
                .param("client", caller.accountId())
                .param("size", size)
                .param("skipped", (long) page * size)
                .query((row, n) -> new UnpaidCharge(
                        row.getObject("id", UUID.class),
                        row.getObject("order_id", UUID.class),
                        Money.ofMinor(row.getLong("minor")),
                        row.getTimestamp("charged_at").toInstant(),
                        row.getBoolean("collecting")))
                .list();
        // What is charged after this week's invoices were made stands on the next week's.
        var sunday = calendar.latestWeek(clock.instant()).plusWeeks(1);
        var credits = Money.ofMinor(jdbc.sql("""
                select (select coalesce(sum(left_minor), 0) from credit_note where client_id = :client)
                    + (select coalesce(sum(credit_used_minor), 0) from invoice
                        where client_id = :client and state = 'OPEN')""")
                .param("client", caller.accountId())
                .query(Long.class)
                .single());
        var refunding = Money.ofMinor(jdbc.sql("""
                select coalesce(sum(minor), 0)::bigint from refund where client_id = :client and state = 'REQUESTED'""")
                .param("client", caller.accountId())
                .query(Long.class)
                .single());
        var unpaidLess = use.owed().minus(Money.min(use.owed(), credits));
        return new Owed(
                unpaidLess.plus(use.held()),
                use.owed(),
                credits,
                refunding,
                use.held(),
                sunday,
                standing.isSuspended(caller.accountId()),
                new PageOf<>(items, page, size, total));
    }
}
