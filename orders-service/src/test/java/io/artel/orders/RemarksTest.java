package io.artel.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** What people write about an order. */
class RemarksTest extends ServiceTest {

    @Test
    void client_worker_and_manager_write_to_each_other() {
        var id = scheduled(orderForTomorrow());
        known(client);

        write(client, "/orders/" + id + "/messages", text("Please ring twice"));
        write(workerOf(worker), "/orders/" + id + "/messages", text("I will"));
        write(manager, "/orders/" + id + "/messages", text("Thank you both"));

        var seen = read(client, "/orders/" + id + "/messages").body();
        assertThat(seen.path("total").asInt()).isEqualTo(3);
        assertThat(seen.path("items").findValuesAsString("text"))
                .containsExactly("Thank you both", "I will", "Please ring twice");
        assertThat(seen.path("items").findValuesAsString("author")).containsExactly("MANAGER", "WORKER", "CLIENT");
        assertThat(seen.path("items").get(2).path("own").asBoolean()).isTrue();
        assertThat(seen.path("items").get(2).path("authorName").asString()).isEqualTo("Anna Test");
        assertThat(read(workerOf(worker), "/orders/" + id + "/messages?size=1&page=1")
                        .body()
                        .path("items")
                        .get(0)
                        .path("own")
                        .asBoolean())
                .isTrue();
        assertThat(read(person(Role.CONTROLLER), "/orders/" + id + "/messages")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(3);
        var hint = bus.await(
                "orders.order-changed.v1",
                it -> of(id, it) && it.path("what").asString().equals("MESSAGE"));
        assertThat(hint.payload().toString()).doesNotContain("ring");
        assertThat(hint.head().audience().accounts()).containsExactlyInAnyOrder(client.accountId(), worker);
        assertThat(hint.head().audience().roles()).containsExactly(Role.MANAGER);
        everythingSaidKeepsItsContract(id);
    }

    @Test
    void notes_are_the_companys_own() {
        // A manager orders for themselves: of this order they are the client.
        var both = TestTokens.caller(client.accountId(), Role.CLIENT, Role.MANAGER);
        var id = scheduled(orderForTomorrow());
        known(manager);

        var note = write(manager, "/orders/" + id + "/notes", text("Called: nobody answers"));

        assertThat(note.status()).isEqualTo(201);
        var seen = read(person(Role.CONTROLLER), "/orders/" + id + "/notes").body();
        assertThat(seen.path("items").get(0).path("text").asString()).isEqualTo("Called: nobody answers");
        assertThat(seen.path("items").get(0).path("authorId").asString())
                .isEqualTo(manager.accountId().toString());
        assertThat(seen.path("items").get(0).path("authorName").asString()).isEqualTo("Anna Test");
        assertThat(read(both, "/orders/" + id + "/notes").status()).isEqualTo(404);
        assertThat(read(client, "/orders/" + id + "/notes").code()).isEqualTo("role_missing");
        for (var caller : List.of(client, workerOf(worker), both)) {
            assertThat(read(caller, "/orders/" + id).body().toString()).doesNotContain("nobody answers");
            assertThat(read(caller, "/orders/" + id + "/messages")
                            .body()
                            .path("total")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void something_is_wrong_opens_a_case() {
        var id = scheduled(orderForTomorrow());
        var job = workerOf(worker);

        var mine =
                write(client, "/orders/" + id + "/dispute", text("Nobody came")).id();
        var theirs =
                write(job, "/orders/" + id + "/dispute", text("Nobody opened")).id();

        var told = bus.await(
                "orders.order-disputed.v1",
                it -> it.path("disputeId").asString().equals(mine.toString()));
        assertThat(told.payload().path("by").asString()).isEqualTo("CLIENT");
        assertThat(told.payload().path("workerId").asString()).isEqualTo(worker.toString());
        assertThat(told.payload().toString()).doesNotContain("Nobody came");
        assertThat(told.head().audience().roles()).containsExactly(Role.CONTROLLER);
        assertThat(told.head().audience().accounts()).isEmpty();
        assertThat(ids(client, id)).containsExactly(mine.toString());
        assertThat(ids(job, id)).containsExactly(theirs.toString());
        assertThat(ids(person(Role.CONTROLLER), id)).containsExactly(theirs.toString(), mine.toString());
        assertThat(read(job, "/orders/" + id).body().path("timeline").toString())
                .contains("DISPUTED")
                .doesNotContain("Nobody");
        everythingSaidKeepsItsContract(id);
    }

    @Test
    void seven_days_after_the_end_it_is_too_late() {
        var id = scheduled(orderForTomorrow());
        write(manager, "/orders/" + id + "/call-off", Map.of("reason", "flood"));
        assertThat(write(client, "/orders/" + id + "/dispute", text("I want it done"))
                        .status())
                .isEqualTo(201);
        assertThat(read(client, "/orders/" + id).body().path("moves").toString())
                .contains("DISPUTE", "MESSAGE");
        jdbc.sql("update orders set ended_at = ended_at - interval '7 days' where id = :id")
                .param("id", id)
                .update();

        for (var what : List.of("/dispute", "/messages")) {
            var late = write(client, "/orders/" + id + what, text("And another thing"));
            assertThat(late.status()).as(what).isEqualTo(409);
            assertThat(late.body().path("reason").asString()).isEqualTo("too_late");
        }
        assertThat(write(manager, "/orders/" + id + "/notes", text("They called again"))
                        .status())
                .isEqualTo(201);
        assertThat(read(client, "/orders/" + id).body().path("moves").toString())
                .doesNotContain("DISPUTE", "MESSAGE");
    }

    @Test
    void who_has_nothing_to_do_with_the_order_finds_nothing() {
        var id = scheduled(orderForTomorrow());
        var stranger = person(Role.CLIENT);
        var otherWorker = person(Role.WORKER);

        for (var caller : List.of(stranger, otherWorker)) {
            for (var what : List.of("/messages", "/dispute")) {
                assertThat(write(caller, "/orders/" + id + what, text("Hello")).status())
                        .as(what)
                        .isEqualTo(404);
            }
            for (var what : List.of("/messages", "/disputes")) {
                assertThat(read(caller, "/orders/" + id + what).status())
                        .as(what)
                        .isEqualTo(404);
            }
        }
        assertThat(write(manager, "/orders/" + Ids.next() + "/notes", text("Hello"))
                        .status())
                .isEqualTo(404);
        // Managers judge disputes, they do not make them.
        assertThat(write(
                                TestTokens.caller(manager.accountId(), Role.MANAGER, Role.CLIENT),
                                "/orders/" + id + "/dispute",
                                text("Hello"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_repeated_message_is_written_once_and_an_empty_or_endless_one_never() {
        var id = orderForTomorrow();
        var key = Ids.next().toString();

        var first = once(id, key, "{\"text\":\"Hello\"}");
        var second = once(id, key, "{\"text\":\"Hello\"}");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(once(id, key, "{\"text\":\"Bye\"}").code()).isEqualTo("idempotency_key_reused");
        assertThat(read(client, "/orders/" + id + "/messages")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(field(write(client, "/orders/" + id + "/messages", text(" "))))
                .isEqualTo("text required");
        assertThat(field(write(manager, "/orders/" + id + "/notes", text("x".repeat(2001)))))
                .isEqualTo("text size");
        assertThat(read(client, "/orders/" + id + "/messages?sort=text").status())
                .isEqualTo(400);
    }

    private Answer once(UUID id, String key, String json) {
        return send(
                client,
                post("/api/orders/orders/" + id + "/messages")
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json));
    }

    private List<String> ids(Caller caller, UUID id) {
        return read(caller, "/orders/" + id + "/disputes").body().path("items").findValuesAsString("id");
    }

    private static Map<String, String> text(String text) {
        return Map.of("text", text);
    }
}
