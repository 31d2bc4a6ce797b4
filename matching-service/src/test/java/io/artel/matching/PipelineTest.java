package io.artel.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.fixtures.TestTokens;
import io.artel.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** Managers make versions of the pipeline; the newest decides and is recorded with the match (US-070). */
class PipelineTest extends ServiceTest {

    @Test
    void a_new_version_decides_from_then_on_and_the_match_says_so() throws Exception {
        var skill = newSkill();
        qualified(skill, 60);
        qualified(skill, 95);
        var first = newest();

        var made = make(first.path("version").asInt(), without(first, "skill-surplus"));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        var matched = new AskFor(skill).send().matched(1);

        assertThat(matched.path("pipelineVersion").asInt())
                .isEqualTo(first.path("version").asInt() + 1);
        assertThat(make(first.path("version").asInt() + 1, stages(first)).status())
                .isEqualTo(201);
        assertThat(get("/api/matching/pipelines", manager())
                        .body()
                        .path("total")
                        .asInt())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_hard_filter_cannot_be_switched_off_or_left_out() throws Exception {
        var newest = newest();
        int version = newest.path("version").asInt();
        var off = new ArrayList<Map<String, Object>>();
        stages(newest)
                .forEach(it -> off.add(Map.of(
                        "step",
                        it.get("step"),
                        "weight",
                        it.get("weight"),
                        "on",
                        !it.get("step").equals("availability"))));

        var switchedOff = make(version, off);
        var leftOut = make(version, without(newest, "excluded"));

        assertThat(switchedOff.status()).isEqualTo(400);
        assertThat(switchedOff.body().path("errors").get(0).path("code").asString())
                .isEqualTo("mandatory");
        assertThat(leftOut.body().path("errors").get(0).path("code").asString()).isEqualTo("mandatory_missing");
        assertThat(newest().path("version").asInt()).isEqualTo(version);
    }

    @Test
    void of_two_managers_who_change_the_same_version_the_second_is_told() throws Exception {
        var newest = newest();
        assertThat(make(newest.path("version").asInt(), stages(newest)).status())
                .isEqualTo(201);

        var second = make(newest.path("version").asInt(), stages(newest));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().path("code").asString()).isEqualTo("outdated");
    }

    @Test
    void a_repeated_request_makes_one_version() throws Exception {
        var newest = newest();
        var caller = manager();
        var body = "{\"basedOn\":" + newest.path("version").asInt() + ",\"steps\":"
                + newest.path("steps").toString().replaceAll("\"kind\":\"[A-Z]+\",", "") + "}";
        for (int i = 0; i < 2; i++) {
            var answer = http.perform(MockMvcRequestBuilders.post("/api/matching/pipelines")
                            .header("Authorization", TestTokens.bearer(caller))
                            .header("Idempotency-Key", "once")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        }

        assertThat(newest().path("version").asInt())
                .isEqualTo(newest.path("version").asInt() + 1);
    }

    @Test
    void all_known_steps_are_listed() throws Exception {
        var steps = get("/api/matching/steps", TestTokens.caller(Role.MANAGER)).body();

        assertThat(steps.valueStream().map(it -> it.path("step").asString()))
                .containsExactlyInAnyOrder(
                        "not-the-client",
                        "excluded",
                        "skill",
                        "availability",
                        "skill-surplus",
                        "past-results",
                        "client-history",
                        "load-fairness",
                        "weighted-sum",
                        "best");
    }

    private JsonNode newest() throws Exception {
        return get("/api/matching/pipelines?size=1", manager())
                .body()
                .path("items")
                .get(0);
    }

    private Answer make(int basedOn, List<Map<String, Object>> steps) throws Exception {
        return call(HttpMethod.POST, "/api/matching/pipelines", manager(), Map.of("basedOn", basedOn, "steps", steps));
    }

    private static List<Map<String, Object>> without(JsonNode pipeline, String step) {
        return stages(pipeline).stream()
                .filter(it -> !it.get("step").equals(step))
                .toList();
    }

    private static List<Map<String, Object>> stages(JsonNode pipeline) {
        return pipeline.path("steps")
                .valueStream()
                .map(it -> Map.<String, Object>of(
                        "step", it.path("step").asString(),
                        "weight", it.path("weight").asDouble(),
                        "on", it.path("on").asBoolean()))
                .toList();
    }
}
