package io.artel.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.fixtures.Contracts;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the command to the answer (US-072, US-073). */
class AssignmentTest extends ServiceTest {

    @Test
    void an_order_gets_the_best_worker_and_its_price() {
        var skill = newSkill();
        qualified(skill, 60);
        var best = qualified(skill, 95);

        var matched = new AskFor(skill).send().matched(1);

        assertThat(workerIn(matched)).isEqualTo(best);
        assertThat(matched.path("price").path("amount").asString()).isEqualTo("100.00");
        assertThat(matched.path("discountPercent").asInt()).isZero();
        assertThat(matched.path("pipelineVersion").asInt()).isPositive();
    }

    @Test
    void a_worker_is_booked_once_at_a_time_and_free_again_after_the_release() throws Exception {
        var skill = newSkill();
        var worker = qualified(skill, 80);
        var first = new AskFor(skill).send();
        first.matched(1);

        var second = new AskFor(skill).at(TOMORROW.plus(Duration.ofHours(1))).send();
        assertThat(second.waiting(1).path("reason").asString()).isEqualTo("NO_FREE");
        var next = new AskFor(skill).at(TOMORROW.plus(Duration.ofDays(1))).send();
        next.matched(1);
        assertThat(openJobs(worker)).isEqualTo(2);
        release(next.orderId, 1, true);
        assertThat(openJobs(worker)).isEqualTo(1);
        var released = release(first.orderId, 1, true);

        assertThat(workerIn(released)).isEqualTo(worker);
        assertThat(workerIn(second.matched(1))).isEqualTo(worker);
    }

    private int openJobs(UUID worker) throws Exception {
        var manager = TestTokens.caller(Role.MANAGER);
        return get("/api/matching/workers/" + worker, manager)
                .body()
                .at("/worker/openJobs")
                .asInt();
    }

    @Test
    void one_job_may_start_when_the_other_ends() {
        var skill = newSkill();
        qualified(skill, 80);
        new AskFor(skill).send().matched(1);

        var next = new AskFor(skill).at(TOMORROW.plus(Duration.ofHours(2))).send();

        assertThat(next.matched(1)).isNotNull();
    }

    @Test
    void an_order_waits_visibly_until_somebody_qualified_joins() throws Exception {
        var skill = newSkill();
        qualified(skill, 30);
        var order = new AskFor(skill).send();
        assertThat(order.waiting(1).path("reason").asString()).isEqualTo("NO_QUALIFIED");
        assertThat(get("/api/matching/waiting?size=100", manager()).body().toString())
                .contains(order.orderId.toString());

        var joined = qualified(skill, 70);

        assertThat(workerIn(order.matched(1))).isEqualTo(joined);
        assertThat(answers("matching.match-waiting.v1", order.orderId)).isEqualTo(1);
    }

    @Test
    void of_waiting_orders_the_one_that_starts_first_is_matched_first() {
        var skill = newSkill();
        var later = new AskFor(skill).at(TOMORROW.plus(Duration.ofHours(1))).send();
        later.waiting(1);
        var earlier = new AskFor(skill).send();
        earlier.waiting(1);

        var worker = qualified(skill, 70);

        assertThat(workerIn(earlier.matched(1))).isEqualTo(worker);
        assertThat(answers("matching.worker-matched.v1", later.orderId)).isZero();
    }

    @Test
    void an_order_is_matched_even_if_nobody_noticed_what_it_waited_for() {
        var skill = newSkill();
        var worker = qualified(skill, 70);
        jdbc.sql("update worker set blocked = true where id = :id")
                .param("id", worker)
                .update();
        var order = new AskFor(skill).send();
        order.waiting(1);

        jdbc.sql("update worker set blocked = false where id = :id")
                .param("id", worker)
                .update();

        assertThat(workerIn(order.matched(1))).isEqualTo(worker);
    }

    @Test
    void an_order_whose_slot_has_passed_is_not_matched() {
        var skill = newSkill();
        qualified(skill, 70);

        var order = new AskFor(skill).at(Instant.now().minusSeconds(60)).send();

        order.waiting(1);
        handledUpTo(order.orderId, 1);
        assertThat(answers("matching.worker-matched.v1", order.orderId)).isZero();
    }

    @Test
    void a_higher_attempt_takes_the_place_of_the_booking_and_leaves_out_who_declined() {
        var skill = newSkill();
        var best = qualified(skill, 90);
        var other = qualified(skill, 60);
        var order = new AskFor(skill).send();
        assertThat(workerIn(order.matched(1))).isEqualTo(best);

        order.with("attempt", 2).with("excludedWorkers", List.of(best)).send();

        assertThat(workerIn(order.matched(2))).isEqualTo(other);
        assertThat(workerIn(new AskFor(skill).send().matched(1))).isEqualTo(best);
    }

    @Test
    void a_repeated_command_is_answered_with_the_same_message_and_books_nobody_else() {
        var skill = newSkill();
        qualified(skill, 90);
        qualified(skill, 60);
        var order = new AskFor(skill).send();
        var first = order.matched(1);

        order.send();

        Awaitility.await().until(() -> answers("matching.worker-matched.v1", order.orderId) == 2);
        var both = bus.all("matching.worker-matched.v1").stream()
                .filter(it -> it.payload().path("orderId").asString("").equals(order.orderId.toString()))
                .toList();
        assertThat(both.get(0).head().id()).isEqualTo(both.get(1).head().id());
        assertThat(both.get(1).payload()).isEqualTo(first);
        assertThat(activeBookings(order.orderId)).isEqualTo(1);
    }

