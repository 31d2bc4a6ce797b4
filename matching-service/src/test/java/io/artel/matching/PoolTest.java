package io.artel.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.fixtures.Contracts;
import io.artel.kernel.Ids;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Who is in the pool, when, and with what past. */
class PoolTest extends ServiceTest {

    @Test
    void a_blocked_worker_gets_no_orders_until_unblocked() {
        var skill = newSkill();
        var worker = qualified(skill, 90);
        tell("accounts.account-blocked.v1", worker, Map.of("accountId", worker, "at", Instant.now()));
        awaitInPool(worker, false);
        var order = new AskFor(skill).send();
        order.waiting(1);

        tell("accounts.account-unblocked.v1", worker, Map.of("accountId", worker, "at", Instant.now()));

        assertThat(order.matched(1).path("workerId").asString()).isEqualTo(worker.toString());
    }

    @Test
    void who_loses_the_role_leaves_and_comes_back_with_it() {
        var worker = qualified(newSkill(), 90);

        roles(worker, Instant.now(), "CLIENT");
        awaitInPool(worker, false);
        roles(worker, Instant.now(), "CLIENT", "WORKER");
        awaitInPool(worker, true);
    }

    @Test
    void roles_as_they_were_before_the_tests_were_passed_keep_nobody_out() {
        var worker = qualified(newSkill(), 90);

        var message = roles(worker, Instant.now().minusSeconds(3600), "CLIENT");

        awaitHandled(message);
        awaitInPool(worker, true);
    }

    @Test
    void an_event_older_than_the_newest_known_changes_nothing() {
        var worker = qualified(newSkill(), 90);
        var now = Instant.now();
        tell("accounts.account-blocked.v1", worker, Map.of("accountId", worker, "at", now));
        awaitInPool(worker, false);

        awaitHandled(
                tell("accounts.account-unblocked.v1", worker, Map.of("accountId", worker, "at", now.minusSeconds(60))));

        awaitInPool(worker, false);
    }

    @Test
    void more_tests_add_skills_and_a_newer_score_replaces_the_older() throws Exception {
        var one = newSkill();
        var other = newSkill();
        var worker = qualified(one, 60);
        qualified(worker, other, 70);
        awaitHandled(tell(
                "testing.candidate-qualified.v1",
                worker,
                Map.of(
                        "accountId", worker,
                        "applicationId", Ids.next(),
                        "skills", List.of(Map.of("skill", one, "score", 85)),
                        "at", Instant.now())));

        assertThat(get("/api/matching/skills", worker(worker)).body().toString())
                .contains("{\"skill\":\"" + one + "\",\"score\":85}", "{\"skill\":\"" + other + "\",\"score\":70}")
                .doesNotContain("60");
    }

    @Test
    void a_worker_says_when_they_are_available_and_orders_that_wait_notice() throws Exception {
        var skill = newSkill();
        var worker = qualified(skill, 90);
        assertThat(get("/api/matching/availability", worker(worker))
                        .body()
                        .path("always")
                        .asBoolean())
                .isTrue();

        var never = availability(worker, false, List.of());
        assertThat(never).isEqualTo(200);
        var order = new AskFor(skill).send();
        assertThat(order.waiting(1).path("reason").asString()).isEqualTo("NO_FREE");
        availability(worker, true, List.of());

        assertThat(order.matched(1).path("workerId").asString()).isEqualTo(worker.toString());
    }

