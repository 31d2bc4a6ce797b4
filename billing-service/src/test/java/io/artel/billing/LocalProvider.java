package io.artel.billing;

import io.artel.kernel.Money;
import io.artel.local.counterparts.PaymentProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The provider's local counterpart, which can go down and come back with all it knew. */
public final class LocalProvider {

    /** The key that the fixtures give to every service under test. */
    static final String KEY = "provider-key-of-the-tests";

    /** One for the one context; it ends with the tests. */
    static final LocalProvider SHARED = new LocalProvider();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path state;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Instant started = Instant.now();
    private PaymentProvider running;

    LocalProvider() {
        try {
            state = Files.createTempDirectory("provider").resolve("state.jsonl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        running = new PaymentProvider(0, state, KEY).start();
        port = URI.create(running.url()).getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void goDown() {
        running.close();
    }

    void comeBack() {
        running = new PaymentProvider(port, state, KEY).start();
    }

    /** What was done for an order, such as {@code HOLD HELD}, in the order it was done. */
    List<String> operationsOf(UUID orderId) {
        return operations()
                .filter(it -> text(it, "reference").contains(orderId.toString()))
                .map(it -> text(it, "kind") + " " + text(it, "status"))
                .toList();
    }

    /** How much was taken for an order. */
    Money takenFor(UUID orderId) {
        return operations()
                .filter(it -> text(it, "reference").contains(orderId.toString()))
                .filter(it -> text(it, "status").equals("CAPTURED"))
                .map(it -> Money.rub(it.at("/amount/amount").asString()))
                .reduce(Money.zero(), Money::plus);
    }

    private Stream<JsonNode> operations() {
        var request = HttpRequest.newBuilder(URI.create(url() + "/v1/operations?since=" + started))
                .header("Authorization", "Bearer " + KEY)
                .build();
        try {
            var body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JSON.readTree(body).path("items").valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }
}
