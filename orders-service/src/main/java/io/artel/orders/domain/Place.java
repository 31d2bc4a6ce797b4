package io.artel.orders.domain;

import org.jspecify.annotations.Nullable;

/** Where the job is (US-020). */
public record Place(
        String city,
        String street,
        String house,
        @Nullable String flat,
        @Nullable String entryNotes) {}
