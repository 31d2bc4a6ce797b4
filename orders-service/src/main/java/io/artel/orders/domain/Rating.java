package io.artel.orders.domain;

import org.jspecify.annotations.Nullable;

/** What the client thinks of the job.
 *
 * @param stars 1 to 5
 */
public record Rating(int stars, @Nullable String comment) {}
