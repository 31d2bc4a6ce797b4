package io.artel.orders.application;

import io.artel.orders.domain.Actor;
import io.artel.orders.domain.Moved;
import io.artel.orders.domain.Order;
import io.artel.orders.domain.Step;
import java.time.Instant;
import java.util.UUID;

/** What the other services are told and asked. Sent with the transaction, after the order's row is written. */
public interface Announcements {

    /** What changed, beside the state. */
    enum Change {
        DATE,
        PLACE,
        CONTACT,
        WORKER,
        LATE,
        RATING,
        MESSAGE
    }

    void created(Order order);

    void moved(Order order, Moved moved);

    /** @param sequence the event's number within the order */
    void changed(Order order, Change what, int sequence, Actor actor, Instant at);

    /** Somebody says that something is wrong; what they say stays here. */
    void disputed(Order order, UUID disputeId, int sequence, Actor actor, Instant at);

    /** Asks another service for a step; the steps of the report are not commands and are not given here. */
    void command(Step step, Order order);
}
