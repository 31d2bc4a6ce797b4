package io.artel.orders.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the worker did on site (US-180), with the photos that show it. */
public record Work(
        @Nullable Instant lateAt,
        @Nullable Instant checkedInAt,
        @Nullable UUID checkInPhoto,
        @Nullable Instant completedAt,
        @Nullable UUID completionPhoto) {

    /** Nothing yet. */
    public static final Work NONE = new Work(null, null, null, null, null);
}
