package io.artel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.fixtures.TestTokens;
import io.artel.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Taking tests: by the server's clock, by oneself, without a look at what is right (US-110, US-120). */
class AttemptsTest extends HiringSteps {

    @Test
    void a_sheet_never_shows_what_is_right() throws Exception {
        oneOfEachKind();
        var attempt = attempt(set(test(Map.of("questions", 5))));

        var started = start(attempt).ok();
        var resumed = get("/attempts/" + attempt, candidate).ok();

        for (var sheet : List.of(started.text(), resumed.text())) {
            assertThat(sheet)
                    .doesNotContain("\"right\":")
                    .doesNotContain("accepted")
                    .doesNotContain("tolerance")
                    .doesNotContain("3.14")
                    .doesNotContain("secret word");
        }
        assertThat(started.body().at("/questions").size()).isEqualTo(5);
        for (var question : started.body().at("/questions")) {
            assertThat(question.propertyNames())
                    .containsExactlyInAnyOrder("id", "kind", "text", "points", "options", "answer");
        }
    }

    @Test
    void each_kind_earns_its_points() throws Exception {
        oneOfEachKind();
        var attempt = attempt(set(test(Map.of("questions", 5, "passScore", 90))));
        for (var question : start(attempt).ok().body().at("/questions")) {
            answer(attempt, idOf(question), goodAnswer(question)).ok();
        }

        var submitted = submit(attempt).ok();

        assertThat(submitted.at("/state")).isEqualTo("GRADING");
        assertThat(submitted.body().at("/score").isNull()).isTrue();
        var review = get("/attempts/" + attempt + "/review", manager).ok().body();
        var freeText = kind(review.at("/questions"), "FREE_TEXT");
        assertThat(freeText.at("/text").asString()).isEqualTo("my own words");
        assertThat(freeText.at("/earned").isNull()).isTrue();
        // One of two right options and nothing wrong: half of ten.
        assertThat(kind(review.at("/questions"), "MULTIPLE").at("/earned").asDouble())
                .isEqualTo(5.0);

        var tooMany = grade(attempt, freeText, "10.5");
        assertThat(tooMany.status()).isEqualTo(400);
        var graded = grade(attempt, freeText, "9.5").ok();

        // 10 + 5 + 10 + 10 + 9.5 of 50.
        assertThat(graded.at("/score")).isEqualTo("89");
        assertThat(graded.at("/passed")).isEqualTo("false");
        var reviewed =
                get("/attempts/" + attempt + "/review", manager).ok().body().at("/questions");
        assertThat(kind(reviewed, "FREE_TEXT").at("/comment").asString()).isEqualTo("well put");
        assertThat(kind(reviewed, "FREE_TEXT").at("/answeredAt").isNull()).isFalse();
        assertThat(kind(reviewed, "NUMBER").at("/expected").asDouble()).isEqualTo(3.14);
        assertThat(kind(reviewed, "SHORT_TEXT").at("/accepted/0").asString()).isEqualTo("the secret word");
        assertThat(kind(reviewed, "MULTIPLE")
                        .at("/options")
                        .valueStream()
                        .filter(it -> it.at("/chosen").asBoolean()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.at("/en").asString()).isEqualTo("true two");
                    assertThat(it.at("/right").asBoolean()).isTrue();
                });
        assertThat(grade(attempt, freeText, "10").code()).isEqualTo("illegal_move");
    }

    @Test
    void an_empty_free_text_waits_for_nobody() throws Exception {
        question("FREE_TEXT", 10, Map.of());
        var attempt = attempt(set(test(Map.of())));
        start(attempt).ok();

        assertThat(submit(attempt).ok().at("/state")).isEqualTo("GRADED");
    }

    @Test
    void answers_are_kept_as_they_are_given_and_the_order_stays() throws Exception {
        singleChoice();
        singleChoice();
        singleChoice();
        var attempt = attempt(set(test(Map.of("questions", 3))));
        var first = start(attempt).ok().body().at("/questions");
        answer(attempt, idOf(first.get(1)), Map.of("choices", List.of(2))).ok();
        answer(attempt, idOf(first.get(1)), Map.of("choices", List.of(0))).ok();

        var resumed = get("/attempts/" + attempt, candidate).ok().body().at("/questions");
        var restarted = start(attempt).ok().body().at("/questions");

        assertThat(resumed).isEqualTo(restarted);
        assertThat(ids(resumed)).isEqualTo(ids(first));
        assertThat(resumed.get(0).at("/options")).isEqualTo(first.get(0).at("/options"));
        assertThat(resumed.get(1).at("/answer/choices").toString()).isEqualTo("[0]");
        assertThat(resumed.get(0).at("/answer").isNull()).isTrue();
    }

    @Test
    void an_answer_must_suit_its_question() throws Exception {
        singleChoice();
        var attempt = attempt(set(test(Map.of())));
        var question = idOf(start(attempt).ok().body().at("/questions/0"));

        for (Map<String, ?> wrong : List.<Map<String, ?>>of(
                Map.of("choices", List.of(3)),
                Map.of("choices", List.of(-1)),
                Map.of("choices", List.of(0, 1)),
                Map.of("choices", List.of(0, 0)),
                Map.of("text", "right"),
                Map.of("number", 1),
                Map.of())) {
            assertThat(answer(attempt, question, wrong).status())
                    .as(wrong.toString())
                    .isEqualTo(400);
        }
        assertThat(answer(attempt, UUID.randomUUID(), Map.of("choices", List.of(0)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void after_the_deadline_and_its_slack_nothing_is_taken_and_what_is_there_counts() throws Exception {
        singleChoice();
        var attempt = attempt(set(test(Map.of("timeLimitSeconds", 60))));
        var sheet = start(attempt).ok().body();
        var question = sheet.at("/questions/0");
        var deadline = Instant.parse(sheet.at("/attempt/deadline").asString());
        assertThat(Duration.between(Instant.parse(sheet.at("/now").asString()), deadline))
                .isBetween(Duration.ofSeconds(55), Duration.ofSeconds(60));
        answer(attempt, idOf(question), Map.of("choices", List.of(place(question, "right"))))
                .ok();

        clock.forward(Duration.between(clock.instant(), deadline.plusSeconds(1)));
        answer(attempt, idOf(question), Map.of("choices", List.of(place(question, "right"))))
                .ok();
        clock.forward(Duration.between(clock.instant(), deadline.plusSeconds(6)));
        var late = answer(attempt, idOf(question), Map.of("choices", List.of(place(question, "bad"))));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isIn("time_over", "illegal_move");
        var result = submit(attempt).ok();
        assertThat(result.at("/score")).isEqualTo("100");
        assertThat(Instant.parse(result.at("/submittedAt"))).isEqualTo(deadline);
    }

    @Test
    void an_attempt_that_was_left_alone_is_handed_in_by_itself() throws Exception {
        singleChoice();
        var application = applicationOf(applied(vacancy()));
        var attempt = accepted(invited(application, set(test(Map.of("timeLimitSeconds", 60)))), candidate)
                .ok()
                .id("/attempts/0/id");
        start(attempt).ok();

        clock.forward(Duration.ofSeconds(70));

        bus.await(
                "testing.candidate-rejected.v1",
                it -> it.at("/applicationId").asString().equals(application.toString()));
        await().untilAsserted(() ->
                assertThat(get("/attempts", candidate).at("/items/0/state")).isEqualTo("GRADED"));
    }

    @Test
    void attempts_are_their_candidates_own() throws Exception {
        singleChoice();
        var attempt = attempt(set(test(Map.of())));
        var question = idOf(start(attempt).ok().body().at("/questions/0"));
        var other = TestTokens.caller(Role.CLIENT, Role.MANAGER);

        assertThat(get("/attempts/" + attempt, other).status()).isEqualTo(404);
        assertThat(post("/attempts/" + attempt + "/start", other, null).status())
                .isEqualTo(404);
        assertThat(post("/attempts/" + attempt + "/submission", other, null).status())
                .isEqualTo(404);
        assertThat(call(
                                HttpMethod.PUT,
                                "/attempts/" + attempt + "/answers/" + question,
                                other,
                                Map.of("choices", List.of(0)))
                        .status())
                .isEqualTo(404);
        assertThat(get("/attempts", other).ok().at("/total")).isEqualTo("0");
        assertThat(get("/attempts", candidate).ok().at("/total")).isEqualTo("1");
    }

    @Test
    void an_attempt_keeps_the_question_it_saw() throws Exception {
        var question = singleChoice();
        var attempt = attempt(set(test(Map.of())));
        start(attempt).ok();

        var changed = put(
                        "/questions/" + question,
                        manager,
                        Map.of(
                                "kind",
                                "SINGLE",
                                "text",
                                text("Changed"),
                                "points",
                                5,
                                "active",
                                true,
                                "options",
                                List.of(option("right", false), option("bad", true))))
                .ok();

        assertThat(changed.at("/version")).isEqualTo("2");
        assertThat(get("/attempts/" + attempt, candidate).text()).doesNotContain("Changed");
        var shown = get("/attempts/" + attempt, candidate).ok().body().at("/questions/0");
        answer(attempt, question, Map.of("choices", List.of(place(shown, "right"))))
                .ok();
        assertThat(submit(attempt).ok().at("/score")).isEqualTo("100");
    }

    @Test
    void a_test_draws_from_what_is_in_use() throws Exception {
        var all = List.of(singleChoice(), singleChoice(), singleChoice(), singleChoice());
        var test = test(Map.of("questions", 2));
        put(
                        "/questions/" + all.getFirst(),
                        manager,
                        Map.of("kind", "NUMBER", "text", text("Archived"), "points", 5, "active", false, "number", 1))
                .ok();
        var attempt = attempt(set(test));

        var drawn = ids(start(attempt).ok().body().at("/questions"));

        assertThat(drawn).hasSize(2).doesNotHaveDuplicates();
        assertThat(all.stream().skip(1).map(UUID::toString)).containsAll(drawn);
        var tooMany = post(
                "/tests",
                manager,
                Map.of("name", "T", "skill", skill, "questions", 4, "timeLimitSeconds", 60, "passScore", 50));
        assertThat(tooMany.text()).contains("too_few_in_bank");
    }

    @Test
    void statistics_follow_the_results() throws Exception {
        var question = singleChoice();
        var test = test(Map.of());
        var set = set(test);
        taken(attempt(set), "right");
        taken(attempt(set), "bad");

        var results =
                get("/results?testId=" + test + "&sort=score,desc", manager).ok();
        var questions =
                get("/statistics/questions?skill=" + skill, manager).ok().body();
        var tests = get("/statistics/tests?size=100", manager).ok().body();

        assertThat(results.at("/total")).isEqualTo("2");
        assertThat(results.at("/items/0/score")).isEqualTo("100");
        assertThat(questions.at("/items/0/questionId").asString()).isEqualTo(question.toString());
        assertThat(questions.at("/items/0/attempts").asInt()).isEqualTo(2);
        assertThat(questions.at("/items/0/difficulty").asDouble()).isEqualTo(0.5);
        assertThat(tests.at("/items")
                        .valueStream()
                        .filter(it -> it.at("/testId").asString().equals(test.toString())))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.at("/attempts").asInt()).isEqualTo(2);
                    assertThat(it.at("/passed").asInt()).isEqualTo(1);
                    assertThat(it.at("/meanScore").asDouble()).isEqualTo(50.0);
                });
    }

    @Test
    void a_question_that_goes_with_the_rest_of_its_tests_tells_candidates_apart() throws Exception {
        var asked = singleChoice();
        singleChoice();
        var set = set(test(Map.of("questions", 2)));
        for (var option : List.of("right", "bad")) {
            var attempt = attempt(set);
            for (var question : start(attempt).ok().body().at("/questions")) {
                answer(attempt, idOf(question), Map.of("choices", List.of(place(question, option))))
                        .ok();
            }
            submit(attempt).ok();
        }

        var one = get("/statistics/questions?ids=" + asked, manager).ok();

        assertThat(one.at("/total")).isEqualTo("1");
        assertThat(one.body().at("/items/0/discrimination").asDouble()).isEqualTo(1.0);
    }

    @Test
    void with_a_percentile_only_the_best_so_far_pass() throws Exception {
        singleChoice();
        var set = set(test(Map.of("topPercent", 50, "enoughAttempts", 2, "passScore", 60)));
        // The first two go by the score.
        assertThat(taken(attempt(set), "right").at("/passed")).isEqualTo("true");
        assertThat(taken(attempt(set), "bad").at("/passed")).isEqualTo("false");

        assertThat(taken(attempt(set), "right").at("/passed")).isEqualTo("true");
        assertThat(taken(attempt(set), "bad").at("/passed")).isEqualTo("false");
    }

    private void oneOfEachKind() throws Exception {
        singleChoice();
        question(
                "MULTIPLE",
                10,
                Map.of(
                        "options",
                        List.of(
                                option("true one", true),
                                option("true two", true),
                                option("false one", false),
                                option("false two", false))));
        question("NUMBER", 10, Map.of("number", "3.14", "tolerance", "0.01"));
        question("SHORT_TEXT", 10, Map.of("accepted", List.of("the secret word")));
        question("FREE_TEXT", 10, Map.of());
    }

    private static Map<String, ?> goodAnswer(JsonNode question) {
        return switch (question.at("/kind").asString()) {
            case "SINGLE" -> Map.of("choices", List.of(place(question, "right")));
            case "MULTIPLE" -> Map.of("choices", List.of(place(question, "true two")));
            case "NUMBER" -> Map.of("number", "3.15");
            case "SHORT_TEXT" -> Map.of("text", "  The  Secret WORD. ");
            default -> Map.of("text", "my own words");
        };
    }

    private Reply grade(UUID attempt, JsonNode question, String points) throws Exception {
        return post(
                "/attempts/" + attempt + "/grades",
                manager,
                Map.of(
                        "grades",
                        List.of(Map.of(
                                "questionId",
                                question.at("/questionId").asString(),
                                "points",
                                points,
                                "comment",
                                "well put"))));
    }

    private static JsonNode kind(JsonNode questions, String kind) {
        return IntStream.range(0, questions.size())
                .mapToObj(questions::get)
                .filter(it -> it.at("/kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static UUID idOf(JsonNode question) {
        return UUID.fromString(question.at("/id").asString());
    }

    private static List<String> ids(JsonNode questions) {
        return questions.valueStream().map(it -> it.at("/id").asString()).toList();
    }
}
