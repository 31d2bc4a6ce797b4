package io.artel.billing.reconciliation;

import io.artel.billing.BillingCalendar;
import io.artel.kernel.Ids;
import io.artel.kernel.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliations.class);

    /** Long enough for what one night found open to be looked at in a later one. */
    private static final Duration LOOKED_BACK = Duration.ofDays(35);

    private final JdbcClient jdbc;
    private final List<Books> books;
    private final BookedEntries entries;
    private final TransactionTemplate transactions;
    private final TransactionTemplate reading;
    private final BillingCalendar calendar;
    private final Clock clock;

    Reconciliations(
            JdbcClient jdbc,
            List<Books> books,
            BookedEntries entries,
            PlatformTransactionManager manager,
            BillingCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.books = books;
        this.entries = entries;
        this.transactions = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
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
        if (!done) compare(day, calendar.checks(day).minus(LOOKED_BACK), calendar.checks(day));
    }

    /**
     * First a counterpart is asked, then the ledger is read: money that moves meanwhile is known here by then, or open
     * there.
     *
     * @param since what they have listed from then on, and what was booked from then on
     * @param until what was booked later is left to the next night: they may not have listed it when they were asked
     */
    UUID compare(LocalDate day, Instant since, Instant until) {
        var found = books.stream().map(it -> compare(it, since, until)).reduce(Comparison.NONE, Comparison::both);
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

    private Comparison compare(Books books, Instant since, Instant until) {
        var listing = Listing.compare(books, since);
        var unlisted = reading.execute(
                status -> books.expected(entries.without(listing.causes(), books.account(), since, until), since));
        return Comparison.both(listing.comparison(), Comparison.of(books.counterpart(), unlisted, Map.of()));
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
