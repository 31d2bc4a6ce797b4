package io.artel.analyst.history;

import io.artel.analyst.intake.Projection;
import io.artel.kernel.MessageHead;
import io.artel.starter.json.MessageJson;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The states of each order by the order's own count, so that late events find their place. */
@Repository
class OrderStates implements Projection {

    private final JdbcClient jdbc;
    private final MessageJson json;

    OrderStates(JdbcClient jdbc, MessageJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record OrderCreated(
            UUID orderId,
            int sequence,
            @Nullable UUID typeId,
            @Nullable UUID clientId,
            Instant startsAt,
            Instant at) {

        Step step() {
            return new Step(
                    orderId, sequence, null, "MATCHING", null, null, null, null, typeId, clientId, null, startsAt, at);
        }
    }

    record OrderMoved(
            UUID orderId,
            int sequence,
            String from,
            String to,
            String trigger,
            @Nullable String outcome,
            @Nullable String cause,
            @Nullable UUID actorId,
            @Nullable UUID typeId,
            @Nullable UUID clientId,
            @Nullable UUID workerId,
            Instant startsAt,
            Instant at) {

        Step step() {
            return new Step(
                    orderId, sequence, from, to, trigger, outcome, cause, actorId, typeId, clientId, workerId, startsAt,
                    at);
        }
    }

    /** @param from null at the first state of an order */
    record Step(
            UUID orderId,
            int sequence,
            @Nullable String from,
            String state,
            @Nullable String trigger,
            @Nullable String outcome,
            @Nullable String cause,
            @Nullable UUID actorId,
            @Nullable UUID typeId,
            @Nullable UUID clientId,
            @Nullable UUID workerId,
            Instant startsAt,
            Instant at) {}

    @Override
    public void take(MessageHead head, String payload) {
        switch (head.type()) {
            case "orders.order-created.v1" ->
                keep(json.read(payload, OrderCreated.class).step());
            case "orders.order-moved.v1" ->
                keep(json.read(payload, OrderMoved.class).step());
            default -> {
                // No change of an order's state.
            }
        }
    }

    private void keep(Step step) {
        jdbc.sql("""
                insert into order_state (order_id, sequence, from_state, state, trigger, outcome, cause,
                                         actor_id, type_id, client_id, worker_id, starts_at, at)
                values (:order, :sequence, :from, :state, :trigger, :outcome, :cause,
                        :actor, :type, :client, :worker, :starts, :at)
                on conflict (order_id, sequence) do nothing""")
                .param("order", step.orderId())
                .param("sequence", step.sequence())
                .param("from", step.from())
                .param("state", step.state())
                .param("trigger", step.trigger())
                .param("outcome", step.outcome())
                .param("cause", step.cause())
                .param("actor", step.actorId())
                .param("type", step.typeId())
                .param("client", step.clientId())
                .param("worker", step.workerId())
                .param("starts", Timestamp.from(step.startsAt()))
                .param("at", Timestamp.from(step.at()))
                .update();
    }
}
