package io.artel.local.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * One person's way through the gateway: JSON in, JSON out, a refusal is an exception. People are persistent: what was
 * lost or came while a service was down is sent again, with the same idempotency key.
 */
final class Http {

    /** The platform refused; {@code problem} is its RFC 9457 answer. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final transient JsonNode problem;

        Refused(String request, int status, JsonNode problem) {
            super(request + " was refused with " + status + " " + problem);
            this.status = status;
            this.problem = problem;
        }

        int status() {
            return status;
        }

        String code() {
            return problem.path("code").asString("");
        }
    }

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration PERSISTENCE = Duration.ofSeconds(90);
    /** Too many requests, bad gateway, unavailable, timeout: the same request may go through in a moment. */
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private final HttpClient client;
    private final String gateway;
    private volatile @Nullable String token;
    private volatile @Nullable Supplier<String> renewal;

    Http(String gateway) {
        this.gateway = gateway;
        this.client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    /** Whether somebody is at home, asked once and without patience. */
    static boolean answers(String url) {
        try (var once =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build()) {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return once.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @param again signs in once more: an access token lasts five minutes */
    void signedInWith(String accessToken, Supplier<String> again) {
        token = accessToken;
        renewal = again;
    }

    JsonNode get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "application/json", false);
    }

    JsonNode post(String path, Map<String, ?> body) {
        return send("POST", path, json(body), "application/json", true);
    }

    JsonNode post(String path) {
        return send("POST", path, BodyPublishers.noBody(), "application/json", true);
    }

    JsonNode put(String path, Map<String, ?> body) {
        return send("PUT", path, json(body), "application/json", true);
    }

    /** Uploads one picture as a form's file, as a browser does. */
    JsonNode upload(String path, String field, byte[] picture) {
        var boundary = "artel-" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        try {
            body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field
                            + "\"; filename=\"photo.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(picture);
            body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return send(
                "POST",
                path,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=" + boundary,
                true);
    }

    private static BodyPublisher json(Map<String, ?> body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private JsonNode send(String method, String path, BodyPublisher body, String contentType, boolean creates) {
        var request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(PATIENCE)
                .header("Content-Type", contentType)
                .method(method, body);
        if (creates) request.header("Idempotency-Key", UUID.randomUUID().toString());
        boolean renewed = false;
        var until = Instant.now().plus(PERSISTENCE);
        while (true) {
            try {
                var again = renewal;
                if (token != null) request.setHeader("Authorization", "Bearer " + token);
                var answer = client.send(request.build(), BodyHandlers.ofString());
                if (answer.statusCode() == 401 && again != null && !renewed) {
                    renewed = true;
                    token = again.get();
                    continue;
                }
                if (PASSING.contains(answer.statusCode()) && Instant.now().isBefore(until)) {
                    pause();
                    continue;
                }
                var text = answer.body();
                JsonNode tree = text.isBlank() ? NullNode.getInstance() : parsed(text);
                if (answer.statusCode() >= 400) throw new Refused(method + " " + path, answer.statusCode(), tree);
                return tree;
            } catch (IOException e) {
                if (Instant.now().isAfter(until)) {
                    throw new UncheckedIOException(method + " " + path + ": " + e.getMessage(), e);
                }
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(300));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode parsed(String text) {
        return text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : JSON.valueToTree(text);
    }
}