    @Test
    void wrong_hours_are_refused_at_the_field() throws Exception {
        var worker = Ids.next();
        var backwards = Map.of("day", "MONDAY", "from", "12:00", "to", "09:00");
        var answer = call(
                HttpMethod.PUT,
                "/api/matching/availability",
                worker(worker),
                Map.of("zone", "Europe/Moscow", "always", false, "weekly", List.of(backwards), "daysOff", List.of()));
        var nowhere = call(
                HttpMethod.PUT,
                "/api/matching/availability",
                worker(worker),
                Map.of("zone", "Europe/Nowhere", "always", true, "weekly", List.of(), "daysOff", List.of()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").get(0).path("field").asString()).isEqualTo("weekly[0].to");
        assertThat(nowhere.body().path("errors").get(0).path("field").asString())
                .isEqualTo("zone");
    }

    @Test
    void one_worker_s_hours_are_not_another_s() throws Exception {
        var one = qualified(newSkill(), 90);
        var other = qualified(newSkill(), 90);

        availability(one, false, List.of(Map.of("day", "MONDAY", "from", "09:00", "to", "12:00")));

        assertThat(get("/api/matching/availability", worker(other))
                        .body()
                        .path("always")
                        .asBoolean())
                .isTrue();
        assertThat(get("/api/matching/availability", worker(one))
                        .body()
                        .path("weekly")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void managers_look_for_workers_by_skill() throws Exception {
        var skill = newSkill();
        var good = qualified(skill, 90);
        qualified(skill, 50);

        var found = get("/api/matching/workers?skill=" + skill + "&level=80&inPool=true", manager())
                .body();

        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("items").get(0).path("id").asString()).isEqualTo(good.toString());
        assertThat(get("/api/matching/workers/" + good, manager()).status()).isEqualTo(200);
        assertThat(get("/api/matching/workers/" + Ids.next(), manager()).status())
                .isEqualTo(404);
        assertThat(get("/api/matching/workers?level=101", manager()).status()).isEqualTo(400);
        assertThat(get("/api/matching/workers?sort=failed,desc&skill=" + skill, manager())
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(get("/api/matching/workers?sort=blocked", manager()).status())
                .isEqualTo(400);
    }

    @Test
    void an_outcome_counts_for_its_worker_once_and_a_rating_replaces_the_one_before() throws Exception {
        var worker = qualified(newSkill(), 90);
        var order = Ids.next();
        var client = Ids.next();
        moved(order, 5, "SETTLING", "COMPLETED", null, client, worker);
        moved(order, 6, "REPORTING", "COMPLETED", null, client, worker);
        rated(order, 7, 1, client, worker);
        awaitHandled(rated(order, 8, 5, client, worker));

        var results = get("/api/matching/workers/" + worker, manager())
                .body()
                .path("worker")
                .path("results");

        assertThat(results.path("completed").asDouble()).isBetween(0.99, 1.0);
        assertThat(results.path("failed").asDouble()).isZero();
        assertThat(results.path("rating").asDouble()).isBetween(4.99, 5.0);
    }

    @Test
    void a_failure_counts_only_if_it_is_the_worker_s() throws Exception {
        var worker = qualified(newSkill(), 90);
        moved(Ids.next(), 5, "SETTLING", "FAILED", "COMPANY", Ids.next(), worker);
        awaitHandled(moved(Ids.next(), 5, "SETTLING", "FAILED", "WORKER", Ids.next(), worker));
        Awaitility.await()
                .untilAsserted(() -> assertThat(get("/api/matching/workers/" + worker, manager())
                                .body()
                                .path("worker")
                                .path("results")
                                .path("failed")
                                .asDouble())
                        .isBetween(0.99, 1.0));
    }

    @Test
    void a_client_who_liked_a_worker_gets_them_again() {
        var skill = newSkill();
        var client = Ids.next();
        var stronger = qualified(skill, 80);
        var liked = qualified(skill, 75);
        var before = Ids.next();
        awaitHandled(rated(before, 3, 5, client, liked));

        assertThat(new AskFor(skill)
                        .with("clientId", client)
                        .send()
                        .matched(1)
                        .path("workerId")
                        .asString())
                .isEqualTo(liked.toString());
        assertThat(new AskFor(skill)
                        .at(TOMORROW.plusSeconds(86400))
                        .send()
                        .matched(1)
                        .path("workerId")
                        .asString())
                .isEqualTo(stronger.toString());
    }

    @Test
    void the_contract_s_examples_are_understood() {
        var types = List.of(
                "testing.candidate-qualified.v1",
                "accounts.roles-changed.v1",
                "accounts.account-blocked.v1",
                "accounts.account-unblocked.v1",
                "orders.order-created.v1",
                "orders.order-moved.v1",
                "orders.order-changed.v1");
        for (var type : types) {
            var id = Ids.next();
            bus.send(id, type, Ids.next(), Contracts.example(type));
            awaitHandled(id);
        }
    }

    private int availability(UUID worker, boolean always, List<?> weekly) throws Exception {
        return call(
                        HttpMethod.PUT,
                        "/api/matching/availability",
                        worker(worker),
                        Map.of("zone", "Europe/Moscow", "always", always, "weekly", weekly, "daysOff", List.of()))
                .status();
    }

    private UUID tell(String type, UUID key, Object event) {
        return bus.send(type, key, event);
    }

    private UUID roles(UUID account, Instant at, String... roles) {
        return tell(
                "accounts.roles-changed.v1", account, Map.of("accountId", account, "roles", List.of(roles), "at", at));
    }

    private UUID moved(
            UUID order, int sequence, String to, String outcome, @Nullable String cause, UUID client, UUID worker) {
        var event = order(order, sequence, client, worker);
        event.put("from", "IN_PROGRESS");
        event.put("to", to);
        event.put("trigger", "FINISHED");
        event.put("outcome", outcome);
        event.put("cause", cause);
        return tell("orders.order-moved.v1", order, event);
    }

    private UUID rated(UUID order, int sequence, int stars, UUID client, UUID worker) {
        var event = order(order, sequence, client, worker);
        event.put("what", "RATING");
        event.put("rating", stars);
        return tell("orders.order-changed.v1", order, event);
    }

    private static Map<String, @Nullable Object> order(UUID order, int sequence, UUID client, UUID worker) {
        var event = new LinkedHashMap<String, @Nullable Object>();
        event.put("orderId", order);
        event.put("sequence", sequence);
        event.put("attempt", 1);
        event.put("clientId", client);
        event.put("workerId", worker);
        event.put("typeId", Ids.next());
        event.put("startsAt", TOMORROW);
        event.put("endsAt", TOMORROW.plusSeconds(3600));
        event.put("at", Instant.now());
        return event;
    }

    private void awaitHandled(UUID message) {
        Awaitility.await()
                .alias("message handled, not parked")
                .until(() -> jdbc.sql("select exists (select 1 from inbox where message_id = :id)")
                        .param("id", message)
                        .query(Boolean.class)
                        .single());
    }

    private void awaitInPool(UUID worker, boolean expected) {
        Awaitility.await()
                .until(() -> jdbc.sql("select in_pool from worker where id = :id")
                                .param("id", worker)
                                .query(Boolean.class)
                                .single()
                        == expected);
    }
}
