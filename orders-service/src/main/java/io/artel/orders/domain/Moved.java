package io.artel.orders.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a trigger did to an order.
 *
 * @param from the same as {@code to} when the state did not change
 * @param steps what has to be done now
 * @param before the match there was before, for those who have to be told
 * @param note in the actor's words
 */
public record Moved(
        UUID orderId,
        int sequence,
        State from,
        State to,
        Trigger on,
        Set<Step> steps,
        @Nullable Match before,
        Actor actor,
        @Nullable String note,
        Instant at) {

    public boolean changedState() {
        return from != to;
    }
}
