package io.artel.starter.messaging;

import io.artel.kernel.Audience;
import io.artel.kernel.MessageHead;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka's binary content mode: the attributes are headers, the payload is the value. */
public final class MessageHeaders {

    private MessageHeaders() {}

    public static Map<String, String> write(MessageHead head) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", head.id().toString());
        headers.put("ce_type", head.type());
        headers.put("ce_source", head.source());
        headers.put("ce_subject", head.subject());
        headers.put("ce_time", head.time().toString());
        headers.put("ce_correlationid", head.correlationId().toString());
        if (head.causationId() != null)
            headers.put("ce_causationid", head.causationId().toString());
        if (head.traceparent() != null) headers.put("ce_traceparent", head.traceparent());
        var audience = head.audience().toString();
        if (!audience.isEmpty()) headers.put("ce_audience", audience);
        headers.put("content-type", "application/json");
        return headers;
    }

    public static Map<String, String> read(Headers headers) {
        var map = new LinkedHashMap<String, String>();
        headers.forEach(header -> map.put(
                header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        return map;
    }

    /** @throws IllegalArgumentException when an attribute that every message has is missing or malformed */
    public static MessageHead head(Map<String, String> headers) {
        var id = UUID.fromString(required(headers, "ce_id"));
        var correlation = headers.get("ce_correlationid");
        return new MessageHead(
                id,
                required(headers, "ce_type"),
                headers.getOrDefault("ce_source", ""),
                headers.getOrDefault("ce_subject", ""),
                time(headers),
                correlation == null ? id : UUID.fromString(correlation),
                optionalId(headers.get("ce_causationid")),
                headers.get("ce_traceparent"),
                Audience.parse(headers.getOrDefault("ce_audience", "")));
    }

    private static Instant time(Map<String, String> headers) {
        try {
            return Instant.parse(required(headers, "ce_time"));
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("ce_time is not a time", e);
        }
    }

    private static @Nullable UUID optionalId(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static String required(Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null || value.isEmpty()) throw new IllegalArgumentException("message without " + name);
        return value;
    }
}
