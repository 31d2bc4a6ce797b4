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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    public void goDown() {
        running.close();
    }

    public void comeBack() {
        running = new PaymentProvider(port, state, KEY).start();
    }

    /** What was done for an order, such as {@code HOLD HELD}, in the order it was done. */
    public List<String> operationsOf(UUID orderId) {
        return operations()
                .filter(it -> text(it, "reference").contains(orderId.toString()))
                .map(it -> text(it, "kind") + " " + text(it, "status"))
                .toList();
    }

    /** How much was taken for an order. */
    public Money takenFor(UUID orderId) {
        return operations()
                .filter(it -> text(it, "reference").contains(orderId.toString()))
                .filter(it -> text(it, "status").equals("CAPTURED"))
                .map(it -> Money.rub(it.at("/amount/amount").asString()))
                .reduce(Money.zero(), Money::plus);
    }

    /** How much was taken in all, by what it was for. */
    public Map<String, Money> taken() {
        var taken = new HashMap<String, Money>();
        operations()
                .filter(it -> text(it, "status").equals("CAPTURED"))
                .forEach(it -> taken.merge(
                        text(it, "reference"), Money.rub(it.at("/amount/amount").asString()), Money::plus));
        return taken;
    }

    /** How much went back in all, by what it had been taken for. */
    public Map<String, Money> refunded() {
        var refunded = new HashMap<String, Money>();
        operations()
                .filter(it -> text(it, "status").equals("REFUNDED"))
                .forEach(it -> refunded.merge(
                        text(it, "reference"), Money.rub(it.at("/amount/amount").asString()), Money::plus));
        return refunded;
    }

    /** All since the tests began; the provider shows a thousand at a time. */
    private Stream<JsonNode> operations() {
        var all = new LinkedHashMap<String, JsonNode>();
        var from = started.toString();
        while (true) {
            int before = all.size();
            for (var operation : page(from)) {
                all.put(text(operation, "id"), operation);
                from = text(operation, "createdAt");
            }
            if (all.size() == before) return all.values().stream();
        }
    }

    private List<JsonNode> page(String since) {
        var request = HttpRequest.newBuilder(URI.create(url() + "/v1/operations?since=" + since))
                .header("Authorization", "Bearer " + KEY)
                .build();
        try {
            var body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JSON.readTree(body).path("items").valueStream().toList();
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
