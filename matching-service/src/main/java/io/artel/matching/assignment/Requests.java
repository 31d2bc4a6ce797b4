package io.artel.matching.assignment;

import io.artel.matching.domain.Shortage;
import io.artel.matching.sql.Sorting;
import io.artel.matching.sql.Times;
import io.artel.starter.json.MessageJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest attempt of each order. Its row is locked by whatever happens to the order, so things happen in turn. */
@Component
class Requests {

    private static final int NONE_SEEN = -1;

    enum State {
        WAITING,
        MATCHED,
        REFUSED,
        RELEASED
    }

    /** @param ask null when a release came before what it releases */
    record Request(
            UUID orderId,
            int attempt,
            State state,
            @Nullable Shortage reason,
            @Nullable Ask ask) {}

    record Waiting(Ask ask, Shortage reason, Instant askedAt) {}

    private static final Map<String, String> SORTS = Map.of("startsAt", "starts_at", "askedAt", "asked_at");

    private final JdbcClient jdbc;
    private final MessageJson json;

    Requests(JdbcClient jdbc, MessageJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Request lock(UUID orderId) {
        jdbc.sql("""
                insert into request (order_id, attempt, state) values (:order, :none, 'RELEASED')
                on conflict do nothing""").param("order", orderId).param("none", NONE_SEEN).update();
        return jdbc.sql("select * from request where order_id = :order for update")
                .param("order", orderId)
                .query(this::request)
                .single();
    }

    /** What the order asked for last. */
    Optional<Ask> ask(UUID orderId) {
        return jdbc.sql("select ask from request where order_id = :order and ask is not null")
                .param("order", orderId)
                .query(String.class)
                .optional()
                .map(it -> json.read(it, Ask.class));
    }

    /** Locks the waiting order with the earliest start that nobody else is working on. */
    Optional<Request> lockEarliestWaiting(Instant now, Instant triedBefore, Set<UUID> leftOut) {
        return lockWaiting(now, triedBefore, leftOut, "starts_at, order_id");
    }

    /** Locks the waiting order that has not been looked at for longest, so that in the end each gets its turn. */
    Optional<Request> lockLongestLeft(Instant now, Instant triedBefore, Set<UUID> leftOut) {
        return lockWaiting(now, triedBefore, leftOut, "tried_at, order_id");
    }

    private Optional<Request> lockWaiting(Instant now, Instant triedBefore, Set<UUID> leftOut, String order) {
        return jdbc.sql("""
                select * from request
                where state = 'WAITING' and starts_at > :now and tried_at < :before
                    and not (order_id = any (string_to_array(:leftOut, ',')::uuid[]))
                order by %s limit 1 for update skip locked""".formatted(order))
                .param("now", Times.of(now))
                .param("before", Times.of(triedBefore))
                .param("leftOut", leftOut.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query(this::request)
                .optional();
    }

    void waits(Ask ask, Shortage reason, Instant now) {
        keep(ask, State.WAITING, reason, now);
    }

    void matched(Ask ask, Instant now) {
        keep(ask, State.MATCHED, null, now);
    }

    /** Whom the manager wants cannot be had; orders asks again without that wish. */
    void refused(Ask ask, Instant now) {
        keep(ask, State.REFUSED, null, now);
    }

    private void keep(Ask ask, State state, @Nullable Shortage reason, Instant now) {
        jdbc.sql("""
                update request set attempt = :attempt, state = :state, reason = :reason, ask = :ask::jsonb,
                    starts_at = :starts, tried_at = :now,
                    asked_at = case when attempt = :attempt then coalesce(asked_at, :now) else :now end
                where order_id = :order""")
                .param("attempt", ask.attempt())
                .param("state", state.name())
                .param("reason", reason == null ? null : reason.name())
                .param("ask", json.write(ask))
                .param("starts", Times.of(ask.startsAt()))
                .param("now", Times.of(now))
                .param("order", ask.orderId())
                .update();
    }

    void released(UUID orderId, int attempt) {
        jdbc.sql("update request set attempt = :attempt, state = 'RELEASED', reason = null where order_id = :order")
                .param("attempt", attempt)
                .param("order", orderId)
                .update();
    }

    /** The earliest start first, if no other order is asked for. */
    List<Waiting> waiting(Pageable page) {
        return jdbc.sql("select * from request where state = 'WAITING'"
                        + Sorting.orderBy(page.getSort(), SORTS, "starts_at, order_id")
                        + " limit :limit offset :offset")
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> new Waiting(
                        json.read(row.getString("ask"), Ask.class),
                        Shortage.valueOf(row.getString("reason")),
                        Times.in(row, "asked_at")))
                .list();
    }

    long countWaiting() {
        return jdbc.sql("select count(*) from request where state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    private Request request(ResultSet row, int number) throws SQLException {
        var reason = row.getString("reason");
        var ask = row.getString("ask");
        return new Request(
                row.getObject("order_id", UUID.class),
                row.getInt("attempt"),
                State.valueOf(row.getString("state")),
                reason == null ? null : Shortage.valueOf(reason),
                ask == null ? null : json.read(ask, Ask.class));
    }
}
