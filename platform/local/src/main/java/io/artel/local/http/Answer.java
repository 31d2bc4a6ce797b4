package io.artel.local.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What goes back: a status, its body, and headers. */
public record Answer(int status, byte[] body, Map<String, String> headers) {

    /** A value as JSON. */
    public static Answer json(int status, Object value) {
        return new Answer(status, Json.MAPPER.writeValueAsBytes(value), Map.of("Content-Type", "application/json"));
    }

    /** A page that may load nothing from elsewhere and run no script. */
    public static Answer html(String page) {
        return new Answer(
                200,
                page.getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "Content-Type",
                        "text/html; charset=utf-8",
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-src 'self'"));
    }
}
