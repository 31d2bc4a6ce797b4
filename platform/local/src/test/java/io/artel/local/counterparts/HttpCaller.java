package io.artel.local.counterparts;

import io.artel.local.http.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Calls a counterpart the way a service would. */
final class HttpCaller {

    record Reply(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asString("");
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String key;

    HttpCaller(String url, String key) {
        this.url = url;
        this.key = key;
    }

    Reply get(String path) throws Exception {
        return send("GET", path, "", Map.of());
    }

    Reply post(String path, String body) throws Exception {
        return send("POST", path, "", body);
    }

    Reply post(String path, String idempotencyKey, Object body) throws Exception {
        return send("POST", path, idempotencyKey, body);
    }

    Reply put(String path, Object body) throws Exception {
        return send("PUT", path, "", body);
    }

    private Reply send(String method, String path, String idempotencyKey, Object body) throws Exception {
        var json = body instanceof String text ? text : Json.MAPPER.writeValueAsString(body);
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + key)
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (!idempotencyKey.isEmpty()) request.header("Idempotency-Key", idempotencyKey);
        var response = client.send(request.build(), BodyHandlers.ofString());
        return new Reply(response.statusCode(), Json.MAPPER.readTree(response.body()));
    }
}
