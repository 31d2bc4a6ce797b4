package io.artel.betting.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of an order changed.
 *
 * @param sequence counts all events of the order
 * @param outcome known from SETTLING on
 * @param actorId who did it; null when nobody did
 */
public record OrderMoved(
        int sequence,
        OrderState to,
        @Nullable Outcome outcome,
        Instant startsAt,
        @Nullable UUID actorId,
        Instant at) {}
