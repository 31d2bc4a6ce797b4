package io.artel.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.fixtures.Infrastructure;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a manager can do to an order, and who is told of it. */
class ManagerTest extends ServiceTest {

    @Test
    void a_manager_chooses_another_worker_and_those_concerned_are_told() {
        var other = known(Role.WORKER).accountId();
        var id = orderForTomorrow();
        match(id, 1, worker);
        awaitState(id, "EQUIPPING");
        assertThat(moves(manager, id)).contains("CHOOSE_WORKER", "MOVE_DATE", "CORRECT");

        var answer = choose(id, other, "knows the house");
        var again = choose(id, other, "knows the house");

        assertThat(answer.body().path("state").asString()).isEqualTo("MATCHING");
        assertThat(answer.body().path("wish").path("workerId").asString()).isEqualTo(other.toString());
        assertThat(again.body().path("attempt").asInt()).isEqualTo(2);
        var asked = asked("matching.find-worker.v1", id, 2);
        assertThat(asked.path("wanted").path("workerId").asString()).isEqualTo(other.toString());
        assertThat(asked.path("wanted").path("managerId").asString())
                .isEqualTo(manager.accountId().toString());
        assertThat(asked.path("wanted").path("reason").asString()).isEqualTo("knows the house");
        assertThat(asked.path("priceLimit").path("amount").asString()).isEqualTo("95.00");
        asked("matching.release-worker.v1", id, 1);
        asked("store.close-kit.v1", id, 1);
        // Whoever has bet on the order has had a hand in it: betting looks at the actor.
        assertThat(bus.await("orders.order-moved.v1", movedTo(id, "MATCHING"))
                        .payload()
                        .path("actorId")
                        .asString())
                .isEqualTo(manager.accountId().toString());
        assertThat(changed(id, "WORKER").path("actorId").asString())
                .isEqualTo(manager.accountId().toString());

        match(id, 2, other);
        awaitState(id, "EQUIPPING");
        assertThat(letters("job-reassigned", worker)).isEqualTo(1);
        assertThat(letters("job", other)).isEqualTo(1);
        assertThat(letters("worker-found", client.accountId())).isEqualTo(2);
        assertThat(choose(id, other, "still").body().path("attempt").asInt()).isEqualTo(2);
        assertThat(read(workerOf(worker), "/orders/" + id).status()).isEqualTo(404);
        everythingSaidKeepsItsContract(id);
    }

    @Test
    void the_reason_for_another_worker_is_the_companys_own_affair() {
        var other = known(Role.WORKER).accountId();
        var id = orderForTomorrow();
        match(id, 1, worker);
        awaitState(id, "EQUIPPING");
        choose(id, other, "the first one drinks");
        match(id, 2, other);
        awaitState(id, "EQUIPPING");

        var line = line(manager, id, "CHOOSE_WORKER");
        assertThat(line.path("note").asString()).isEqualTo("the first one drinks");
        assertThat(line.path("actorId").asString())
                .isEqualTo(manager.accountId().toString());
        for (var caller : Set.of(client, workerOf(other))) {
            assertThat(line(caller, id, "CHOOSE_WORKER").path("note").isNull()).isTrue();
            assertThat(read(caller, "/orders/" + id).body().path("wish").isNull())
                    .isTrue();
        }
    }

    @Test
    void who_cannot_be_had_leaves_the_order_to_ordinary_matching_and_the_manager_sees_why() {
        var other = known(Role.WORKER).accountId();
        var id = orderForTomorrow();
        asked("matching.find-worker.v1", id, 1);
        choose(id, other, "asked for by name");
        asked("matching.find-worker.v1", id, 2);

        bus.send("matching.worker-refused.v1", id, refused(id, 2, other));

        var ordinary = asked("matching.find-worker.v1", id, 3);
        assertThat(ordinary.path("wanted").isMissingNode()).isTrue();
        var line = line(manager, id, "WORKER_REFUSED");
        assertThat(line.path("note").asString()).isEqualTo("NOT_FREE");
        assertThat(line.path("actor").asString()).isEqualTo("SYSTEM");
        // An answer that is repeated is stale.
        bus.send("matching.worker-refused.v1", id, refused(id, 2, other));
        match(id, 3, worker);
        awaitState(id, "EQUIPPING");
        everythingSaidKeepsItsContract(id);
    }

