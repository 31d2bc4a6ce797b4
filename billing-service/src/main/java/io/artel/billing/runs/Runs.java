package io.artel.billing.runs;

import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs and their units. Whose turn it is is written down when a run starts; then any replica takes a unit, does it and
 * marks it done in one transaction. What was under way when a replica died is simply not done, and is done by another.
 */
@Component
public class Runs {

    /**
     * @param startedBy null when the clock did
     * @param results how many units ended how
     */
    record Run(
            UUID id,
            RunKind kind,
            String period,
            @Nullable UUID startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            long units,
            long done,
            Map<String, Long> results) {}

    /**
     * @param results how many units would end how
     * @param amount what all clients would be asked for, or all workers be paid
     */
    record Preview(long units, Map<String, Long> results, Money amount) {}

    private record Unit(UUID runId, RunKind kind, String period, UUID subject, int tries) {}

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    /** A unit that fails as often as that is left for people to look at; the next run takes it up again. */
    static final int MOST_TRIES = 5;

    static final String FAILED = "FAILED";

    private final JdbcClient jdbc;
    private final ObjectProvider<RunJob> jobs;
    private final TransactionTemplate transactions;
    private final TransactionTemplate reading;
    private final Clock clock;

    Runs(JdbcClient jdbc, ObjectProvider<RunJob> jobs, PlatformTransactionManager manager, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.transactions = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /** What a run would do as things stand (a dry run); a run under way does not count. */
    Preview preview(RunKind kind, String period) {
        var job = job(kind);
        return Objects.requireNonNull(reading.execute(status -> {
            var results = new TreeMap<String, Long>();
            var amount = Money.zero();
            var subjects = job.subjects(period, clock.instant());
            for (var subject : subjects) {
                var planned = job.plan(subject, period);
                results.merge(planned.result(), 1L, Long::sum);
                amount = amount.plus(planned.amount());
            }
            return new Preview(subjects.size(), results, amount);
        }));
    }

    /** @throws RunUnderWay when one for the same period has not ended */
    @Transactional
    Run start(RunKind kind, String period, UUID manager) {
        var subjects = job(kind).subjects(period, clock.instant());
        try {
            return open(kind, period, manager, subjects);
        } catch (DuplicateKeyException e) {
            throw new RunUnderWay();
        }
    }

    /** Starts the latest period of each kind, unless the clock has started it before. */
    void startDue() {
        var now = clock.instant();
        for (var job : jobs()) {
            var period = job.latest(now);
            if (startedByClock(job.kind(), period)) continue;
            try {
                transactions.executeWithoutResult(status -> open(job.kind(), period, null, job.subjects(period, now)));
            } catch (DuplicateKeyException e) {
                LOG.info("{} {} has been started by somebody else", job.kind(), period);
            }
        }
    }

    private boolean startedByClock(RunKind kind, String period) {
        return jdbc.sql("""
                select exists (select 1 from billing_run
                    where kind = :kind and period = :period and started_by is null)""")
                .param("kind", kind.name())
                .param("period", period)
                .query(Boolean.class)
                .single();
    }

    private Run open(RunKind kind, String period, @Nullable UUID manager, List<UUID> subjects) {
        var id = Ids.next();
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into billing_run (id, kind, period, started_by, started_at, finished_at)
                values (:id, :kind, :period, :by, :now, :finished)""")
                .param("id", id)
                .param("kind", kind.name())
                .param("period", period)
                .param("by", manager, Types.OTHER)
                .param("now", now)
                .param("finished", subjects.isEmpty() ? now : null, Types.TIMESTAMP)
                .update();
        for (var subject : subjects) {
            jdbc.sql("insert into run_unit (run_id, subject, next_try_at) values (:run, :subject, :now)")
                    .param("run", id)
                    .param("subject", subject)
                    .param("now", now)
                    .update();
        }
        LOG.info("{} {}: {} to do", kind, period, subjects.size());
        return find(id);
    }

    /** Does one unit, if there is one to do. */
    boolean step() {
        var taken = new Unit[1];
        try {
            transactions.executeWithoutResult(status -> {
                var unit = take();
                taken[0] = unit;
                if (unit != null) done(unit, job(unit.kind()).work(unit.subject(), unit.period()));
            });
        } catch (RuntimeException e) {
            var unit = taken[0];
            if (unit == null) throw e;
            LOG.error("{} {} of {} failed", unit.kind(), unit.period(), unit.subject(), e);
            transactions.executeWithoutResult(status -> failed(unit, e));
        }
        var unit = taken[0];
        if (unit != null) finish(unit.runId());
        return unit != null;
    }

    private @Nullable Unit take() {
        return jdbc.sql("""
                select u.run_id, r.kind, r.period, u.subject, u.tries
                from run_unit u join billing_run r on r.id = u.run_id
                where u.done_at is null and u.next_try_at <= :now
                order by u.next_try_at, u.subject limit 1 for update of u skip locked""")
                .param("now", Timestamp.from(clock.instant()))
                .query(Unit.class)
                .optional()
                .orElse(null);
    }

    private void done(Unit unit, String result) {
        jdbc.sql("""
                update run_unit set done_at = :now, result = :result, tries = tries + 1
                where run_id = :run and subject = :subject and done_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("result", result)
                .param("run", unit.runId())
                .param("subject", unit.subject())
                .update();
    }

    private void failed(Unit unit, RuntimeException why) {
        int tries = unit.tries() + 1;
        boolean last = tries >= MOST_TRIES;
        var now = clock.instant();
        jdbc.sql("""
                update run_unit set tries = :tries, last_error = :why, next_try_at = :next,
                    done_at = :done, result = :result
                where run_id = :run and subject = :subject and done_at is null""")
                .param("tries", tries)
                .param("why", why.getClass().getSimpleName() + ": " + why.getMessage())
                .param("next", Timestamp.from(now.plus(Duration.ofSeconds(1L << tries))))
                .param("done", last ? Timestamp.from(now) : null, Types.TIMESTAMP)
                .param("result", last ? FAILED : null, Types.VARCHAR)
                .param("run", unit.runId())
                .param("subject", unit.subject())
                .update();
    }

    private void finish(UUID runId) {
        jdbc.sql("""
                update billing_run set finished_at = :now where id = :run and finished_at is null
                    and not exists (select 1 from run_unit where run_id = :run and done_at is null)""")
                .param("now", Timestamp.from(clock.instant()))
                .param("run", runId)
                .update();
    }

    /** Ends runs whose last unit was done by a replica that died right after. */
    void finishAll() {
        jdbc.sql("select id from billing_run where finished_at is null")
                .query(UUID.class)
                .list()
                .forEach(this::finish);
    }

    /** The latest first. */
    List<Run> list(@Nullable RunKind kind, int size, long skipped) {
        return jdbc.sql("select * from billing_run where (cast(:kind as text) is null or kind = cast(:kind as text))"
                        + " order by started_at desc, id limit :size offset :skipped")
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("size", size)
                .param("skipped", skipped)
                .query((row, n) -> read(row))
                .list();
    }

    long count(@Nullable RunKind kind) {
        return jdbc.sql("select count(*) from billing_run"
                        + " where (cast(:kind as text) is null or kind = cast(:kind as text))")
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    /** @throws NotFound when there is none */
    Run find(UUID id) {
        return jdbc.sql("select * from billing_run where id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("run", id));
    }

    private Run read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var results = new TreeMap<String, Long>();
        long units = 0;
        long done = 0;
        for (var count : jdbc.sql("select coalesce(result, '') as result, count(*) as units from run_unit"
                        + " where run_id = :run group by 1")
                .param("run", id)
                .query(Count.class)
                .list()) {
            units += count.units();
            if (count.result().isEmpty()) continue;
            done += count.units();
            results.put(count.result(), count.units());
        }
        var finished = row.getTimestamp("finished_at");
        return new Run(
                id,
                RunKind.valueOf(row.getString("kind")),
                row.getString("period"),
                row.getObject("started_by", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                units,
                done,
                results);
    }

    private record Count(String result, long units) {}

    private RunJob job(RunKind kind) {
        var job = jobs().stream().filter(it -> it.kind() == kind).findFirst();
        return job.orElseThrow(() -> new IllegalStateException("nobody does " + kind));
    }

    private List<RunJob> jobs() {
        var byKind = new EnumMap<RunKind, RunJob>(RunKind.class);
        jobs.forEach(job -> byKind.put(job.kind(), job));
        return List.copyOf(byKind.values());
    }
}