    @Test
    void a_release_that_comes_first_keeps_the_order_from_being_matched() {
        var skill = newSkill();
        qualified(skill, 90);
        var order = new AskFor(skill);

        var released = release(order.orderId, 1, true);
        order.send();
        handledUpTo(order.orderId, 2);

        assertThat(released.path("workerId").isNull()).isTrue();
        assertThat(answers("matching.worker-matched.v1", order.orderId)).isZero();
        assertThat(activeBookings(order.orderId)).isZero();
    }

    @Test
    void a_release_without_end_also_refuses_its_attempt_but_not_the_next() {
        var skill = newSkill();
        qualified(skill, 90);
        var order = new AskFor(skill);

        release(order.orderId, 1, false);
        order.send();
        order.with("attempt", 2).send();

        assertThat(order.matched(2)).isNotNull();
        assertThat(answers("matching.worker-matched.v1", order.orderId)).isEqualTo(1);
    }

    @Test
    void a_release_of_an_older_attempt_leaves_the_newer_booking_alone() {
        var skill = newSkill();
        qualified(skill, 90);
        var order = new AskFor(skill).with("attempt", 2).send();
        order.matched(2);

        var released = release(order.orderId, 1, false);

        assertThat(released.path("workerId").isNull()).isTrue();
        assertThat(activeBookings(order.orderId)).isEqualTo(1);
    }

    @Test
    void an_older_attempt_that_comes_late_is_not_looked_at() {
        var skill = newSkill();
        qualified(skill, 90);
        var order = new AskFor(skill).with("attempt", 3).send();
        order.matched(3);

        order.with("attempt", 2).send();
        handledUpTo(order.orderId, 4);

        assertThat(answers("matching.worker-matched.v1", order.orderId)).isEqualTo(1);
    }

    @Test
    void a_waiting_order_that_is_released_is_never_matched() {
        var skill = newSkill();
        var order = new AskFor(skill).send();
        order.waiting(1);
        release(order.orderId, 1, true);

        qualified(skill, 90);

        // Another order that waits behind it gets the worker, so it has been passed over by then.
        assertThat(new AskFor(skill).send().matched(1)).isNotNull();
        assertThat(answers("matching.worker-matched.v1", order.orderId)).isZero();
    }

    @Test
    void a_repeated_release_is_answered_again_even_after_the_order_is_over() {
        var skill = newSkill();
        qualified(skill, 90);
        var order = new AskFor(skill).send();
        order.matched(1);
        release(order.orderId, 1, true);

        sendRelease(order.orderId, 1, true);

        Awaitility.await().until(() -> answers("matching.worker-released.v1", order.orderId) == 2);
    }

    @Test
    void the_price_never_rises_above_an_earlier_one() {
        var skill = newSkill();
        qualified(skill, 90);

        var matched = new AskFor(skill)
                .with("attempt", 2)
                .with("basePrice", Map.of("amount", "120.00", "currency", "RUB"))
                .with("priceLimit", Map.of("amount", "95.00", "currency", "RUB"))
                .send()
                .matched(2);

        assertThat(matched.path("price").path("amount").asString()).isEqualTo("95.00");
        assertThat(matched.path("discount").path("amount").asString()).isEqualTo("25.00");
    }

    @Test
    void managers_see_why_a_worker_was_chosen() throws Exception {
        var skill = newSkill();
        var weaker = qualified(skill, 60);
        var best = qualified(skill, 95);
        qualified(skill, 10);
        var order = new AskFor(skill).send();
        order.matched(1);

        var matches =
                get("/api/matching/matches?orderId=" + order.orderId, manager()).body();

        assertThat(matches.path("total").asInt()).isEqualTo(1);
        var controller = TestTokens.caller(Role.CONTROLLER);
        assertThat(get("/api/matching/matches?orderId=" + order.orderId, controller)
                        .body())
                .isEqualTo(matches);
        var match = matches.path("items").get(0);
        assertThat(match.path("workerId").asString()).isEqualTo(best.toString());
        assertThat(match.path("candidates")
                        .valueStream()
                        .map(it -> it.path("workerId").asString()))
                .containsExactly(best.toString(), weaker.toString());
        var steps = match.path("candidates").get(0).path("steps");
        assertThat(steps.valueStream().map(it -> it.path("step").asString()))
                .contains("skill-surplus", "past-results", "client-history", "load-fairness");
        double sum = steps.valueStream()
                .mapToDouble(it -> it.path("points").asDouble())
                .sum();
        assertThat(match.path("candidates").get(0).path("total").asDouble())
                .isCloseTo(sum, org.assertj.core.data.Offset.offset(1e-9));
        var skillFilter = match.path("filters")
                .valueStream()
                .filter(it -> it.path("step").asString().equals("skill"))
                .findFirst()
                .orElseThrow();
        assertThat(skillFilter.path("filteredOut").asInt()).isPositive();
    }

    @Test
    void the_contract_s_examples_are_understood() {
        var order = Ids.next();
        var example = Contracts.example("matching.find-worker.v1")
                .replace("0197a000-0000-7000-8000-000000000002", order.toString());
        bus.send(Ids.next(), "matching.find-worker.v1", order, example);
        assertThat(answer("matching.match-waiting.v1", order, 1)).isNotNull();

        var release = Contracts.example("matching.release-worker.v1")
                .replace("0197a000-0000-7000-8000-000000000002", order.toString());
        bus.send(Ids.next(), "matching.release-worker.v1", order, release);
        assertThat(answer("matching.worker-released.v1", order, 1)).isNotNull();
    }

    private int activeBookings(UUID orderId) {
        return jdbc.sql("select count(*) from booking where order_id = :order and active")
                .param("order", orderId)
                .query(Integer.class)
                .single();
    }

    private static UUID workerIn(JsonNode answer) {
        return UUID.fromString(answer.path("workerId").asString());
    }
}
