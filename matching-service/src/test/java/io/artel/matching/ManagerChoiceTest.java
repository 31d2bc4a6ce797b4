package io.artel.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.fixtures.Contracts;
import io.artel.kernel.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A manager wants a certain worker, from the ranked candidates. */
class ManagerChoiceTest extends ServiceTest {

    private final UUID manager = Ids.next();

    @Test
    void whom_the_manager_wants_is_booked_though_others_rank_higher_and_the_match_says_so() throws Exception {
        var skill = newSkill();
        var best = qualified(skill, 95);
        var wanted = qualified(skill, 60);
        var order = new AskFor(skill).send();
        assertThat(workerIn(order.matched(1))).isEqualTo(best);

        var matched = order.with("attempt", 2)
                .with("priceLimit", Map.of("amount", "95.00", "currency", "RUB"))
                .with("wanted", wish(wanted))
                .send()
                .matched(2);

        assertThat(workerIn(matched)).isEqualTo(wanted);
        assertThat(matched.path("price").path("amount").asString()).isEqualTo("95.00");
        assertThat(booked(order.orderId)).containsExactly(wanted);
        var match = get("/api/matching/matches?orderId=" + order.orderId, manager())
                .body()
                .path("items")
                .get(0);
        assertThat(match.path("chosen").path("managerId").asString()).isEqualTo(manager.toString());
        assertThat(match.path("chosen").path("reason").asString()).isEqualTo("knows the house");
        assertThat(match.path("candidates")
                        .valueStream()
                        .map(it -> it.path("workerId").asString()))
                .containsExactly(best.toString(), wanted.toString());
        assertThat(match.path("candidates").valueStream())
                .noneMatch(it -> it.path("takenMeanwhile").asBoolean());
    }

    @Test
    void whom_the_pipeline_chose_stands_without_a_manager() throws Exception {
        var skill = newSkill();
        qualified(skill, 95);
        var order = new AskFor(skill).send();
        order.matched(1);

        assertThat(get("/api/matching/matches?orderId=" + order.orderId, manager())
                        .body()
                        .path("items")
                        .get(0)
                        .path("chosen")
                        .isNull())
                .isTrue();
    }

    @Test
    void who_cannot_do_it_is_refused_with_the_reason_and_nobody_else_is_booked_for_that_attempt() {
        var skill = newSkill();
        var good = qualified(skill, 90);
        var weak = qualified(skill, 30);
        var client = qualified(skill, 80);
        var busy = qualified(newSkill(), 80);
        qualified(busy, skill, 80);
        var other = new AskFor(skill).with("wanted", wish(busy)).send();
        other.matched(1);
        var order = new AskFor(skill).with("clientId", client);

        assertThat(refusal(order, 1, weak)).isEqualTo("NOT_QUALIFIED");
        assertThat(refusal(order, 2, client)).isEqualTo("IS_CLIENT");
        assertThat(refusal(order, 3, busy)).isEqualTo("NOT_FREE");
        assertThat(refusal(order, 4, Ids.next())).isEqualTo("NOT_IN_POOL");

        assertThat(booked(order.orderId)).isEmpty();
        assertThat(workerIn(order.with("attempt", 5).with("wanted", null).send().matched(5)))
                .isEqualTo(good);
    }

    @Test
    void a_refused_wish_does_not_wait_and_is_answered_again_when_it_is_asked_again() {
        var skill = newSkill();
        var late = Ids.next();
        var order = new AskFor(skill);
        refusal(order, 1, late);

        qualified(late, skill, 90);
        order.send();

        Awaitility.await().until(() -> answers("matching.worker-refused.v1", order.orderId) == 2);
        assertThat(answers("matching.worker-matched.v1", order.orderId)).isZero();
    }

    @Test
    void managers_see_who_could_be_chosen_now() throws Exception {
        var skill = newSkill();
        var best = qualified(skill, 95);
        var second = qualified(skill, 60);
        var order = new AskFor(skill).send();
        order.matched(1);

        var seen = get("/api/matching/candidates?orderId=" + order.orderId, manager());

        assertThat(seen.body()
                        .path("candidates")
                        .valueStream()
                        .map(it -> it.path("workerId").asString()))
                .as("not %s, who is booked", best)
                .containsExactly(second.toString());
        assertThat(seen.body().path("candidates").get(0).path("steps").size()).isPositive();
        assertThat(get("/api/matching/candidates?orderId=" + Ids.next(), manager())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_contract_s_example_of_a_wish_is_understood() {
        Contracts.validate("matching.find-worker.v1", example(Ids.next(), Ids.next()));
        var order = Ids.next();

        bus.send(Ids.next(), "matching.find-worker.v1", order, example(order, manager));

        assertThat(answer("matching.worker-refused.v1", order, 1).path("reason").asString())
                .isEqualTo("NOT_IN_POOL");
    }

    private static String example(UUID order, UUID manager) {
        var wanted = ", \"wanted\": {\"workerId\": \"%s\", \"managerId\": \"%s\", \"reason\": \"asked for\"}}"
                .formatted(Ids.next(), manager);
        return Contracts.example("matching.find-worker.v1")
                .replace("0197a000-0000-7000-8000-000000000002", order.toString())
                .strip()
                .replaceFirst("}$", wanted);
    }

    private String refusal(AskFor order, int attempt, UUID wanted) {
        order.with("attempt", attempt).with("wanted", wish(wanted)).send();
        return answer("matching.worker-refused.v1", order.orderId, attempt)
                .path("reason")
                .asString();
    }

    private Map<String, Object> wish(UUID worker) {
        return Map.of("workerId", worker, "managerId", manager, "reason", "knows the house");
    }

    private List<UUID> booked(UUID orderId) {
        return jdbc.sql("select worker_id from booking where order_id = :order and active")
                .param("order", orderId)
                .query(UUID.class)
                .list();
    }

    private static UUID workerIn(JsonNode answer) {
        return UUID.fromString(answer.path("workerId").asString());
    }
}
