package io.artel.store.cookies;

import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the contractor for cookies and after them, by lease: a round takes a few for a while, talks to the contractor
 * outside any transaction, and writes down what it heard. After ten minutes a cookie is given up.
 */
@Component
class CookieRounds {

    private static final Logger LOG = LoggerFactory.getLogger(CookieRounds.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 20;
    private static final int LONGEST_FORTUNE = 4_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final CookieContractor contractor;
    private final Outbox outbox;
    private final Clock clock;

    CookieRounds(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            CookieContractor contractor,
            Outbox outbox,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.contractor = contractor;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Work(
            UUID orderId,
            String firstName,
            String language,
            @Nullable String contractorId,
            int failures) {}

    record KeepFortune(UUID orderId, String fortune) {}

    @Scheduled(fixedRateString = "PT1S", initialDelayString = "PT1S")
    void round() {
        giveUpOld();
        var works = take();
        if (works.isEmpty()) return;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            works.forEach(work -> threads.execute(() -> goOnWith(work)));
        }
    }

    private void giveUpOld() {
        int given = jdbc.sql("""
                update cookie set state = 'GIVEN_UP', first_name = '' where order_id in (
                    select order_id from cookie where state in ('WANTED', 'BAKING') and wanted_at < :limit
                    for update skip locked)""")
                .param("limit", Timestamp.from(clock.instant().minus(PATIENCE)))
                .update();
        if (given > 0) LOG.warn("{} cookies did not come in time", given);
    }

    private List<Work> take() {
        Instant now = clock.instant();
        List<Work> works = transactions.execute(status -> jdbc.sql("""
                update cookie set next_try_at = :lease where order_id in (
                    select order_id from cookie where state in ('WANTED', 'BAKING') and next_try_at <= :now
                    order by next_try_at limit :most for update skip locked)
                returning order_id, first_name, language, contractor_id, failures""")
                .param("lease", Timestamp.from(now.plus(LEASE)))
                .param("now", Timestamp.from(now))
                .param("most", AT_ONCE)
                .query((row, n) -> new Work(
                        row.getObject("order_id", UUID.class),
                        row.getString("first_name"),
                        row.getString("language"),
                        row.getString("contractor_id"),
                        row.getInt("failures")))
                .list());
        return works == null ? List.of() : works;
    }

    private void goOnWith(Work work) {
        try {
            var id = work.contractorId();
            if (id == null) {
                ordered(work, contractor.order(work.orderId(), work.firstName(), work.language()));
                return;
            }
            switch (contractor.progress(id)) {
                case CookieContractor.Progress.Baking baking -> stillBaking(work);
                case CookieContractor.Progress.Delivered it -> delivered(work, it.fortune());
            }
        } catch (CookieContractor.Refused e) {
            LOG.warn("no cookie for order {}: {}", work.orderId(), e.getMessage());
            refused(work, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.info("cookie contractor in trouble, asking again later: {}", e.toString());
            later(work, e.toString());
        }
    }

    private void ordered(Work work, String contractorId) {
        jdbc.sql("""
                update cookie set state = 'BAKING', contractor_id = :id, next_try_at = :next, failures = 0
                where order_id = :order and state = 'WANTED'""")
                .param("id", contractorId)
                .param("next", Timestamp.from(clock.instant().plus(BETWEEN)))
                .param("order", work.orderId())
                .update();
    }

    private void stillBaking(Work work) {
        jdbc.sql("""
                update cookie set next_try_at = :next, failures = 0
                where order_id = :order and state = 'BAKING'""")
                .param("next", Timestamp.from(clock.instant().plus(BETWEEN)))
                .param("order", work.orderId())
                .update();
    }

    /** The fortune goes to orders once: only the round that marks the cookie tells it. */
    private void delivered(Work work, String told) {
        var fortune = told.length() > LONGEST_FORTUNE ? told.substring(0, LONGEST_FORTUNE) : told;
        transactions.executeWithoutResult(status -> {
            int marked = jdbc.sql("""
                    update cookie set state = 'DELIVERED', fortune = :fortune, first_name = '', last_error = null
                    where order_id = :order and state = 'BAKING'""")
                    .param("fortune", fortune)
                    .param("order", work.orderId())
                    .update();
            if (marked == 0) return;
            outbox.send(Outgoing.command(
                    "orders.keep-fortune.v1", work.orderId(), new KeepFortune(work.orderId(), fortune)));
        });
    }

    private void refused(Work work, String why) {
        jdbc.sql("""
                update cookie set state = 'GIVEN_UP', first_name = '', last_error = :why
                where order_id = :order and state in ('WANTED', 'BAKING')""").param("why", why).param("order", work.orderId()).update();
    }

    private void later(Work work, String why) {
        var pause = Duration.ofSeconds(1L << Math.min(work.failures(), 6));
        if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
        jdbc.sql("""
                update cookie set next_try_at = :next, failures = failures + 1, last_error = :why
                where order_id = :order and state in ('WANTED', 'BAKING')""")
                .param("next", Timestamp.from(clock.instant().plus(pause)))
                .param("why", why.length() > 500 ? why.substring(0, 500) : why)
                .param("order", work.orderId())
                .update();
    }
}
