package io.artel.billing.reconciliation;

import io.artel.billing.BillingCalendar;
import io.artel.billing.ledger.Entries;
import io.artel.billing.payouts.TransferService;
import io.artel.billing.provider.PaymentProvider;
import io.artel.billing.reconciliation.Comparison.Line;
import io.artel.billing.reconciliation.Difference.Counterpart;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares, once a night, every payment and every transfer of the last days with what the provider and the transfer
 * service list. Nothing is corrected: what differs is kept for people to look at.
 */
@Component
class Reconciliations {

    record Reconciliation(UUID id, LocalDate day, int compared, int differences, Instant finishedAt) {}

    private record Call(String key, UUID cause, Money amount, Instant askedAt, boolean resolved) {}

    private record PaidOut(UUID id, Money amount, boolean open, boolean byBankFile) {}

    private record Entry(Money amount, boolean reversed) {}

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliations.class);

    /** Long enough for what one night found open to be looked at in a later one. */
    private static final Duration LOOKED_BACK = Duration.ofDays(35);

    private final JdbcClient jdbc;
    private final PaymentProvider provider;
    private final TransferService transfers;
    private final TransactionTemplate transactions;
    private final BillingCalendar calendar;
    private final Clock clock;

    Reconciliations(
            JdbcClient jdbc,
            PaymentProvider provider,
            TransferService transfers,
            PlatformTransactionManager manager,
            BillingCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.provider = provider;
        this.transfers = transfers;
        this.transactions = new TransactionTemplate(manager);
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Compares for the latest night, unless that has been done. */
    void compareIfDue() {
        var day = calendar.latestCheck(clock.instant());
        boolean done = jdbc.sql("select exists (select 1 from reconciliation where day = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
        if (!done) compare(day, calendar.checks(day).minus(LOOKED_BACK));
    }

    /**
     * First the counterparts are asked, then the ledger is read: money that moves meanwhile is known here by then, or
     * open there.
     */
    UUID compare(LocalDate day, Instant since) {
        var payments = payments(since);
        var transferred = transferred(since);
        var found = Comparison.both(
                Comparison.of(Counterpart.PROVIDER, ourPayments(since, payments), payments),
                Comparison.of(Counterpart.TRANSFERS, ourTransfers(since, transferred), transferred));
        var id = Ids.next();
        try {
            transactions.executeWithoutResult(status -> keep(id, day, found));
        } catch (DuplicateKeyException e) {
            LOG.info("{} has been compared by another replica", day);
            return id;
        }
        if (found.differences().isEmpty()) LOG.info("{}: {} operations compared, all alike", day, found.compared());
        else LOG.error("{}: {} of {} differ", day, found.differences().size(), found.compared());
        return id;
    }

    private Map<String, Line> payments(Instant since) {
        var lines = Comparison.empty();
        var from = since;
        while (true) {
            var page = provider.operations(from);
            int before = lines.size();
            for (var operation : page) lines.put(operation.key(), new Line(operation.amount(), operation.moved()));
            // Pages overlap by those of one moment; one that brings nothing new is the last.
            if (page.isEmpty() || lines.size() == before) return lines;
            from = page.getLast().at();
        }
    }

    private Map<String, Line> transferred(Instant since) {
        var lines = Comparison.empty();
        var from = since;
        while (true) {
            var page = transfers.since(from);
            int before = lines.size();
            for (var transfer : page)
                lines.put(transfer.key(), new Line(transfer.amount(), moved(transfer.standing())));
            if (page.isEmpty() || lines.size() == before) return lines;
            from = page.getLast().at();
        }
    }

    private static @Nullable Boolean moved(TransferService.Standing standing) {
        return switch (standing) {
            case TransferService.Standing.Completed completed -> true;
            case TransferService.Standing.Refused refused -> false;
            case TransferService.Standing.UnderWay underWay -> null;
            case TransferService.Standing.Unknown unknown -> null;
        };
    }

    /**
     * What the ledger says of each call that was to take money, or to give it back: moved is what has an entry, whatever the call's row says. An
     * entry that no call made stands here by its cause.
     */
    private Map<String, Line> ourPayments(Instant since, Map<String, Line> theirs) {
        var calls = jdbc.sql("""
                select key, subject, purpose, minor, currency, asked_at, resolved_at from provider_call
                where purpose in ('CAPTURE', 'PAYMENT', 'DEPOSIT', 'INVOICE', 'REFUND')
                  and (asked_at >= :since or resolved_at >= :earlier or key = any(:known))""")
                .param("since", Timestamp.from(since))
                .param("earlier", Timestamp.from(since.minus(Duration.ofHours(1))))
                .param("known", theirs.keySet().toArray(String[]::new))
                .query((row, n) -> new Call(
                        row.getString("key"),
                        cause(row),
                        row.getString("purpose").equals("REFUND") ? Money.zero().minus(money(row)) : money(row),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getTimestamp("resolved_at") != null))
                .list();
        var entries = entries("provider", calls.stream().map(Call::cause).toList(), since);
        var lines = Comparison.empty();
        for (var call : calls) {
            var entry = entries.remove(call.cause());
            if (call.askedAt().isBefore(since) && !theirs.containsKey(call.key())) continue;
            lines.put(
                    call.key(),
                    entry != null
                            ? new Line(entry.amount(), !entry.reversed())
                            : new Line(call.amount(), call.resolved() ? false : null));
        }
        entries.forEach((cause, entry) -> lines.put("entry " + cause, new Line(entry.amount(), !entry.reversed())));
        return lines;
    }

    /**
     * A payout has moved money unless its entry was reversed; while the transfer is under way that is open. One that went
     * into a file for the bank is none of the transfer service's: if it knows of it, that is a difference.
     */
    private Map<String, Line> ourTransfers(Instant since, Map<String, Line> theirs) {
        var payouts = jdbc.sql("""
                select id, paid_minor as minor, currency, state in ('REQUESTED', 'ACCEPTED') as open,
                    coalesce(way = 'BANK_FILE', false) as by_bank_file
                from payout
                where state <> 'CARRIED' and (made_at >= :since or cast(id as text) = any(:known))""")
                .param("since", Timestamp.from(since))
                .param("known", theirs.keySet().toArray(String[]::new))
                .query((row, n) -> new PaidOut(
                        row.getObject("id", UUID.class),
                        money(row),
                        row.getBoolean("open"),
                        row.getBoolean("by_bank_file")))
                .list();
        var entries = entries(
                "bank", payouts.stream().map(it -> Entries.payoutCause(it.id())).toList(), since);
        var lines = Comparison.empty();
        for (var payout : payouts) {
            var entry = entries.remove(Entries.payoutCause(payout.id()));
            if (payout.byBankFile()) continue;
            lines.put(
                    payout.id().toString(),
                    entry != null
                            ? new Line(entry.amount(), payout.open() ? null : !entry.reversed())
                            : new Line(payout.amount(), false));
        }
        entries.forEach((cause, entry) -> lines.put("entry " + cause, new Line(entry.amount(), !entry.reversed())));
        return lines;
    }

    private static UUID cause(ResultSet row) throws SQLException {
        var key = row.getString("key");
        return switch (row.getString("purpose")) {
            case "DEPOSIT" -> Ids.derived("deposit", row.getString("subject"));
            case "REFUND" -> Entries.refundCause(key);
            default -> Entries.paymentCause(key);
        };
    }

    /**
     * The entries of these causes on an account, and all since a moment: by cause. What went back to a card is negative.
     */
    private Map<UUID, Entry> entries(String account, List<UUID> causes, Instant since) {
        var entries = new HashMap<UUID, Entry>();
        jdbc.sql("""
                select e.cause, case e.kind when 'REFUND' then -p.minor else p.minor end as minor, p.currency,
                    exists (select 1 from journal_entry r where r.reverses = e.id) as reversed
                from journal_entry e join posting p on p.entry_id = e.id
                where p.account = :account and e.reverses is null
                  and (e.posted_at >= :since or e.cause = any(:causes))""")
                .param("account", account)
                .param("since", Timestamp.from(since))
                .param("causes", causes.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        row.getObject("cause", UUID.class), new Entry(money(row), row.getBoolean("reversed"))))
                .list()
                .forEach(it -> entries.put(it.getKey(), it.getValue()));
        return entries;
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency")));
    }

    private void keep(UUID id, LocalDate day, Comparison found) {
        jdbc.sql("""
                insert into reconciliation (id, day, compared, differences, finished_at)
                values (:id, :day, :compared, :differences, :now)""")
                .param("id", id)
                .param("day", day)
                .param("compared", found.compared())
                .param("differences", found.differences().size())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        for (var difference : found.differences()) {
            jdbc.sql("""
                    insert into reconciliation_difference (reconciliation_id, counterpart, kind, operation, ours, theirs)
                    values (:id, :counterpart, :kind, :operation, :ours, :theirs)""")
                    .param("id", id)
                    .param("counterpart", difference.counterpart().name())
                    .param("kind", difference.kind().name())
                    .param("operation", difference.operation())
                    .param("ours", difference.ours())
                    .param("theirs", difference.theirs())
                    .update();
        }
    }

    /** The latest night first. */
    List<Reconciliation> list(int size, long skipped) {
        return jdbc.sql("select * from reconciliation order by day desc limit :size offset :skipped")
                .param("size", size)
                .param("skipped", skipped)
                .query(Reconciliation.class)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from reconciliation").query(Long.class).single();
    }

    /** @throws NotFound when there is none */
    Reconciliation find(UUID id) {
        return jdbc.sql("select * from reconciliation where id = :id")
                .param("id", id)
                .query(Reconciliation.class)
                .optional()
                .orElseThrow(() -> new NotFound("reconciliation", id));
    }

    List<Difference> differences(UUID id, int size, long skipped) {
        return jdbc.sql("""
                select counterpart, kind, operation, ours, theirs from reconciliation_difference
                where reconciliation_id = :id order by id limit :size offset :skipped""")
                .param("id", id)
                .param("size", size)
                .param("skipped", skipped)
                .query(Difference.class)
                .list();
    }
}
