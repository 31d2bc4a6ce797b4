package io.artel.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.fixtures.Contracts;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** From billing's events to the percent in a match (US-040). */
class DiscountTest extends ServiceTest {

    @Test
    void every_boundary_of_the_first_table() throws Exception {
        var client = Ids.next();
        assertThat(discount(client).path("percent").asInt()).isZero();

        paid(client, "10000.00");
        assertThat(discount(client).path("percent").asInt()).isZero();
        assertThat(discount(client).path("next").path("missing").path("amount").asString())
                .isEqualTo("0.01");
        paid(client, "0.01");
        assertThat(discount(client).path("percent").asInt()).isEqualTo(5);
        for (int percent = 6; percent <= 12; percent++) {
            paid(client, "9999.99");
            assertThat(discount(client).path("percent").asInt()).isEqualTo(percent - 1);
            paid(client, "0.01");
            assertThat(discount(client).path("percent").asInt()).isEqualTo(percent);
        }
        paid(client, "1000000.00");
        assertThat(discount(client).path("percent").asInt()).isEqualTo(12);
        assertThat(discount(client).path("next").isNull()).isTrue();
    }

    @Test
    void a_change_of_percent_is_told_once() throws Exception {
        var client = Ids.next();
        paid(client, "9000.00");
        paid(client, "2000.00");
        paid(client, "100.00");
        var charge = Ids.next();
        credited(client, charge, "5000.00", true);

        var changes = changes(client, 2);

        assertThat(changes).extracting(it -> it.path("percent").asInt()).containsExactly(5, 0);
        assertThat(changes.get(0).path("paidTotal").path("amount").asString()).isEqualTo("11000.00");
    }

    @Test
    void a_credit_of_what_was_never_paid_takes_nothing_off() throws Exception {
        var client = Ids.next();
        credited(client, Ids.next(), "500.00", false);
        paid(client, "100.00");

        assertThat(discount(client).path("paidTotal").path("amount").asString()).isEqualTo("100.00");
    }

    @Test
    void a_charge_counts_once_however_often_it_is_told() throws Exception {
        var client = Ids.next();
        var charge = Ids.next();
        paid(client, charge, "100.00");
        paid(client, charge, "100.00");
        paid(client, "1.00");

        assertThat(discount(client).path("paidTotal").path("amount").asString()).isEqualTo("101.00");
    }

    @Test
    void the_percent_is_frozen_in_the_match_and_kept_for_a_later_attempt() throws Exception {
        var skill = newSkill();
        qualified(skill, 90);
        var client = Ids.next();
        paid(client, "10000.01");

        var order = new AskFor(skill).with("clientId", client).send();
        var matched = order.matched(1);
        credited(client, Ids.next(), "5000.00", true);
        awaitTotal(client, "5000.01");
        var again = order.with("attempt", 2)
                .with("priceLimit", Money.rub("95.00"))
                .send()
                .matched(2);

        assertThat(matched.path("discountPercent").asInt()).isEqualTo(5);
        assertThat(matched.path("price").path("amount").asString()).isEqualTo("95.00");
        assertThat(again.path("discountPercent").asInt()).isEqualTo(5);
        assertThat(again.path("price").path("amount").asString()).isEqualTo("95.00");
    }

