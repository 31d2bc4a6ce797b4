package io.artel.orders.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an order ended.
 *
 * @param cause null when it was completed
 * @param on the trigger that ended it
 * @param by who ended it; null when nobody did
 * @param reason in that person's words
 */
public record Ended(
        Outcome outcome,
        @Nullable Cause cause,
        Trigger on,
        @Nullable UUID by,
        @Nullable String reason,
        Instant at) {}
