package io.artel.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.fixtures.Bus;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests of the whole store share: a buyer's hands, and orders' voice. */
@StoreContext
abstract class StoreTest {

    static final Instant JOB = Instant.parse("2030-05-01T09:00:00Z");

    @Autowired
    MockMvc http;

    @Autowired
    Bus bus;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    final Caller buyer = TestTokens.caller(Role.BUYER);

    record Answer(int status, JsonNode body) {

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    Answer call(Caller caller, HttpMethod method, String path, @Nullable Object body) {
        return call(caller, method, path, body, Ids.next().toString());
    }

    Answer call(Caller caller, HttpMethod method, String path, @Nullable Object body, String key) {
        var request = MockMvcRequestBuilders.request(method, "/api/store" + path)
                .header("Authorization", TestTokens.bearer(caller))
                .header("Idempotency-Key", key);
        if (body != null) request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
        try {
            var answer = http.perform(request).andReturn().getResponse();
            var text = answer.getContentAsString(StandardCharsets.UTF_8);
            return new Answer(answer.getStatus(), json.readTree(text.isEmpty() ? "null" : text));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode get(String path) {
        var answer = call(buyer, HttpMethod.GET, path, null);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    Answer post(String path, @Nullable Object body) {
        return call(buyer, HttpMethod.POST, path, body);
    }

    UUID item(String name, boolean reusable) {
        var answer = post(
                "/items",
                Map.of(
                        "nameRu",
                        name + " (рус)",
                        "nameEn",
                        name,
                        "unit",
                        "pcs",
                        "reusable",
                        reusable,
                        "reorderPoint",
                        0));
        assertThat(answer.status()).isEqualTo(201);
        return UUID.fromString(answer.text("id"));
    }

    void receive(UUID item, int quantity) {
        var lines = List.of(Map.of("itemId", item, "quantity", quantity));
        assertThat(post("/receipts", Map.of("lines", lines)).status()).isEqualTo(201);
    }

    UUID typeNeeding(Map<UUID, Integer> needed) {
        var type = Ids.next();
        define(type, needed);
        return type;
    }

    void define(UUID type, Map<UUID, Integer> needed) {
        var lines = needed.entrySet().stream()
                .map(line -> Map.of("itemId", line.getKey(), "quantity", line.getValue()))
                .toList();
        assertThat(call(buyer, HttpMethod.PUT, "/kit-definitions/" + type, Map.of("lines", lines))
                        .status())
                .isEqualTo(200);
    }

    /** Orders asks for a kit. */
    void prepare(UUID order, int attempt, UUID type, UUID worker, Instant startsAt) {
        bus.send(
                "store.prepare-kit.v1",
                order,
                Map.of(
                        "orderId",
                        order,
                        "attempt",
                        attempt,
                        "typeId",
                        type,
                        "workerId",
                        worker,
                        "startsAt",
                        startsAt,
                        "recipient",
                        Map.of("firstName", "Anna", "language", "en")));
    }

    UUID prepared(UUID order, UUID type) {
        prepare(order, 1, type, Ids.next(), JOB);
        return UUID.fromString(
                awaitOf(order, "store.kit-reserved.v1").payload().path("kitId").asString());
    }

    /** Orders needs the kit no more. */
    void close(UUID order, int attempt, boolean over, @Nullable String outcome) {
        var command = new HashMap<String, Object>(Map.of("orderId", order, "attempt", attempt, "over", over));
        if (outcome != null) {
            command.put("outcome", outcome);
            command.put("cause", "CLIENT");
        }
        bus.send("store.close-kit.v1", order, command);
    }

    Bus.Received awaitOf(UUID order, String type) {
        return bus.await(type, it -> order.toString().equals(it.path("orderId").asString("")));
    }

    Bus.Received awaitOf(UUID order, int attempt, String type) {
        return bus.await(
                type,
                it -> order.toString().equals(it.path("orderId").asString(""))
                        && it.path("attempt").asInt() == attempt);
    }

    List<Bus.Received> allOf(UUID order, String type) {
        return bus.all(type).stream()
                .filter(it ->
                        order.toString().equals(it.payload().path("orderId").asString("")))
                .toList();
    }

    /** Everything that was sent to the store before has been handled once this answers. */
    void settle(UUID order) {
        close(order, 0, false, null);
        awaitOf(order, 0, "store.kit-closed.v1");
    }

    void await(Runnable check) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(check::run);
    }

    JsonNode stockOf(UUID item) {
        var row = jdbc.sql("select on_hand, reserved from stock where item_id = :item")
                .param("item", item)
                .query()
                .singleRow();
        return json.valueToTree(row);
    }

    void assertStock(UUID item, int onHand, int reserved) {
        var stock = stockOf(item);
        assertThat(stock.path("on_hand").asInt()).as("on hand").isEqualTo(onHand);
        assertThat(stock.path("reserved").asInt()).as("reserved").isEqualTo(reserved);
    }

    String stateOf(UUID kit) {
        return jdbc.sql("select state from kit where id = :id")
                .param("id", kit)
                .query(String.class)
                .single();
    }

    /** The books agree with themselves, whatever the tests did to them. */
    void assertBooksAgree() {
        assertThat(jdbc.sql("""
                select s.item_id from stock s where s.on_hand <> coalesce(
                        (select sum(quantity) from stock_movement m where m.item_id = s.item_id), 0)
                    or s.reserved <> coalesce((select sum(l.quantity) from kit_line l join kit k on k.id = l.kit_id
                        where l.item_id = s.item_id and k.state = 'RESERVED'), 0)""").query(UUID.class).list())
                .as("items whose stock is not the sum of their movements")
                .isEmpty();
    }
}
