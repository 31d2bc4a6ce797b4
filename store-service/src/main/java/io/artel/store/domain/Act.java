package io.artel.store.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did something, when, and why if they said so. */
public record Act(UUID by, Instant at, @Nullable String note) {}
