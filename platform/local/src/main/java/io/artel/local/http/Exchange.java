package io.artel.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** One request as a handler sees it. */
public final class Exchange {

    private static final int LARGEST_BODY = 64 * 1024;

    private final HttpExchange exchange;
    private final Map<String, String> path;
    private final byte[] body;

    Exchange(HttpExchange exchange, Map<String, String> path) throws IOException {
        this.exchange = exchange;
        this.path = path;
        this.body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) throw new Refused(413, "too_large", "the request is too large");
    }

    /** A variable of the path, as in {@code /v1/holds/{id}}. */
    public String path(String name) {
        var value = path.get(name);
        if (value == null) throw new IllegalArgumentException("the route has no variable " + name);
        return value;
    }

    public Optional<String> query(String name) {
        var query = exchange.getRequestURI().getRawQuery();
        if (query == null) return Optional.empty();
        for (var pair : query.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).equals(name)) {
                return Optional.of(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** The body as it came. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The JSON body as a record; 400 if it is not one. */
    public <T> T body(Class<T> type) {
        try {
            var value = Json.MAPPER.readValue(body, type);
            if (value == null) throw new Refused(400, "malformed", "the body is empty");
            return value;
        } catch (JacksonException e) {
            throw new Refused(400, "malformed", "the body is not the expected JSON");
        }
    }
}
