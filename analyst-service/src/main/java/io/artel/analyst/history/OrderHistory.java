package io.artel.analyst.history;

import io.artel.starter.json.MessageJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What is known of one order. */
@Repository
@Transactional(readOnly = true)
class OrderHistory {

    /** An order has some dozens of events; its message thread alone can make it many. */
    static final int MOST_EVENTS = 1000;

    /** @param sequence the order's own count, for events of orders */
    record Event(UUID id, String type, Instant at, @Nullable Integer sequence, JsonNode payload) {}

    /** @param leftAt null while the order is in it */
    record Stay(
            String state,
            Instant enteredAt,
            @Nullable Instant leftAt,
            @Nullable String trigger,
            @Nullable String outcome,
            @Nullable String cause,
            @Nullable UUID actorId) {}

    private final JdbcClient jdbc;
    private final MessageJson json;

    OrderHistory(JdbcClient jdbc, MessageJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** By time, but what orders itself says by its own count, whatever clocks say. */
    List<Event> events(UUID orderId) {
        var byTime = jdbc.sql("""
                select id, type, occurred_at, payload from event
                where order_id = :order order by occurred_at, id limit :most""")
                .param("order", orderId)
                .param("most", MOST_EVENTS)
                .query((row, n) -> event(row))
                .list();
        var counted = byTime.stream()
                .filter(event -> event.sequence() != null)
                .sorted(Comparator.comparing(Event::sequence))
                .iterator();
        var events = new ArrayList<Event>(byTime.size());
        for (var event : byTime) events.add(event.sequence() == null ? event : counted.next());
        return List.copyOf(events);
    }

    /** The states the order has been in, one after the other; a move that stays where it is begins no new one. */
    List<Stay> stays(UUID orderId) {
        return jdbc.sql("""
                select state, at, lead(at) over (order by sequence) as left_at, trigger, outcome, cause, actor_id
                from order_state
                where order_id = :order and from_state is distinct from state
                order by sequence""")
                .param("order", orderId)
                .query((row, n) -> new Stay(
                        row.getString("state"),
                        row.getTimestamp("at").toInstant(),
                        optionalTime(row, "left_at"),
                        row.getString("trigger"),
                        row.getString("outcome"),
                        row.getString("cause"),
                        row.getObject("actor_id", UUID.class)))
                .list();
    }

    private static @Nullable Instant optionalTime(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private Event event(ResultSet row) throws SQLException {
        var payload = json.tree(row.getString("payload"));
        var type = row.getString("type");
        var sequence = type.startsWith("orders.") && payload.path("sequence").isInt()
                ? payload.path("sequence").asInt()
                : null;
        return new Event(
                row.getObject("id", UUID.class),
                type,
                row.getTimestamp("occurred_at").toInstant(),
                sequence,
                payload);
    }
}
