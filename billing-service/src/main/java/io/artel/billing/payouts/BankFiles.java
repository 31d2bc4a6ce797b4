package io.artel.billing.payouts;

import io.artel.billing.BillingCalendar;
import io.artel.billing.documents.Documents;
import io.artel.kernel.Ids;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files for the bank. Making one claims its payouts: from then on the transfer service is never asked for them, and no
 * other file has them. A file can be fetched again, always the same bytes; what became of it is said once, by whoever has
 * the bank's statement.
 */
@Component
class BankFiles {

    record Made(
            UUID id,
            YearMonth month,
            int payouts,
            Money total,
            UUID madeBy,
            Instant madeAt,
            @Nullable UUID confirmedBy,
            @Nullable Instant confirmedAt) {}

    private final JdbcClient jdbc;
    private final Payouts payouts;
    private final PayoutDetails details;
    private final PayoutOutcomes outcomes;
    private final PayoutEvents events;
    private final BankFile file;
    private final Documents documents;
    private final BillingCalendar calendar;
    private final Clock clock;

    BankFiles(
            JdbcClient jdbc,
            Payouts payouts,
            PayoutDetails details,
            PayoutOutcomes outcomes,
            PayoutEvents events,
            BankFile file,
            Documents documents,
            BillingCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.payouts = payouts;
        this.details = details;
        this.outcomes = outcomes;
        this.events = events;
        this.file = file;
        this.documents = documents;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @throws BankFileRefused when nothing of the month is to be paid, or all has gone another way */
    @Transactional
    Made make(YearMonth month, UUID manager) {
        var id = Ids.next();
        var now = clock.instant();
        var claimed = payouts.export(month, id);
        if (claimed.isEmpty()) throw new BankFileRefused(BankFileRefused.Reason.NOTHING_TO_PAY);
        var total = claimed.stream().map(Payout::paid).reduce(Money.zero(), Money::plus);
        jdbc.sql("""
                insert into bank_file (id, month, payouts, minor, currency, made_by, made_at)
                values (:id, :month, :payouts, :minor, :currency, :by, :now)""")
                .param("id", id)
                .param("month", month.toString())
                .param("payouts", claimed.size())
                .param("minor", total.minor())
                .param("currency", total.currency().getCurrencyCode())
                .param("by", manager)
                .param("now", Timestamp.from(now))
                .update();
        var transfers = claimed.stream()
                .map(payout -> new BankFile.Transfer(payout, details.find(paidTo(payout))))
                .toList();
        documents.keep(
                Documents.BANK_FILE,
                id,
                new Documents.File(
                        BankFile.name(month, now), file.write(id, month, transfers, now, calendar.day(now))));
        claimed.forEach(events::changed);
        return find(id);
    }

    /**
     * The bank has paid all of a file but what it refused.
     *
     * @param refused why, by payout
     * @throws NotFound when there is no such file
     * @throws InvalidInput at {@code refused}, when one of them is not in it
     * @throws BankFileRefused when that has been said before
     */
    @Transactional
    Made confirm(UUID id, Map<UUID, String> refused, UUID manager) {
        boolean first = jdbc.sql("""
                update bank_file set confirmed_by = :by, confirmed_at = :now where id = :id and confirmed_at is null""")
                        .param("by", manager)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
        var made = find(id);
        if (!first) throw new BankFileRefused(BankFileRefused.Reason.CONFIRMED);
        var claimed = payouts.inFile(id);
        if (!claimed.stream().map(Payout::id).collect(Collectors.toSet()).containsAll(refused.keySet())) {
            throw new InvalidInput("refused", "unknown", "a payout is not in this file");
        }
        // Payees are locked in one order; a payout that comes back must not slip onto a statement that is being made.
        claimed.stream().map(Payout::workerId).sorted().distinct().forEach(payouts::lockPayee);
        for (var payout : claimed) {
            var why = refused.get(payout.id());
            if (why == null) outcomes.paid(payout);
            else outcomes.refused(payout, why);
        }
        return made;
    }

    /** @throws NotFound when there is none */
    Made find(UUID id) {
        return jdbc.sql("select * from bank_file where id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("bank file", id));
    }

    /** The latest first. */
    List<Made> list(int size, long skipped) {
        return jdbc.sql("select * from bank_file order by made_at desc, id limit :size offset :skipped")
                .param("size", size)
                .param("skipped", skipped)
                .query((row, n) -> read(row))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from bank_file").query(Long.class).single();
    }

    private static UUID paidTo(Payout payout) {
        var id = payout.detailsId();
        if (id == null) throw new IllegalStateException("a payout to nowhere: " + payout.id());
        return id;
    }

    private static Made read(ResultSet row) throws SQLException {
        var confirmed = row.getTimestamp("confirmed_at");
        return new Made(
                row.getObject("id", UUID.class),
                YearMonth.parse(row.getString("month")),
                row.getInt("payouts"),
                new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("confirmed_by", UUID.class),
                confirmed == null ? null : confirmed.toInstant());
    }
}