    @Test
    void a_wish_that_is_not_answered_is_asked_again_as_it_was() {
        var other = known(Role.WORKER).accountId();
        var id = orderForTomorrow();
        choose(id, other, "asked for by name");

        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> bus.all("matching.find-worker.v1").stream()
                                .filter(it ->
                                        of(id, it.payload()) && it.payload().has("wanted"))
                                .count()
                        >= 2);
    }

    @Test
    void who_declined_may_agree_with_a_manager() {
        var other = known(Role.WORKER).accountId();
        var id = orderForTomorrow();
        match(id, 1, other);
        awaitState(id, "EQUIPPING");
        write(workerOf(other), "/orders/" + id + "/decline", Map.of("reason", "too far"));

        choose(id, other, "we pay the taxi");

        assertThat(asked("matching.find-worker.v1", id, 3)
                        .path("excludedWorkers")
                        .size())
                .isZero();
    }

    @Test
    void no_other_worker_is_chosen_when_it_makes_no_sense() {
        var other = known(Role.WORKER).accountId();
        var itself = known(client(Role.CLIENT, Role.WORKER)).accountId();
        var nobody = known(Role.CLIENT).accountId();
        var id = orderForTomorrow();
        assertThat(field(choose(id, itself, "why not"))).isEqualTo("workerId is_client");
        assertThat(field(choose(id, nobody, "why not"))).isEqualTo("workerId unknown");
        assertThat(field(choose(id, Ids.next(), "why not"))).isEqualTo("workerId unknown");
        assertThat(field(choose(id, other, " "))).isEqualTo("reason required");
        assertThat(choose(Ids.next(), other, "why not").status()).isEqualTo(404);
        assertThat(write(client, "/orders/" + id + "/worker", Map.of("workerId", other, "reason", "please"))
                        .code())
                .isEqualTo("role_missing");
        scheduled(id);
        assertThat(choose(id, other, "too late").code()).isEqualTo("illegal_move");
        assertThat(moves(manager, id)).doesNotContain("CHOOSE_WORKER");

        var passed = order(
                offeredType(type("PT2H", "PT0S", "PT1H", "PT1S")),
                clock.instant().plusSeconds(1));
        asked("matching.release-worker.v1", passed, 2);
        var late = choose(passed, other, "too late");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("reason").asString()).isEqualTo("too_late");
    }

    @Test
    void a_manager_moves_the_date_as_often_as_it_takes_with_a_reason() {
        var id = orderForTomorrow();
        match(id, 1, worker);
        awaitState(id, "EQUIPPING");

        for (int day = 2; day <= 4; day++) {
            assertThat(write(manager, "/orders/" + id + "/date", date(day, "flood"))
                            .status())
                    .isEqualTo(200);
        }

        assertThat(field(write(manager, "/orders/" + id + "/date", date(5, null))))
                .isEqualTo("reason required");
        assertThat(letters("date-changed", client.accountId())).isEqualTo(3);
        assertThat(letters("job-changed", worker)).isEqualTo(1);
        assertThat(changed(id, "DATE").path("actorId").asString())
                .isEqualTo(manager.accountId().toString());
        var line = line(client, id, "MOVE_DATE");
        assertThat(line.path("note").asString()).isEqualTo("flood");
        assertThat(line.path("actor").asString()).isEqualTo("MANAGER");
        // They cost the client none of their own.
        for (int day = 5; day <= 6; day++) {
            assertThat(write(client, "/orders/" + id + "/date", date(day, null)).status())
                    .isEqualTo(200);
        }
        assertThat(write(client, "/orders/" + id + "/date", date(7, null)).code())
                .isEqualTo("illegal_move");
        everythingSaidKeepsItsContract(id);
    }

    @Test
    void place_and_contact_are_corrected_by_a_manager_until_the_end_and_by_the_client_until_the_kit_is_issued() {
        var id = orderForTomorrow();
        match(id, 1, worker);
        awaitState(id, "EQUIPPING");
        assertThat(correct(client, "/orders/" + id + "/place", place("9", null))
                        .body()
                        .path("place")
                        .path("house")
                        .asString())
                .isEqualTo("9");
        assertThat(changed(id, "PLACE").path("actorId").asString())
                .isEqualTo(client.accountId().toString());
        assertThat(letters("order-corrected", client.accountId())).isZero();
        assertThat(letters("job-corrected", worker)).isEqualTo(1);
        issue(id, 1);
        hold(id, 1);
        awaitState(id, "SCHEDULED");

        assertThat(correct(client, "/orders/" + id + "/place", place("11", null))
                        .code())
                .isEqualTo("illegal_move");
        assertThat(moves(client, id)).doesNotContain("CORRECT");
        assertThat(field(correct(manager, "/orders/" + id + "/place", place("11", null))))
                .isEqualTo("reason required");
        correct(manager, "/orders/" + id + "/place", place("11", "the client called"));
        correct(manager, "/orders/" + id + "/place", place("11", "the client called"));
        var contact = Map.of("name", "Boris", "phone", "+79160000000", "reason", "the wife opens");
        correct(manager, "/orders/" + id + "/contact", contact);

        var job = read(workerOf(worker), "/orders/" + id).body();
        assertThat(job.path("place").path("house").asString()).isEqualTo("11");
        assertThat(job.path("contact").path("name").asString()).isEqualTo("Boris");
        assertThat(letters("order-corrected", client.accountId())).isEqualTo(2);
        assertThat(letters("job-corrected", worker)).isEqualTo(3);
        assertThat(changed(id, "CONTACT").path("actorId").asString())
                .isEqualTo(manager.accountId().toString());
        assertThat(line(manager, id, "CONTACT_CORRECTED").path("note").asString())
                .isEqualTo("the wife opens");
        write(manager, "/orders/" + id + "/call-off", Map.of("reason", "flood"));
        assertThat(correct(
                                manager,
                                "/orders/" + id + "/contact",
                                Map.of("name", "A", "phone", "+79160000001", "reason", "x"))
                        .code())
                .isEqualTo("illegal_move");
        everythingSaidKeepsItsContract(id);
    }

    @Test
    void wrong_corrections_are_refused_at_their_field_and_strangers_find_nothing() {
        var id = orderForTomorrow();
        var stranger = person(Role.CLIENT);

        assertThat(field(correct(
                        manager, "/orders/" + id + "/contact", Map.of("name", "A", "phone", "8 916", "reason", "x"))))
                .isEqualTo("phone pattern");
        assertThat(field(correct(manager, "/orders/" + id + "/place", place(" ", "x"))))
                .isEqualTo("house required");
        assertThat(correct(stranger, "/orders/" + id + "/place", place("9", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(correct(stranger, "/orders/" + id + "/contact", Map.of("name", "A", "phone", "+79160000000"))
                        .status())
                .isEqualTo(404);
        assertThat(write(stranger, "/orders/" + id + "/date", date(3, "x")).status())
                .isEqualTo(404);
    }

    @Test
    void a_manager_orders_for_a_client_who_telephones() {
        var caller = known(Role.CLIENT);
        var type = longType();
        var request = request(type, clock.instant().plus(Duration.ofDays(1)));
        request.put("clientId", caller.accountId());

        var id = write(manager, "/orders", request).id();

        assertThat(read(caller, "/orders/" + id).status()).isEqualTo(200);
        assertThat(read(caller, "/orders").body().path("total").asInt()).isEqualTo(1);
        var line = line(manager, id, "CREATED");
        assertThat(line.path("actor").asString()).isEqualTo("MANAGER");
        assertThat(line.path("actorId").asString())
                .isEqualTo(manager.accountId().toString());
        assertThat(asked("matching.find-worker.v1", id, 1).path("clientId").asString())
                .isEqualTo(caller.accountId().toString());
        assertThat(letters("ordered-for-you", caller.accountId())).isEqualTo(1);
        assertThat(read(manager, "/types/" + type + "/estimate?clientId=" + caller.accountId())
                        .status())
                .isEqualTo(200);
        everythingSaidKeepsItsContract(id);
    }

    @Test
    void nobody_orders_for_somebody_who_could_not_order_themselves() {
        var caller = known(Role.CLIENT);
        var unconfirmed = unconfirmed();
        var type = longType();
        var request = request(type, clock.instant().plus(Duration.ofDays(1)));

        assertThat(field(write(manager, "/orders", request))).isEqualTo("clientId required");
        request.put("clientId", Ids.next());
        assertThat(field(write(manager, "/orders", request))).isEqualTo("clientId unknown");
        request.put("clientId", unconfirmed);
        assertThat(field(write(manager, "/orders", request))).isEqualTo("clientId email_not_confirmed");
        request.put("clientId", caller.accountId());
        assertThat(field(write(client, "/orders", request))).isEqualTo("clientId not_allowed");
        assertThat(field(read(client, "/types/" + type + "/estimate?clientId=" + caller.accountId())))
                .isEqualTo("clientId not_allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void the_letters_arrive_in_the_language_of_those_concerned(String language) {
        var caller = known(person(Role.CLIENT), language);
        var first = known(person(Role.WORKER), language);
        var second = known(person(Role.WORKER), language);
        var request = request(longType(), clock.instant().plus(Duration.ofDays(1)));
        request.put("clientId", caller.accountId());

        var id = write(manager, "/orders", request).id();
        match(id, 1, first.accountId());
        awaitState(id, "EQUIPPING");
        correct(manager, "/orders/" + id + "/place", place("11", "you told us so"));
        choose(id, second.accountId(), "knows the house");
        match(id, 2, second.accountId());
        awaitState(id, "EQUIPPING");
        write(manager, "/orders/" + id + "/date", date(3, "flood <b>"));

        boolean russian = language.equals("ru");
        arrives(caller, russian ? "Заказ оформлен" : "Ordered for you", "A wardrobe with three doors");
        arrives(caller, russian ? "Уточнение по заказу" : "Your order was corrected", "you told us so");
        arrives(caller, russian ? "Новая дата" : "Another date", "flood &lt;b&gt;");
        arrives(first, russian ? "Уточнение по работе" : "A job was corrected", "/jobs/" + id);
        arrives(first, russian ? "Работа передана" : "The job went to somebody else", "");
        arrives(second, russian ? "Работа перенесена" : "The job was moved", "");
    }

    private static void arrives(Caller to, String subject, String text) {
        Awaitility.await()
                .alias(subject)
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Infrastructure.mailbox().lettersTo(to.email()))
                        .anySatisfy(it -> {
                            assertThat(it.subject()).startsWith(subject);
                            assertThat(it.html()).contains(text);
                        }));
    }

    private UUID unconfirmed() {
        var id = Ids.next();
        jdbc.sql("""
                insert into contact (account_id, email, name, language, roles, email_confirmed, blocked, version)
                values (:id, 'new@example.org', 'Ina', 'ru', '{CLIENT}', false, false, 1)""").param("id", id).update();
        return id;
    }

    private Caller client(Role... roles) {
        return TestTokens.caller(client.accountId(), roles);
    }

    private Answer choose(UUID id, UUID worker, String reason) {
        return write(manager, "/orders/" + id + "/worker", Map.of("workerId", worker, "reason", reason));
    }

    private static Map<String, Object> refused(UUID id, int attempt, UUID worker) {
        return Map.of("orderId", id, "attempt", attempt, "workerId", worker, "reason", "NOT_FREE");
    }

    private Map<String, Object> date(int inDays, @Nullable String reason) {
        var date = new HashMap<String, Object>();
        date.put("startsAt", utc(clock.instant().plus(Duration.ofDays(inDays))).toString());
        if (reason != null) date.put("reason", reason);
        return date;
    }

    private static Map<String, Object> place(String house, @Nullable String reason) {
        var place = new HashMap<String, Object>();
        place.put("city", "Tver");
        place.put("street", "Sovetskaya");
        place.put("house", house);
        if (reason != null) place.put("reason", reason);
        return place;
    }

    private JsonNode changed(UUID id, String what) {
        return bus.await(
                        "orders.order-changed.v1",
                        it -> of(id, it) && it.path("what").asString().equals(what))
                .payload();
    }

    private String moves(Caller caller, UUID id) {
        return read(caller, "/orders/" + id).body().path("moves").toString();
    }

    private JsonNode line(Caller caller, UUID id, String what) {
        return read(caller, "/orders/" + id)
                .body()
                .path("timeline")
                .valueStream()
                .filter(it -> it.path("what").asString().equals(what))
                .findFirst()
                .orElseThrow();
    }
}
