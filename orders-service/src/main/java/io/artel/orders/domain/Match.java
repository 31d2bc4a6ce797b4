package io.artel.orders.domain;

import java.util.UUID;

/** Who does the job, and for how much. */
public record Match(UUID workerId, Price price) {}
