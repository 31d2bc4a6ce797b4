package io.artel.matching.assignment;

import io.artel.kernel.Ids;
import io.artel.matching.MatchingSettings;
import io.artel.matching.sql.Times;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is booked when. The database itself refuses a second booking over the same time, also from another replica. */
@Component
class Bookings {

    private final JdbcClient jdbc;
    private final MatchingSettings settings;

    Bookings(JdbcClient jdbc, MatchingSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Books the worker, unless somebody has done so meanwhile. It waits for a rival who has not committed yet. */
    boolean book(Ask ask, UUID workerId, Instant now) {
        var blocks = ask.slot().followedBy(settings.buffer());
        return jdbc.sql("""
                insert into booking
                    (id, order_id, attempt, worker_id, starts_at, ends_at, blocks, active, made_at)
                values (:id, :order, :attempt, :worker, :starts, :ends,
                    tstzrange(:starts::timestamptz, :blockedTo::timestamptz), true, :now)
                on conflict do nothing""")
                        .param("id", Ids.next())
                        .param("order", ask.orderId())
                        .param("attempt", ask.attempt())
                        .param("worker", workerId)
                        .param("starts", Times.of(ask.startsAt()))
                        .param("ends", Times.of(ask.endsAt()))
                        .param("blockedTo", Times.of(blocks.endsAt()))
                        .param("now", Times.of(now))
                        .update()
                == 1;
    }

    /**
     * Ends the order's booking if it belongs to this attempt or an earlier one.
     *
     * @return the worker who is free again
     */
    Optional<UUID> end(UUID orderId, int attempt, @Nullable String outcome, Instant now) {
        return jdbc.sql("""
                update booking set active = false, outcome = :outcome, ended_at = :now
                where order_id = :order and attempt <= :attempt and active returning worker_id""")
                .param("outcome", outcome)
                .param("now", Times.of(now))
                .param("order", orderId)
                .param("attempt", attempt)
                .query(UUID.class)
                .optional();
    }
}
