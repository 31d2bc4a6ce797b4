package io.artel.betting.messaging;

import io.artel.betting.application.Betting;
import io.artel.betting.domain.OrderState;
import io.artel.betting.domain.Outcome;
import io.artel.starter.messaging.Handles;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What orders says: when bets open and close, how an order ended, and who has had a hand in it. */
@Component
class OrderEvents {

    private final Betting betting;

    OrderEvents(Betting betting) {
        this.betting = betting;
    }

    record OrderCreated(UUID orderId, int sequence, Instant startsAt, Instant at) {}

    record OrderMoved(
            UUID orderId,
            int sequence,
            OrderState to,
            @Nullable Outcome outcome,
            Instant startsAt,
            @Nullable UUID actorId,
            Instant at) {}

    record OrderChanged(
            UUID orderId,
            int sequence,
            Change what,
            Instant startsAt,
            @Nullable UUID actorId,
            Instant at) {

        /** Talking about an order, or rating it, does not change how it ends. */
        @Nullable
        UUID meddler() {
            return what == Change.MESSAGE || what == Change.RATING ? null : actorId;
        }
    }

    enum Change {
        DATE,
        PLACE,
        CONTACT,
        WORKER,
        RATING,
        LATE,
        MESSAGE
    }

    @Handles("orders.order-created.v1")
    public void created(OrderCreated order) {
        betting.orderCreated(order.orderId(), order.sequence(), order.startsAt(), order.at());
    }

    @Handles("orders.order-moved.v1")
    public void moved(OrderMoved order) {
        betting.orderMoved(
                order.orderId(),
                new io.artel.betting.domain.OrderMoved(
                        order.sequence(), order.to(), order.outcome(), order.startsAt(), order.actorId(), order.at()));
    }

    @Handles("orders.order-changed.v1")
    public void changed(OrderChanged order) {
        betting.orderChanged(order.orderId(), order.sequence(), order.startsAt(), order.meddler(), order.at());
    }
}
