package io.artel.analyst.metrics;

import io.artel.kernel.Money;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts of what happened in a period. Days are the period's; a day on which nothing happened is there with zeros. */
@Repository
@Transactional(readOnly = true)
class Metrics {

    static final int MOST_WORKERS = 1000;

    /** Orders that were made, and orders that ended, on one day. */
    record Volume(LocalDate day, long created, long completed, long failed, long cancelled) {}

    /**
     * How far the orders made in the period have come by now.
     *
     * @param matched a worker was found at least once
     * @param equipped the kit was issued
     * @param running not over yet
     */
    record Funnel(
            long created,
            long matched,
            long equipped,
            long scheduled,
            long started,
            long completed,
            long failed,
            long cancelled,
            long running) {}

    /**
     * How long orders stayed in a state they left in the period.
     *
     * @param medianSeconds half of them stayed no longer
     * @param p90Seconds nine in ten stayed no longer
     */
    record TimeInState(String state, long count, double medianSeconds, double p90Seconds) {}

    /** @param amounts what was not moved is zero */
    record MoneyOfDay(LocalDate day, Map<MoneyMoves.Kind, Money> amounts) {}

    /** @param cause null for orders that were cancelled before they had a price */
    record Ended(String outcome, @Nullable String cause, long orders) {}

    /**
     * @param due orders that ended in the period as COMPLETED or FAILED
     * @param started those of them whose worker had checked in by the time agreed
     */
    record OnTime(long due, long started) {}

    /**
     * How the orders of one worker ended in the period.
     *
     * @param failedByWorker those of the failed whose cause was the worker
     * @param onTime those of the completed and failed whose worker had checked in by the time agreed
     */
    record OfWorker(UUID workerId, long completed, long failed, long failedByWorker, long cancelled, long onTime) {}

    private final JdbcClient jdbc;

    Metrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Volume> volume(Period period) {
        var counts = new HashMap<String, Long>();
        within(period, """
                select width_bucket(at, cast(:bounds as timestamptz[])) as day, what, count(*) as orders
                from (select at, 'CREATED' as what from order_state where from_state is null
                      union all
                      select at, outcome from order_end) as happened
                where at >= :start and at < :end
                group by 1, 2""")
                .param("bounds", period.bounds())
                .query((row, n) -> counts.put(row.getInt("day") + row.getString("what"), row.getLong("orders")))
                .list();
        var days = period.days();
        var volume = new ArrayList<Volume>();
        for (int i = 1; i <= days.size(); i++) {
            volume.add(new Volume(
                    days.get(i - 1),
                    counts.getOrDefault(i + "CREATED", 0L),
                    counts.getOrDefault(i + "COMPLETED", 0L),
                    counts.getOrDefault(i + "FAILED", 0L),
                    counts.getOrDefault(i + "CANCELLED", 0L)));
        }
        return List.copyOf(volume);
    }

    Funnel funnel(Period period) {
        // A state counts as reached when it was entered or left: one lost event hides no order.
        return within(period, """
                with reached as (
                    select order_id,
                           bool_or('EQUIPPING' in (state, from_state)) as matched,
                           bool_or('AUTHORISING' in (state, from_state)) as equipped,
                           bool_or('SCHEDULED' in (state, from_state)) as scheduled,
                           bool_or('IN_PROGRESS' in (state, from_state)) as started
                    from order_state
                    where order_id in (select order_id from order_state
                                       where from_state is null and at >= :start and at < :end)
                    group by order_id)
                select count(*) as created,
                       count(*) filter (where matched) as matched,
                       count(*) filter (where equipped) as equipped,
                       count(*) filter (where scheduled) as scheduled,
                       count(*) filter (where started) as started,
                       count(*) filter (where outcome = 'COMPLETED') as completed,
                       count(*) filter (where outcome = 'FAILED') as failed,
                       count(*) filter (where outcome = 'CANCELLED') as cancelled,
                       count(*) filter (where outcome is null) as running
                from reached left join order_end using (order_id)""").query(Funnel.class).single();
    }

