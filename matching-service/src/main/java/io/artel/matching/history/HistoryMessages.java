package io.artel.matching.history;

import io.artel.matching.history.ClientOrders.Said;
import io.artel.matching.pool.Workers;
import io.artel.starter.messaging.Handles;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What orders tell of the past and the present; each outcome counts for its worker once. */
@Component
class HistoryMessages {

    record OrderCreated(UUID orderId, int sequence, UUID clientId, UUID typeId, Instant startsAt, Instant endsAt) {}

    record OrderMoved(
            UUID orderId,
            int sequence,
            String to,
            @Nullable String outcome,
            @Nullable String cause,
            UUID clientId,
            @Nullable UUID workerId,
            UUID typeId,
            Instant startsAt,
            Instant endsAt,
            Instant at) {}

    record OrderChanged(
            UUID orderId,
            int sequence,
            String what,
            UUID clientId,
            @Nullable UUID workerId,
            Instant startsAt,
            Instant endsAt,
            @Nullable Integer rating,
            Instant at) {}

    private final ClientOrders orders;
    private final Workers workers;

    HistoryMessages(ClientOrders orders, Workers workers) {
        this.orders = orders;
        this.workers = workers;
    }

    @Handles("orders.order-created.v1")
    void created(OrderCreated event) {
        orders.keep(new Said(
                event.orderId(),
                event.sequence(),
                event.clientId(),
                event.typeId(),
                null,
                event.startsAt(),
                event.endsAt(),
                "MATCHING"));
    }

    @Handles("orders.order-moved.v1")
    void moved(OrderMoved event) {
        var known = orders.keep(new Said(
                event.orderId(),
                event.sequence(),
                event.clientId(),
                event.typeId(),
                event.workerId(),
                event.startsAt(),
                event.endsAt(),
                event.to()));
        // Every move from SETTLING on repeats the outcome.
        if (event.outcome() == null || known.outcome() != null) return;
        orders.ended(event.orderId(), event.outcome(), event.cause());
        if (event.workerId() == null) return;
        if (event.outcome().equals("COMPLETED")) {
            workers.learned(event.workerId(), results -> results.completed(event.at()));
        } else if (event.outcome().equals("FAILED") && "WORKER".equals(event.cause())) {
            workers.learned(event.workerId(), results -> results.failed(event.at()));
        }
    }

    @Handles("orders.order-changed.v1")
    void changed(OrderChanged event) {
        var known = orders.keep(new Said(
                event.orderId(),
                event.sequence(),
                event.clientId(),
                null,
                event.workerId(),
                event.startsAt(),
                event.endsAt(),
                null));
        if (!event.what().equals("RATING") || event.rating() == null) return;
        int stars = Math.clamp(event.rating(), 1, 5);
        var before = known.rating();
        var ratedAt = known.ratedAt();
        if (ratedAt != null && event.at().isBefore(ratedAt)) return;
        orders.rated(event.orderId(), stars, event.at());
        var worker = event.workerId() == null ? known.workerId() : event.workerId();
        if (worker == null) return;
        workers.learned(worker, results -> {
            var without = before == null || ratedAt == null ? results : results.unrated(before, ratedAt);
            return without.rated(stars, event.at());
        });
    }
}