    @Test
    void managers_change_the_levels_and_clients_are_told() throws Exception {
        var client = Ids.next();
        paid(client, "600.00");
        var before = get("/api/matching/discount-levels", manager())
                .body()
                .path("items")
                .get(0);
        int version = before.path("version").asInt();
        var levels = new java.util.ArrayList<Object>();
        levels.add(Map.of("above", money("500.00"), "percent", 1));
        before.path("levels").forEach(it -> levels.add(it));

        var made = call(
                HttpMethod.PUT,
                "/api/matching/discount-levels",
                manager(),
                Map.of("basedOn", version, "levels", levels));
        var outdated = call(
                HttpMethod.PUT,
                "/api/matching/discount-levels",
                manager(),
                Map.of("basedOn", version, "levels", levels));

        assertThat(made.status()).as(made.body().toString()).isEqualTo(200);
        assertThat(made.body().path("version").asInt()).isEqualTo(version + 1);
        assertThat(outdated.status()).isEqualTo(409);
        assertThat(changes(client, 1).getFirst().path("percent").asInt()).isEqualTo(1);
        assertThat(discount(client).path("percent").asInt()).isEqualTo(1);

        var back = call(
                HttpMethod.PUT,
                "/api/matching/discount-levels",
                manager(),
                Map.of("basedOn", version + 1, "levels", before.path("levels")));
        assertThat(back.status()).isEqualTo(200);
        assertThat(get("/api/matching/discount-levels?size=1", manager())
                        .body()
                        .path("total")
                        .asInt())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void wrong_levels_are_refused_at_the_field() throws Exception {
        var answer = call(
                HttpMethod.PUT,
                "/api/matching/discount-levels",
                manager(),
                Map.of(
                        "basedOn",
                        1,
                        "levels",
                        List.of(
                                Map.of("above", money("500.00"), "percent", 5),
                                Map.of("above", money("400.00"), "percent", 101))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").get(0).path("field").asString()).isEqualTo("levels[1].percent");
    }

    @Test
    void the_contract_s_examples_are_understood() throws Exception {
        var client = Ids.next();
        for (var type : List.of("billing.charge-paid.v1", "billing.credited.v1")) {
            var example = Contracts.example(type).replace("0197a000-0000-7000-8000-000000000003", client.toString());
            bus.send(Ids.next(), type, client, example);
        }

        Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from paid_charge where client_id = :client")
                                        .param("client", client)
                                        .query(Integer.class)
                                        .single()
                                == 1
                        && jdbc.sql("select count(*) from paid_credit where client_id = :client")
                                        .param("client", client)
                                        .query(Integer.class)
                                        .single()
                                == 1);
    }

    private JsonNode discount(UUID client) throws Exception {
        return get("/api/matching/discount", client(client)).body();
    }

    private void paid(UUID client, String amount) {
        paid(client, Ids.next(), amount);
        Awaitility.await().pollInterval(java.time.Duration.ofMillis(10)).until(() -> handled());
    }

    private UUID lastSent = Ids.next();

    private boolean handled() {
        return jdbc.sql("select exists (select 1 from inbox where message_id = :id)")
                .param("id", lastSent)
                .query(Boolean.class)
                .single();
    }

    private void paid(UUID client, UUID charge, String amount) {
        var event = new LinkedHashMap<String, Object>();
        event.put("orderId", Ids.next());
        event.put("chargeId", charge);
        event.put("clientId", client);
        event.put("amount", money(amount));
        event.put("at", Instant.now());
        lastSent = bus.send("billing.charge-paid.v1", client, event);
    }

    private void credited(UUID client, UUID charge, String amount, boolean wasPaid) {
        var event = new LinkedHashMap<String, Object>();
        event.put("orderId", Ids.next());
        event.put("chargeId", charge);
        event.put("clientId", client);
        event.put("amount", money(amount));
        event.put("wasPaid", wasPaid);
        event.put("at", Instant.now());
        lastSent = bus.send("billing.credited.v1", client, event);
    }

    private void awaitTotal(UUID client, String amount) {
        Awaitility.await()
                .until(() -> discount(client)
                        .path("paidTotal")
                        .path("amount")
                        .asString()
                        .equals(amount));
    }

    private List<JsonNode> changes(UUID client, int count) {
        Awaitility.await().until(() -> changesOf(client).size() >= count);
        var changes = changesOf(client);
        changes.forEach(it -> Contracts.validate("matching.discount-changed.v1", it.toString()));
        assertThat(changes).hasSize(count);
        return changes;
    }

    private List<JsonNode> changesOf(UUID client) {
        return bus.all("matching.discount-changed.v1").stream()
                .map(it -> it.payload())
                .filter(it -> it.path("clientId").asString("").equals(client.toString()))
                .toList();
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "RUB");
    }
}