    List<TimeInState> timeInState(Period period) {
        // A stay counts only if the next known move left that very state: otherwise one in between is not known yet.
        return within(period, """
                with stay as (
                    select state, at, lead(from_state) over later as left_from, lead(at) over later as left_at
                    from order_state
                    where from_state is distinct from state
                      and order_id in (select order_id from order_state where at >= :start and at < :end)
                    window later as (partition by order_id order by sequence)),
                lasted as (
                    select state, extract(epoch from left_at - at)::double precision as seconds
                    from stay
                    where left_from = state and left_at >= :start and left_at < :end)
                select state, count(*) as count,
                       percentile_cont(0.5) within group (order by seconds) as median_seconds,
                       percentile_cont(0.9) within group (order by seconds) as p90_seconds
                from lasted group by state
                order by array_position(array['MATCHING', 'EQUIPPING', 'AUTHORISING', 'PAYMENT_NEEDED', 'SCHEDULED',
                                              'IN_PROGRESS', 'SETTLING', 'REPORTING'], state), state""").query(TimeInState.class).list();
    }

    List<MoneyOfDay> money(Period period) {
        var days = new ArrayList<MoneyOfDay>();
        for (var day : period.days()) {
            var amounts = new EnumMap<MoneyMoves.Kind, Money>(MoneyMoves.Kind.class);
            for (var kind : MoneyMoves.Kind.values()) amounts.put(kind, Money.zero());
            days.add(new MoneyOfDay(day, amounts));
        }
        within(period, """
                select width_bucket(at, cast(:bounds as timestamptz[])) as day, kind, sum(amount) as minor
                from money_move where at >= :start and at < :end
                group by 1, 2""")
                .param("bounds", period.bounds())
                .query((row, n) -> days.get(row.getInt("day") - 1)
                        .amounts()
                        .put(
                                MoneyMoves.Kind.valueOf(row.getString("kind")),
                                Money.ofMinor(row.getBigDecimal("minor").longValueExact())))
                .list();
        return List.copyOf(days);
    }

    List<Ended> outcomes(Period period) {
        return within(period, """
                select outcome, cause, count(*) as orders from order_end
                where at >= :start and at < :end
                group by outcome, cause order by outcome, cause nulls last""").query(Ended.class).list();
    }

    OnTime onTime(Period period) {
        return within(period, """
                select count(*) as due, count(*) filter (where started.at <= started.starts_at) as started
                from order_end
                left join order_state as started
                    on started.order_id = order_end.order_id
                    and started.state = 'IN_PROGRESS' and started.from_state <> 'IN_PROGRESS'
                where order_end.at >= :start and order_end.at < :end and order_end.outcome <> 'CANCELLED'""").query(OnTime.class).single();
    }

    /** Those with the most completed orders first, at most {@value #MOST_WORKERS}. */
    List<OfWorker> workers(Period period) {
        return within(period, """
                select order_end.worker_id,
                       count(*) filter (where order_end.outcome = 'COMPLETED') as completed,
                       count(*) filter (where order_end.outcome = 'FAILED') as failed,
                       count(*) filter (where order_end.outcome = 'FAILED' and order_end.cause = 'WORKER')
                           as failed_by_worker,
                       count(*) filter (where order_end.outcome = 'CANCELLED') as cancelled,
                       count(*) filter (where order_end.outcome <> 'CANCELLED' and started.at <= started.starts_at)
                           as on_time
                from order_end
                left join order_state as started
                    on started.order_id = order_end.order_id
                    and started.state = 'IN_PROGRESS' and started.from_state <> 'IN_PROGRESS'
                where order_end.at >= :start and order_end.at < :end and order_end.worker_id is not null
                group by order_end.worker_id
                order by completed desc, failed_by_worker, order_end.worker_id limit :most""")
                .param("most", MOST_WORKERS)
                .query(OfWorker.class)
                .list();
    }

    private JdbcClient.StatementSpec within(Period period, String sql) {
        return jdbc.sql(sql).param("start", Timestamp.from(period.start())).param("end", Timestamp.from(period.end()));
    }
}
