package io.artel.kernel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The head of a message: the CloudEvents 1.0 attributes that Artel uses. The payload is JSON and stands beside it.
 *
 * @param id unique per message; a redelivery keeps it, a repeated command has a new one
 * @param type such as {@code orders.order-moved.v1}
 * @param source the service that sent it
 * @param subject what it is about, usually the id of an aggregate
 * @param correlationId the same for everything that one cause set in motion
 * @param causationId the message that led to this one
 * @param traceparent W3C trace context
 */
public record MessageHead(
        UUID id,
        String type,
        String source,
        String subject,
        Instant time,
        UUID correlationId,
        @Nullable UUID causationId,
        @Nullable String traceparent,
        Audience audience) {}
