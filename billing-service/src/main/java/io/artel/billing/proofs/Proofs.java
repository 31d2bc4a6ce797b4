package io.artel.billing.proofs;

import io.artel.billing.BillingCalendar;
import io.artel.billing.audit.Audit;
import io.artel.billing.audit.Finding;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves, once a night, the chain of the whole journal and every invariant of the books, as {@code ./artel audit} does.
 * The newest seal of a night must still be in the chain the night after. What is broken is kept for people to look at.
 */
@Component
class Proofs {

    /**
     * @param head the newest seal of that night, such as {@code 17:9f…}; it can be given to {@code ./artel audit}
     * @param broken the first row that breaks each invariant that does not hold
     */
    record Proof(LocalDate day, long entries, String head, Instant finishedAt, List<Broken> broken) {}

    record Broken(String invariant, String broken) {}

    private record Row(LocalDate day, long entries, String head, Instant finishedAt) {}

    private static final Logger LOG = LoggerFactory.getLogger(Proofs.class);

    /** What a report calls the seal of a journal that has none. */
    private static final String UNSEALED = "0:";

    private final DataSource books;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final BillingCalendar calendar;
    private final Clock clock;

    Proofs(
            DataSource books,
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            BillingCalendar calendar,
            Clock clock) {
        this.books = books;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(manager);
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Proves for the latest night, unless that has been done. */
    void proveIfDue() throws SQLException {
        var day = calendar.latestCheck(clock.instant());
        boolean done = jdbc.sql("select exists (select 1 from proof where day = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
        if (!done) prove(day);
    }

    /** @return what was found, also when another replica has been faster and its findings are kept */
    Audit.Report prove(LocalDate day) throws SQLException {
        Audit.Report report;
        try (var connection = books.getConnection()) {
            report = Audit.report(connection, noted(day));
        }
        transactions.executeWithoutResult(status -> keep(day, report));
        if (report.clean()) LOG.info("{}: {} entries, the books are proved", day, report.entries());
        for (var finding : report.findings()) {
            if (!finding.holds()) LOG.error("{}: {}: {}", day, finding.invariant(), finding.broken());
        }
        return report;
    }

    /** The newest seal that an earlier night has seen. */
    private @Nullable String noted(LocalDate day) {
        return jdbc.sql("select head from proof where day < :day order by day desc limit 1")
                .param("day", day)
                .query(String.class)
                .optional()
                .filter(head -> !head.startsWith(UNSEALED))
                .orElse(null);
    }

    private void keep(LocalDate day, Audit.Report report) {
        int kept = jdbc.sql("""
                insert into proof (day, entries, head, finished_at) values (:day, :entries, :head, :now)
                on conflict do nothing""")
                .param("day", day)
                .param("entries", report.entries())
                .param("head", report.head())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (kept == 0) return;
        for (Finding finding : report.findings()) {
            if (finding.holds()) continue;
            jdbc.sql("insert into proof_finding (day, invariant, broken) values (:day, :invariant, :broken)")
                    .param("day", day)
                    .param("invariant", finding.invariant())
                    .param("broken", finding.broken())
                    .update();
        }
    }

    /** The latest night first. */
    List<Proof> list(int size, long skipped) {
        var nights = jdbc.sql("select * from proof order by day desc limit :size offset :skipped")
                .param("size", size)
                .param("skipped", skipped)
                .query(Row.class)
                .list();
        if (nights.isEmpty()) return List.of();
        var broken = broken(nights.getLast().day(), nights.getFirst().day());
        return nights.stream()
                .map(it -> new Proof(
                        it.day(), it.entries(), it.head(), it.finishedAt(), broken.getOrDefault(it.day(), List.of())))
                .toList();
    }

    long count() {
        return jdbc.sql("select count(*) from proof").query(Long.class).single();
    }

    private Map<LocalDate, List<Broken>> broken(LocalDate first, LocalDate last) {
        var broken = new HashMap<LocalDate, List<Broken>>();
        jdbc.sql("""
                select day, invariant, broken from proof_finding where day between :first and :last order by invariant""").param("first", first).param("last", last).query(row -> {
            broken.computeIfAbsent(row.getObject("day", LocalDate.class), day -> new ArrayList<>())
                    .add(new Broken(row.getString("invariant"), row.getString("broken")));
        });
        return broken;
    }
}
