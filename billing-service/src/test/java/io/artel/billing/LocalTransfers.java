package io.artel.billing;

import io.artel.kernel.Money;
import io.artel.local.counterparts.TransferService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The transfer service's local counterpart. */
public final class LocalTransfers {

    /** The key that the fixtures give to every service under test. */
    static final String KEY = "transfers-key-of-the-tests";

    /** One for the one context; it ends with the tests. */
    static final LocalTransfers SHARED = new LocalTransfers();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TransferService running;
    private final HttpClient http = HttpClient.newHttpClient();

    LocalTransfers() {
        try {
            var state = Files.createTempDirectory("transfers").resolve("state.jsonl");
            running = new TransferService(0, state, KEY, Duration.ofMillis(700)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return running.url();
    }

    /** The transfer with this key, if it was ever taken. */
    public Optional<JsonNode> of(UUID payoutId) {
        var request = HttpRequest.newBuilder(URI.create(url() + "/v1/transfers/" + payoutId))
                .header("Authorization", "Bearer " + KEY)
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How much has arrived by a transfer. */
    public Money arrived(UUID payoutId) {
        return of(payoutId)
                .filter(it -> it.path("status").asString().equals("COMPLETED"))
                .map(it -> Money.rub(it.at("/amount/amount").asString()))
                .orElse(Money.zero());
    }
}
