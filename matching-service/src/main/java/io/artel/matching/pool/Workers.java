package io.artel.matching.pool;

import io.artel.matching.MatchingSettings;
import io.artel.matching.domain.Availability;
import io.artel.matching.domain.NormalSample;
import io.artel.matching.domain.PastResults;
import io.artel.matching.domain.Slot;
import io.artel.matching.sql.Sorting;
import io.artel.matching.sql.Times;
import io.artel.starter.json.MessageJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pool. Plain SQL: every match reads all of it in three statements, whatever its size, and events of accounts and
 * testing that cross each other are upserts of one row.
 */
@Component
public class Workers {

    /** Who was given a job longer ago counts as never. */
    private static final int MONTHS_REMEMBERED = 3;

    private static final String COLUMNS = """
            id, qualified_at, in_pool, blocked, skills, availability,
            completed, failed, rating_sum, rating_weight, results_at""";

    private static final Map<String, String> SORTS =
            Map.of("qualifiedAt", "qualified_at", "completed", "completed", "failed", "failed");

    private final JdbcClient jdbc;
    private final MessageJson json;
    private final Clock clock;
    private final MatchingSettings settings;
    private final ApplicationEventPublisher events;

    Workers(
            JdbcClient jdbc,
            MessageJson json,
            Clock clock,
            MatchingSettings settings,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
        this.events = events;
    }

    /** Joins the pool, or joins it with more skills: what was measured later replaces what was measured before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void qualified(UUID id, List<Skill> measured, Instant at) {
        var known = locked(id);
        boolean newer = known.qualifiedAt() == null || !at.isBefore(known.qualifiedAt());
        var skills = new LinkedHashMap<String, Skill>();
        known.skills().forEach(it -> skills.put(it.skill(), it));
        for (var skill : measured) {
            if (newer) skills.put(skill.skill(), skill);
            else skills.putIfAbsent(skill.skill(), skill);
        }
        jdbc.sql("""
                update worker set skills = :skills::jsonb, qualified_at = greatest(qualified_at, :at)
                where id = :id""")
                .param("skills", json.write(List.copyOf(skills.values())))
                .param("at", Times.of(at))
                .param("id", id)
                .update();
        events.publishEvent(new PoolChanged());
    }

    /** Of events that come late only the newest counts. */
    @Transactional(propagation = Propagation.MANDATORY)
    void rolesChanged(UUID id, boolean worker, Instant at) {
        jdbc.sql("""
                insert into worker (id, has_role, roles_at) values (:id, :worker, :at)
                on conflict (id) do update set has_role = excluded.has_role, roles_at = excluded.roles_at
                where worker.roles_at is null or worker.roles_at <= excluded.roles_at""")
                .param("id", id)
                .param("worker", worker)
                .param("at", Times.of(at))
                .update();
        if (worker) events.publishEvent(new PoolChanged());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void blocked(UUID id, boolean blocked, Instant at) {
        jdbc.sql("""
                insert into worker (id, blocked, blocked_at) values (:id, :blocked, :at)
                on conflict (id) do update set blocked = excluded.blocked, blocked_at = excluded.blocked_at
                where worker.blocked_at is null or worker.blocked_at <= excluded.blocked_at""")
                .param("id", id)
                .param("blocked", blocked)
                .param("at", Times.of(at))
                .update();
        if (!blocked) events.publishEvent(new PoolChanged());
    }

    @Transactional
    void available(UUID id, Availability availability) {
        locked(id);
        jdbc.sql("update worker set availability = :availability::jsonb where id = :id")
                .param("availability", json.write(availability))
                .param("id", id)
                .update();
        events.publishEvent(new PoolChanged());
    }

    /** Adds to what is known of a worker's results. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void learned(UUID id, UnaryOperator<PastResults> change) {
        var results = change.apply(locked(id).pastResults());
        jdbc.sql("""
                update worker set completed = :completed, failed = :failed, rating_sum = :sum, rating_weight = :weight,
                results_at = :at where id = :id""")
                .param("completed", results.completed())
                .param("failed", results.failed())
                .param("sum", results.ratingSum())
                .param("weight", results.ratingWeight())
                .param("at", Times.of(results.asOf()))
                .param("id", id)
                .update();
    }

    private Worker locked(UUID id) {
        jdbc.sql("insert into worker (id) values (:id) on conflict do nothing")
                .param("id", id)
                .update();
        return jdbc.sql("select " + COLUMNS + " from worker where id = :id for update")
                .param("id", id)
                .query(this::worker)
                .single();
    }

    /** Everybody in the pool, with what is booked around the slot. */
    @Transactional(readOnly = true)
    public List<NormalSample> samples(Slot slot) {
        var blocked = blockedAround(slot.followedBy(settings.buffer()));
        var loads = loads();
        return jdbc.sql("select " + COLUMNS + " from worker where in_pool").query(this::worker).list().stream()
                .map(it -> sample(it, blocked.getOrDefault(it.id(), List.of()), loads.getOrDefault(it.id(), Load.NONE)))
                .toList();
    }

    private static NormalSample sample(Worker worker, List<Slot> blocked, Load load) {
        return new NormalSample(
                worker.id(),
                worker.skills().stream().collect(Collectors.toMap(Skill::skill, Skill::score, Math::max)),
                worker.availability(),
                blocked,
                worker.pastResults(),
                load.recent(),
                load.last());
    }

    private Map<UUID, List<Slot>> blockedAround(Slot slot) {
        var blocked = new HashMap<UUID, List<Slot>>();
        jdbc.sql("""
                select worker_id, lower(blocks) as starts, upper(blocks) as ends from booking
                where active and blocks && tstzrange(:from::timestamptz, :to::timestamptz)""")
                .param("from", Times.of(slot.startsAt()))
                .param("to", Times.of(slot.endsAt()))
                .query(row -> {
                    blocked.computeIfAbsent(row.getObject("worker_id", UUID.class), id -> new ArrayList<>())
                            .add(new Slot(Times.in(row, "starts"), Times.in(row, "ends")));
                });
        return blocked;
    }

    private Map<UUID, Load> loads() {
        var now = clock.instant();
        var loads = new HashMap<UUID, Load>();
        // A job that was given and taken away again is no load.
        jdbc.sql("""
                select worker_id, max(made_at) as last,
                    count(*) filter (where made_at > :recent and (active or outcome is not null)) as recent
                from booking where made_at > :remembered group by worker_id""")
                .param("recent", Times.of(now.minus(settings.recentJobs())))
                .param(
                        "remembered",
                        Times.of(now.atZone(java.time.ZoneOffset.UTC)
                                .minusMonths(MONTHS_REMEMBERED)
                                .toInstant()))
                .query(row -> {
                    loads.put(
                            row.getObject("worker_id", UUID.class),
                            new Load(row.getInt("recent"), Times.maybeIn(row, "last")));
                });
        return loads;
    }

    private record Load(int recent, @Nullable Instant last) {
        static final Load NONE = new Load(0, null);
    }

    Optional<Worker> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from worker where id = :id")
                .param("id", id)
                .query(this::worker)
                .optional();
    }

