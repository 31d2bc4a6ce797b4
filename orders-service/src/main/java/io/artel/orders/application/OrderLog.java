package io.artel.orders.application;

import io.artel.orders.domain.Actor;
import io.artel.orders.domain.State;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to an order and who did it: only ever added to. */
@Component
public class OrderLog {

    /** @param from null for what did not change the state */
    public record Line(
            int sequence,
            String what,
            @Nullable State from,
            State to,
            Actor.Part actor,
            @Nullable UUID actorId,
            @Nullable String note,
            Instant at) {}

    private final JdbcClient jdbc;

    OrderLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(UUID orderId, Line line) {
        jdbc.sql("""
                insert into order_event (order_id, sequence, what, from_state, to_state, actor, actor_id, note, at)
                values (:order, :sequence, :what, :from, :to, :actor, :actorId, :note, :at)""")
                .param("order", orderId)
                .param("sequence", line.sequence())
                .param("what", line.what())
                .param("from", line.from() == null ? null : line.from().name())
                .param("to", line.to().name())
                .param("actor", line.actor().name())
                .param("actorId", line.actorId())
                .param("note", line.note())
                .param("at", Timestamp.from(line.at()))
                .update();
    }

    List<Line> of(UUID orderId) {
        return jdbc.sql("select * from order_event where order_id = :order order by id")
                .param("order", orderId)
                .query((row, n) -> new Line(
                        row.getInt("sequence"),
                        row.getString("what"),
                        row.getString("from_state") == null ? null : State.valueOf(row.getString("from_state")),
                        State.valueOf(row.getString("to_state")),
                        Actor.Part.valueOf(row.getString("actor")),
                        row.getObject("actor_id", UUID.class),
                        row.getString("note"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
