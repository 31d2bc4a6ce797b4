package io.artel.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Making orders, and who sees what of them (US-020, US-021). */
class OrderRequestTest extends ServiceTest {

    @Test
    void fifty_repetitions_at_once_make_one_order() throws Exception {
        var type = longType();
        var body = JsonMapper.builder().build().writeValueAsString(request(type, tomorrow()));
        var key = Ids.next().toString();
        Callable<UUID> create = () -> send(
                        client,
                        post("/api/orders/orders")
                                .header("Idempotency-Key", key)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                .id();
        var ids = new ArrayList<UUID>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<UUID>>();
            for (int i = 0; i < 50; i++) all.add(create);
            for (var done : threads.invokeAll(all)) ids.add(done.get());
        }

        assertThat(Set.copyOf(ids)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from orders where client_id = :client")
                        .param("client", client.accountId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        asked("matching.find-worker.v1", ids.getFirst(), 1);
        assertThat(askedTimes("orders.order-created.v1", ids.getFirst())).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_request_is_an_error() {
        var type = longType();
        var key = Ids.next().toString();
        var json = JsonMapper.builder().build();
        var first = request(type, tomorrow());
        var other = new HashMap<>(first);
        other.put("description", "Two wardrobes");

        assertThat(send(
                                client,
                                post("/api/orders/orders")
                                        .header("Idempotency-Key", key)
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content(json.writeValueAsString(first)))
                        .status())
                .isEqualTo(201);
        assertThat(send(
                                client,
                                post("/api/orders/orders")
                                        .header("Idempotency-Key", key)
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content(json.writeValueAsString(other)))
                        .code())
                .isEqualTo("idempotency_key_reused");
    }

    @Test
    void who_owes_after_the_last_reminder_cannot_order_until_it_is_settled() {
        var type = longType();
        var owing = person(Role.CLIENT);
        var at = clock.instant();
        tellDebt("billing.client-suspended.v1", owing, at);
        await().until(() -> orders(owing, type).code().equals("debts_unsettled"));
        assertThat(orders(owing, type).status()).isEqualTo(403);
        assertThat(orders(client, type).status()).isEqualTo(201);

        tellDebt("billing.client-restored.v1", owing, at.plusSeconds(60));
        await().until(() -> orders(owing, type).status() == 201);

        // What overtook it on the way changes nothing any more; what is said after it shows that it was heard.
        tellDebt("billing.client-suspended.v1", owing, at.plusSeconds(30));
        var last = person(Role.CLIENT);
        bus.send("billing.client-suspended.v1", owing.accountId(), Map.of("clientId", last.accountId(), "at", at));
        await().until(() -> orders(last, type).code().equals("debts_unsettled"));
        assertThat(orders(owing, type).status()).isEqualTo(201);
    }

    private void tellDebt(String type, Caller whose, Instant at) {
        bus.send(type, whose.accountId(), Map.of("clientId", whose.accountId(), "at", at));
    }

    private Answer orders(Caller who, UUID type) {
        return write(who, "/orders", request(type, tomorrow()));
    }

    @Test
    void wrong_input_is_refused_at_its_field() {
        var type = offeredType(type("PT2H", "PT3H", "PT1H", "PT30M"));
        assertThat(refusal(
                        type,
                        "startsAt",
                        utc(clock.instant().plus(Duration.ofHours(2))).toString()))
                .isEqualTo("startsAt too_early");
        assertThat(refusal(
                        type,
                        "startsAt",
                        utc(clock.instant().plus(Duration.ofDays(181))).toString()))
                .isEqualTo("startsAt too_late");
        assertThat(refusal(type, "typeId", Ids.next())).isEqualTo("typeId not_offered");
        assertThat(refusal(type, "photos", List.of(Ids.next()))).isEqualTo("photos unknown");
        assertThat(refusal(type, "description", "x".repeat(2001))).isEqualTo("description size");
        assertThat(refusal(type, "contact", Map.of("name", "Anna", "phone", "8 916 123")))
                .isEqualTo("contact.phone pattern");
        assertThat(refusal(
                        type,
                        "place",
                        Map.of("city", "Tver", "street", "Sovetskaya", "house", "7", "zone", "Mars/Olympus")))
                .isEqualTo("place.zone unknown");
    }

    @Test
    void a_time_that_clocks_skip_is_refused() {
        var type = longType();
        var request = request(type, tomorrow());
        request.put("place", Map.of("city", "Berlin", "street", "Allee", "house", "1", "zone", "Europe/Berlin"));
        // On the last Sunday of March clocks in Berlin go from 02:00 to 03:00.
        request.put("startsAt", "2027-03-28T02:30:00");

        var answer = write(client, "/orders", request);

        assertThat(answer.body().path("errors").get(0).path("code").asString()).isEqualTo("no_such_time");
    }

    @Test
    void an_unconfirmed_email_orders_nothing() {
        var type = longType();
        var unconfirmed = new Caller(Ids.next(), "new@example.org", "Ina", "ru", false, Set.of(Role.CLIENT));

        var answer = write(unconfirmed, "/orders", request(type, tomorrow()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("email_not_confirmed");
    }

    @Test
    void a_type_is_offered_once_it_has_a_kit_and_an_order_keeps_its_version() {
        var id = write(manager, "/types", type("PT2H", "PT0S", "PT1H", "PT30M")).id();
        assertThat(read(client, "/types/" + id).status()).isEqualTo(404);
        assertThat(read(manager, "/types/" + id).body().path("kitDefined").asBoolean())
                .isFalse();
        assertThat(read(person(Role.CONTROLLER), "/types/" + id).status()).isEqualTo(200);
        bus.send("store.kit-defined.v1", id, Map.of("typeId", id, "defined", true, "at", clock.instant()));
        org.awaitility.Awaitility.await()
                .until(() -> read(client, "/types/" + id).status() == 200);
        var order = order(id, tomorrow());

        var dearer = type("PT4H", "PT0S", "PT1H", "PT30M");
        dearer.put("basePrice", money("150.00"));
        assertThat(change(id, dearer).body().path("version").asInt()).isEqualTo(2);
        write(manager, "/types/" + id + "/archive", Map.of());

        assertThat(asked("matching.find-worker.v1", order, 1)
                        .path("basePrice")
                        .path("amount")
                        .asString())
                .isEqualTo("100.00");
        assertThat(read(client, "/orders/" + order)
                        .body()
                        .path("type")
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(read(client, "/types/" + id).status()).isEqualTo(404);
        bus.all("orders.type-changed.v1")
                .forEach(it -> io.artel.fixtures.Contracts.validate(
                        it.type(), it.payload().toString()));
        var told = bus.await(
                "orders.type-changed.v1",
                it -> it.path("typeId").asString().equals(id.toString())
                        && !it.path("active").asBoolean());
        assertThat(told.payload().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void of_two_who_change_a_type_at_once_the_second_is_told() {
        var id = write(manager, "/types", type("PT2H", "PT0S", "PT1H", "PT30M")).id();
        var dearer = type("PT2H", "PT0S", "PT1H", "PT30M");
        dearer.put("basePrice", money("150.00"));
        dearer.put("basedOn", 1);
        var longer = type("PT4H", "PT0S", "PT1H", "PT30M");
        longer.put("basedOn", 1);

        assertThat(change(id, dearer).body().path("version").asInt()).isEqualTo(2);
        assertThat(change(id, dearer).body().path("version").asInt()).isEqualTo(2);
        var late = change(id, longer);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("code").asString()).isEqualTo("outdated");
        longer.put("basedOn", 2);
        assertThat(change(id, longer).body().path("version").asInt()).isEqualTo(3);
    }

    private Answer change(UUID type, Map<String, Object> to) {
        return send(
                manager,
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put("/api/orders/types/" + type)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.builder().build().writeValueAsString(to)));
    }

    @Test
    void a_wrong_type_is_refused_at_its_field() {
        var free = type("PT2H", "PT0S", "PT1H", "PT30M");
        free.put("basePrice", money("0.00"));
        var endless = type("P365D", "PT0S", "PT1H", "PT30M");

        assertThat(field(write(manager, "/types", free))).isEqualTo("basePrice range");
        assertThat(field(write(manager, "/types", endless))).isEqualTo("duration range");
    }

    @Test
    void everybody_sees_their_own_and_nothing_of_others() {
        var type = longType();
        var id = scheduled(order(type, tomorrow()));
        var stranger = person(Role.CLIENT);
        var otherWorker = person(Role.WORKER);
        var job = workerOf(worker);

        assertThat(read(stranger, "/orders/" + id).status()).isEqualTo(404);
        assertThat(read(otherWorker, "/orders/" + id).status()).isEqualTo(404);
        assertThat(read(stranger, "/orders").body().path("total").asInt()).isZero();
        assertThat(read(stranger, "/orders/" + id + "/cancellation-preview").status())
                .isEqualTo(404);
        for (var move : List.of("/cancellation", "/date", "/payment", "/copy", "/rating")) {
            assertThat(write(stranger, "/orders/" + id + move, bodyOf(move)).status())
                    .as(move)
                    .isEqualTo(404);
        }
        for (var move : List.of("/decline", "/late", "/failure")) {
            assertThat(write(otherWorker, "/orders/" + id + move, bodyOf(move)).status())
                    .as(move)
                    .isEqualTo(404);
        }
        for (var move : List.of("/check-in", "/completion")) {
            assertThat(upload(otherWorker, "/orders/" + id + move, picture("jpg", 9, 9))
                            .status())
                    .as(move)
                    .isEqualTo(404);
        }
        assertThat(read(client, "/orders?search=wardrobe&active=true&typeId=" + type)
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(read(job, "/orders").body().path("total").asInt()).isEqualTo(1);
        assertThat(read(manager, "/orders?typeId=" + type + "&state=SCHEDULED&sort=startsAt,desc")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(read(client, "/orders?as=staff").status()).isEqualTo(400);
        assertThat(read(client, "/orders?sort=client_id").status()).isEqualTo(400);
    }

    @Test
    void a_worker_sees_address_and_phone_only_from_scheduled_until_a_week_after_the_end() {
        var id = orderForTomorrow();
        var job = workerOf(worker);
        match(id, 1, worker);
        awaitState(id, "EQUIPPING");
        var before = read(job, "/orders/" + id).body();
        assertThat(before.path("contact").isNull()).isTrue();
        assertThat(before.path("place").path("city").asString()).isEqualTo("Tver");
        assertThat(before.path("place").path("street").isNull()).isTrue();
        assertThat(before.path("moves").toString()).contains("DECLINE");
        issue(id, 1);
        hold(id, 1);
        awaitState(id, "SCHEDULED");
        var scheduled = read(job, "/orders/" + id).body();
        assertThat(scheduled.path("contact").path("phone").asString()).isEqualTo("+79161234567");
        assertThat(scheduled.path("place").path("entryNotes").asString()).isEqualTo("code 77");
        write(manager, "/orders/" + id + "/call-off", Map.of("reason", "flood"));
        assertThat(read(job, "/orders/" + id).body().path("contact").isNull()).isFalse();
        jdbc.sql("update orders set ended_at = ended_at - interval '8 days' where id = :id")
                .param("id", id)
                .update();
        assertThat(read(job, "/orders/" + id).body().path("contact").isNull()).isTrue();
    }

    @Test
    void photos_are_seen_by_those_of_the_order_and_used_by_their_owner_only() {
        var type = longType();
        var photo = upload(client, "/photos", picture("png", 3000, 100)).id();
        var request = request(type, tomorrow());
        request.put("photos", List.of(photo));
        var id = scheduled(write(client, "/orders", request).id());
        var stranger = person(Role.CLIENT);

        assertThat(read(client, "/photos/" + photo).status()).isEqualTo(200);
        assertThat(read(workerOf(worker), "/photos/" + photo).status()).isEqualTo(200);
        assertThat(read(manager, "/photos/" + photo).status()).isEqualTo(200);
        assertThat(read(stranger, "/photos/" + photo).status()).isEqualTo(404);
        assertThat(field(write(stranger, "/orders", request))).isEqualTo("photos unknown");
        assertThat(read(client, "/orders/" + id).body().path("photos").get(0).asString())
                .isEqualTo(photo.toString());
        assertThat(jdbc.sql("select width from photo where id = :id")
                        .param("id", photo)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2048);
        assertThat(upload(client, "/photos", "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("invalid_input");
    }

    @Test
    void a_check_in_before_its_window_is_too_early_and_a_second_one_answers_as_the_first() {
        var far = scheduled(order(offeredType(type("PT2H", "PT0S", "PT1H", "PT30M")), tomorrow()));
        var near = scheduled(orderForTomorrow());
        var job = workerOf(worker);

        var early = upload(job, "/orders/" + far + "/check-in", picture("jpg", 20, 20));
        var first = upload(job, "/orders/" + near + "/check-in", picture("jpg", 20, 20));
        var second = upload(job, "/orders/" + near + "/check-in", picture("jpg", 20, 20));

        assertThat(early.code()).isEqualTo("illegal_move");
        assertThat(early.body().path("reason").asString()).isEqualTo("too_early");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body().path("work")).isEqualTo(first.body().path("work"));
        assertThat(write(client, "/orders/" + near + "/cancellation", Map.of("expectedCost", money("95.00")))
                        .code())
                .isEqualTo("illegal_move");
    }

    private static Map<String, Object> bodyOf(String move) {
        return switch (move) {
            case "/cancellation" -> Map.of("expectedCost", money("95.00"));
            case "/date", "/copy" -> Map.of("startsAt", "2026-12-24T10:00:00");
            case "/rating" -> Map.of("stars", 1);
            case "/decline", "/failure" -> Map.of("reason", "none of mine");
            default -> Map.of();
        };
    }

    private String refusal(UUID type, String field, Object value) {
        var request = request(type, tomorrow());
        request.put(field, value);
        return field(write(client, "/orders", request));
    }

    private Instant tomorrow() {
        return clock.instant().plus(Duration.ofDays(1));
    }
}