    /**
     * Those who have ever qualified, the newest first.
     *
     * @param skill null for any
     */
    @Transactional(readOnly = true)
    List<Worker> page(@Nullable Boolean inPool, @Nullable String skill, int level, Pageable page) {
        return filtered(
                        "select " + COLUMNS,
                        inPool,
                        skill,
                        level,
                        Sorting.orderBy(page.getSort(), SORTS, "qualified_at desc, id")
                                + " limit :limit offset :offset")
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(this::worker)
                .list();
    }

    /** How many jobs each of these has that are not over; who has none is missing. */
    Map<UUID, Integer> openJobs(Collection<UUID> ids) {
        var jobs = new HashMap<UUID, Integer>();
        jdbc.sql("""
                select worker_id, count(*) as jobs from booking where active and worker_id = any(:ids)
                group by worker_id""").param("ids", ids.toArray(UUID[]::new)).query(row -> {
            jobs.put(row.getObject("worker_id", UUID.class), row.getInt("jobs"));
        });
        return jobs;
    }

    long count(@Nullable Boolean inPool, @Nullable String skill, int level) {
        return filtered("select count(*)", inPool, skill, level, "")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(
            String select, @Nullable Boolean inPool, @Nullable String skill, int level, String order) {
        return jdbc.sql(select + """
                 from worker where qualified_at is not null
                and (:inPool::boolean is null or in_pool = :inPool)
                and (:skill::text is null or exists (
                    select 1 from jsonb_array_elements(skills) as had
                    where had ->> 'skill' = :skill and (had ->> 'score')::int >= :level))""" + order)
                .param("inPool", inPool)
                .param("skill", skill)
                .param("level", level);
    }

    private Worker worker(ResultSet row, int number) throws SQLException {
        var availability = row.getString("availability");
        return new Worker(
                row.getObject("id", UUID.class),
                Times.maybeIn(row, "qualified_at"),
                row.getBoolean("in_pool"),
                row.getBoolean("blocked"),
                List.of(json.read(row.getString("skills"), Skill[].class)),
                availability == null ? Availability.ALWAYS : json.read(availability, Availability.class),
                new PastResults(
                        row.getDouble("completed"),
                        row.getDouble("failed"),
                        row.getDouble("rating_sum"),
                        row.getDouble("rating_weight"),
                        Times.in(row, "results_at")));
    }
}
