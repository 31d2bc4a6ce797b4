package io.artel.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.artel.fixtures.Bus;
import io.artel.fixtures.Contracts;
import io.artel.fixtures.Infrastructure;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From an order that ended to the measured outcome of what was learnt from it (US-190, US-200, US-210). */
@AnalystContext
class QualityTest {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000001";

    @Autowired
    private MockMvc http;

    @Autowired
    private Bus bus;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private final Caller controller = TestTokens.caller(Role.CONTROLLER);
    private final Caller colleague = TestTokens.caller(Role.CONTROLLER);
    private final Caller manager = TestTokens.caller(Role.MANAGER);

    private record Answer(int status, JsonNode body) {

        String text(String path) {
            return body.at(path).asString("");
        }
    }

    @Test
    void every_cancelled_or_failed_order_comes_into_the_queue_once_whatever_is_said_again() {
        var type = Ids.next();
        var cancelled = Story.created("2034-03-03T10:00:00Z", "2034-03-03T12:00:00Z")
                .ofType(type)
                .moved("EQUIPPING", "2034-03-03T10:10:00Z")
                .moved("SETTLING", "2034-03-03T10:30:00Z", "CANCELLED", "CLIENT")
                .moved("REPORTING", "2034-03-03T10:31:00Z", "CANCELLED", "CLIENT")
                .moved("CLOSED", "2034-03-03T10:32:00Z", "CANCELLED", "CLIENT");
        var forNothing = Story.created("2034-03-03T10:00:00Z", "2034-03-03T12:00:00Z")
                .ofType(type)
                .moved("CLOSED", "2034-03-03T10:05:00Z", "CANCELLED", "CLIENT");
        var failed = Story.created("2034-03-03T10:00:00Z", "2034-03-03T12:00:00Z")
                .ofType(type)
                .moved("SETTLING", "2034-03-03T13:00:00Z", "FAILED", "WORKER")
                .moved("SETTLING", "2034-03-03T13:00:01Z", "FAILED", "WORKER");
        var completed = completed(type, "2034-03-03T14:00:00Z");

        tell(cancelled, forNothing, failed, completed);
        // The same facts under new ids: a replay of a restored orders-service.
        replay(cancelled, "SETTLING", "CANCELLED");

        assertThat(queue("?typeId=" + type)).containsExactlyInAnyOrder("CANCELLED", "CANCELLED", "FAILED");
        assertThat(queue("?orderId=" + cancelled.order)).containsExactly("CANCELLED");
        assertThat(queue("?orderId=" + completed.order)).isEmpty();
        var summary = get("/cases?orderId=" + failed.order).body().at("/items/0");
        assertThat(summary.path("cause").asString()).isEqualTo("WORKER");
        assertThat(summary.path("workerId").asString())
                .isEqualTo(failed.worker().toString());
        assertThat(summary.path("endedAt").asString()).isEqualTo("2034-03-03T13:00:00Z");
        bus.await("analyst.case-opened.v1", it -> it.path("orderId").asString().equals(cancelled.order.toString()));
        assertThat(bus.all("analyst.case-opened.v1").stream()
                        .filter(it -> it.key().equals(cancelled.order.toString())))
                .hasSize(1);
    }

    @Test
    void a_disputed_order_comes_into_the_queue_beside_its_earlier_case() {
        var story = failed(Ids.next(), "2034-04-03T13:00:00Z").disputed("2034-04-04T09:00:00Z");

        tell(story);

        assertThat(queue("?orderId=" + story.order)).containsExactlyInAnyOrder("FAILED", "DISPUTED");
        var detail = get("/cases/" + caseOf(story, "DISPUTED")).body();
        assertThat(detail.at("/others/0/origin").asString()).isEqualTo("FAILED");
    }

    @Test
    void controllers_are_told_by_hint_and_by_letter() {
        var anna = UUID.fromString("00000000-0000-7000-8000-0000000034a0");
        contact(anna, "anna-34@example.org", "ru", "CONTROLLER");
        contact(Ids.next(), "client-34@example.org", "en", "CLIENT");
        var story = failed(Ids.next(), "2034-05-03T13:00:00Z");

        tell(story);

        var opened = bus.await(
                "analyst.case-opened.v1", it -> it.path("orderId").asString().equals(story.order.toString()));
        assertThat(opened.topic()).isEqualTo("analyst.events");
        assertThat(opened.head().audience().roles()).containsExactly(Role.CONTROLLER);
        assertThat(opened.head().subject()).isEqualTo(caseOf(story, "FAILED"));
        Contracts.validate(opened.type(), opened.payload().toString());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Infrastructure.mailbox().lettersTo("anna-34@example.org").stream()
                        .anyMatch(it -> it.text().contains("/cases/" + caseOf(story, "FAILED"))));
        var letter = Infrastructure.mailbox().lettersTo("anna-34@example.org").stream()
                .filter(it -> it.text().contains("/cases/" + caseOf(story, "FAILED")))
                .toList();
        assertThat(letter).hasSize(1);
        assertThat(letter.getFirst().subject()).isEqualTo("На проверку: сорвавшийся заказ");
        assertThat(Infrastructure.mailbox().lettersTo("client-34@example.org")).isEmpty();
    }

    @Test
    void a_draw_is_kept_and_can_be_repeated_and_no_order_is_drawn_twice() throws Exception {
        var type = Ids.next();
        var orders = new ArrayList<Story>();
        for (int i = 0; i < 8; i++) orders.add(completed(type, "2034-06-03T1" + i + ":00:00Z"));
        var otherType = completed(Ids.next(), "2034-06-03T12:00:00Z");
        var otherDay = completed(type, "2034-06-05T12:00:00Z");
        var disputed = completed(type, "2034-06-03T12:00:00Z").disputed("2034-06-03T13:00:00Z");
        tell(orders.toArray(Story[]::new));
        tell(otherType, otherDay, disputed);
        var wish = draw(5, type);

        var first = post("/draws", wish, "draw-34");
        var again = post("/draws", wish, "draw-34");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.body().path("population").asInt()).isEqualTo(8);
        var picked = ids(first.body().path("picked"));
        var known = orders.stream().map(it -> it.order.toString()).toList();
        assertThat(picked).hasSize(5).doesNotHaveDuplicates().isSubsetOf(known);
        assertThat(repeated(first.text("/id"), first.text("/seed"), 5)).isEqualTo(picked);
        assertThat(get("/draws/" + first.text("/id")).body()).isEqualTo(first.body());
        assertThat(queue("?origin=SAMPLED&typeId=" + type)).hasSize(5);

        var rest = post("/draws", draw(5, type), "draw-34-rest");

        assertThat(rest.body().path("population").asInt()).isEqualTo(3);
        assertThat(ids(rest.body().path("picked"))).hasSize(3).doesNotContainAnyElementsOf(picked);
        var none = post("/draws", draw(5, type), "draw-34-none");
        assertThat(none.body().path("picked").size()).isZero();
        assertThat(get("/draws?sort=drawnAt,desc").body().path("total").asInt()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void draws_at_the_same_moment_share_no_order() throws Exception {
        var type = Ids.next();
        var orders = new ArrayList<Story>();
        for (int i = 0; i < 6; i++) orders.add(completed(type, "2034-06-03T1" + i + ":00:00Z"));
        tell(orders.toArray(Story[]::new));

        var picked = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var tries = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < 4; i++)
                tries.add(() -> post("/draws", draw(2, type), Ids.next().toString()));
            for (var done : pool.invokeAll(tries)) {
                assertThat(done.get().status()).isEqualTo(201);
                picked.addAll(ids(done.get().body().path("picked")));
            }
        }

        assertThat(picked).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void one_controller_reviews_a_case_and_the_review_is_final() {
        var story = failed(Ids.next(), "2034-07-03T13:00:00Z");
        tell(story);
        var id = caseOf(story, "FAILED");

        assertThat(post("/cases/" + id + "/calls", call(true), "early").text("/code"))
                .isEqualTo("illegal_move");
        assertThat(post("/cases/" + id + "/claim", null).text("/summary/claimedBy"))
                .isEqualTo(controller.accountId().toString());
        assertThat(post("/cases/" + id + "/claim", null).status()).isEqualTo(200);
        for (var refused : List.of("claim", "release")) {
            assertThat(call(colleague, HttpMethod.POST, "/cases/" + id + "/" + refused, null, "k")
                            .text("/code"))
                    .isEqualTo("already_claimed");
        }
        assertThat(call(colleague, HttpMethod.POST, "/cases/" + id + "/review", review("BAD", "WORKER"), "k")
                        .text("/code"))
                .isEqualTo("already_claimed");
        var called = post("/cases/" + id + "/calls", call(false), "call");
        assertThat(called.status()).isEqualTo(201);
        assertThat(post("/cases/" + id + "/calls", call(false), "call").body()).isEqualTo(called.body());

        var form = review("BAD", "WORKER");
        form.put(
                "hypotheses",
                List.of(Map.of(
                        "title", "Remind workers an hour before",
                        "description", "Three no-shows in a week had no reminder.",
                        "area", "COMMUNICATION")));
        var reviewed = post("/cases/" + id + "/review", form, "review");

        assertThat(reviewed.status()).isEqualTo(201);
        assertThat(post("/cases/" + id + "/review", form, "review").body()).isEqualTo(reviewed.body());
        assertThat(reviewed.text("/summary/state")).isEqualTo("REVIEWED");
        assertThat(reviewed.body().path("calls").size()).isEqualTo(1);
        assertThat(reviewed.text("/review/reviewedBy"))
                .isEqualTo(controller.accountId().toString());
        assertThat(reviewed.text("/review/rootCause")).isEqualTo("WORKER");
        assertThat(reviewed.body().at("/review/scores/0/score").asInt()).isEqualTo(1);
        assertThat(reviewed.body().at("/review/scores/3/score").isNull()).isTrue();
        assertThat(reviewed.text("/hypotheses/0/state")).isEqualTo("PROPOSED");
        for (var refused : List.of("claim", "release")) {
            assertThat(post("/cases/" + id + "/" + refused, null).text("/code")).isEqualTo("illegal_move");
        }
        assertThat(post("/cases/" + id + "/review", form, "another").text("/code"))
                .isEqualTo("illegal_move");
        assertThat(get("/hypotheses/" + reviewed.text("/hypotheses/0/id")).text("/cases/0/id"))
                .isEqualTo(id);
        var changes = bus.all("analyst.case-changed.v1").stream()
                .filter(it -> it.head().subject().equals(id))
                .toList();
        changes.forEach(it -> Contracts.validate(it.type(), it.payload().toString()));
    }

    @Test
    void a_released_case_is_for_another() {
        var story = failed(Ids.next(), "2034-07-04T13:00:00Z");
        tell(story);
        var id = caseOf(story, "FAILED");
        post("/cases/" + id + "/claim", null);

        assertThat(post("/cases/" + id + "/release", null).text("/summary/state"))
                .isEqualTo("OPEN");

        assertThat(call(colleague, HttpMethod.POST, "/cases/" + id + "/claim", null, "k")
                        .status())
                .isEqualTo(200);
        assertThat(queue("?mine=true&orderId=" + story.order)).isEmpty();
        var hint = bus.await(
                "analyst.case-changed.v1",
                it -> it.path("caseId").asString().equals(id)
                        && it.path("state").asString().equals("OPEN"));
        Contracts.validate(hint.type(), hint.payload().toString());
        assertThat(hint.head().audience().roles()).containsExactly(Role.CONTROLLER);
    }

    @Test
    void ten_claims_at_once_are_won_by_one() throws Exception {
        var story = failed(Ids.next(), "2034-07-05T13:00:00Z");
        tell(story);
        var path = "/cases/" + caseOf(story, "FAILED") + "/claim";

        var won = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(10)) {
            var tries = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < 10; i++) {
                tries.add(() -> call(TestTokens.caller(Role.CONTROLLER), HttpMethod.POST, path, null, "k"));
            }
            for (var done : pool.invokeAll(tries)) won.add(done.get().status());
        }

        assertThat(won).containsOnly(200, 409);
        assertThat(won.stream().filter(it -> it == 200)).hasSize(1);
    }

    @Test
    void wrong_forms_are_told_at_their_field_and_leave_nothing_behind() {
        var story = failed(Ids.next(), "2034-08-03T13:00:00Z");
        tell(story);
        var path = "/cases/" + caseOf(story, "FAILED") + "/review";
        post(path.replace("/review", "/claim"), null);

        assertField(post(path, review("BAD", null), "1"), "rootCause", "required");
        var twice = review("BAD", "WORKER");
        twice.put("scores", List.of(score("PUNCTUALITY", 1), score("PUNCTUALITY", 2)));
        assertField(post(path, twice, "2"), "scores", "incomplete");
        var tooMuch = review("BAD", "WORKER");
        tooMuch.put("scores", List.of(score("PUNCTUALITY", 6)));
        assertField(post(path, tooMuch, "3"), "scores[0].score", "range");
        var stranger = review("BAD", "WORKER");
        stranger.put("hypotheses", List.of(hypothesis("One", null), hypothesis("Two", NOBODY)));
        assertField(post(path, stranger, "4"), "hypotheses[1].ownerId", "unknown");
        var unknown = review("BAD", "WORKER");
        unknown.put("hypothesisIds", List.of(NOBODY));
        assertField(post(path, unknown, "5"), "hypothesisIds[0]", "unknown");

        var detail = get(path.replace("/review", "")).body();
        assertThat(detail.at("/summary/state").asString()).isEqualTo("CLAIMED");
        assertThat(detail.path("hypotheses").size()).isZero();
        assertField(
                post("/draws", Map.of("count", 0, "from", "2034-01-01T00:00:00Z", "to", "2034-01-02T00:00:00Z"), "6"),
                "count",
                "range");
        assertField(
                post("/draws", Map.of("count", 1, "from", "2034-01-02T00:00:00Z", "to", "2034-01-02T00:00:00Z"), "7"),
                "to",
                "before_from");
        assertField(
                post("/draws", Map.of("count", 1, "from", "2034-01-02T00:00:00Z", "to", "2036-01-02T00:00:00Z"), "8"),
                "to",
                "too_long");
        assertField(get("/cases?sort=colour"), "sort", "unknown");
        assertThat(get("/cases/" + NOBODY).status()).isEqualTo(404);
        assertThat(post("/cases/" + NOBODY + "/claim", null).status()).isEqualTo(404);
    }

    @Test
    void a_completed_order_that_went_well_needs_no_root_cause() {
        var type = Ids.next();
        tell(completed(type, "2034-06-03T12:00:00Z"));
        post("/draws", draw(1, type), "well");
        var path = "/cases/" + get("/cases?typeId=" + type).text("/items/0/id");
        post(path + "/claim", null);

        assertField(post(path + "/review", review("BAD", null), "bad"), "rootCause", "required");
        assertThat(post(path + "/review", review("GOOD", null), "good").text("/summary/verdict"))
                .isEqualTo("GOOD");
        assertThat(queue("?state=REVIEWED&verdict=GOOD&mine=true&typeId=" + type))
                .containsExactly("SAMPLED");
    }

    @Test
    void a_hypothesis_goes_from_the_proposal_to_the_measured_outcome() {
        var owner = Ids.next();
        contact(owner, owner + "@example.org", "en", "MANAGER");
        var story = failed(Ids.next(), "2034-09-03T13:00:00Z");
        tell(story);
        var title = "Longer grace " + owner;
        var request =
                Map.of("hypothesis", hypothesis(title, owner.toString()), "caseIds", List.of(caseOf(story, "FAILED")));
        var proposed = post("/hypotheses", request, "propose-" + owner);
        assertThat(proposed.status()).isEqualTo(201);
        assertThat(post("/hypotheses", request, "propose-" + owner).body()).isEqualTo(proposed.body());
        var path = "/hypotheses/" + proposed.text("/hypothesis/id");

        assertThat(proposed.text("/hypothesis/ownerName")).isEqualTo("Anna");
        assertThat(proposed.body().at("/hypothesis/cases").asInt()).isEqualTo(1);
        assertThat(status(manager, path, "IN_PROGRESS", null).text("/code")).isEqualTo("illegal_move");
        assertThat(status(manager, path, "ACCEPTED", null).text("/hypothesis/state"))
                .isEqualTo("ACCEPTED");
        assertThat(status(controller, path, "IN_PROGRESS", null).status()).isEqualTo(200);
        assertField(status(manager, path, "DONE", null), "outcome", "required");
        var rewritten = call(controller, HttpMethod.PUT, path, hypothesis(title + " again", owner.toString()), "k");
        assertThat(rewritten.text("/hypothesis/title")).isEqualTo(title + " again");
        var done = status(manager, path, "DONE", Map.of("result", "CONFIRMED", "measured", "No-shows from 4 % to 1 %"));
        assertThat(done.text("/hypothesis/outcome/result")).isEqualTo("CONFIRMED");
        assertThat(done.body().path("steps").size()).isEqualTo(3);
        assertThat(done.text("/steps/2/movedBy")).isEqualTo(manager.accountId().toString());
        assertThat(done.body().at("/hypothesis/next").size()).isZero();
        assertThat(call(controller, HttpMethod.PUT, path, hypothesis("Too late", null), "k")
                        .text("/code"))
                .isEqualTo("illegal_move");

        var found = get("/hypotheses?state=DONE&area=PROCESS&sort=dueOn,desc&search=" + owner);
        assertThat(found.body().path("total").asInt()).isEqualTo(1);
        assertThat(found.text("/items/0/dueOn")).isEqualTo("2034-12-31");
        var hint = bus.await(
                "analyst.hypothesis-changed.v1",
                it -> path.endsWith(it.path("hypothesisId").asString())
                        && it.path("state").asString().equals("DONE"));
        Contracts.validate(hint.type(), hint.payload().toString());
        assertThat(hint.head().audience().roles()).containsExactlyInAnyOrder(Role.MANAGER, Role.CONTROLLER);
        assertThat(get("/staff").body().toString()).contains(owner.toString());
    }

    @Test
    void an_outcome_is_not_told_before_it_is_measured_and_cases_are_linked_once() {
        var story = failed(Ids.next(), "2034-09-04T13:00:00Z");
        tell(story);
        var proposed = post(
                "/hypotheses",
                Map.of("hypothesis", hypothesis("Spare keys", null)),
                Ids.next().toString());
        var path = "/hypotheses/" + proposed.text("/hypothesis/id");

        assertField(
                status(manager, path, "ACCEPTED", Map.of("result", "CONFIRMED", "measured", "surely")),
                "outcome",
                "not_yet");
        for (int i = 0; i < 2; i++) {
            assertThat(post(path + "/cases", Map.of("caseId", caseOf(story, "FAILED")))
                            .body()
                            .path("cases")
                            .size())
                    .isEqualTo(1);
        }
        assertField(post(path + "/cases", Map.of("caseId", NOBODY)), "caseId", "unknown");
        assertField(
                post("/hypotheses", Map.of("hypothesis", hypothesis("Stranger", NOBODY)), "stranger"),
                "hypothesis.ownerId",
                "unknown");
        assertThat(status(manager, path, "REJECTED", null).text("/hypothesis/state"))
                .isEqualTo("REJECTED");
    }

    @Test
    void workers_are_counted_by_how_their_orders_ended() {
        var worker = failed(Ids.next(), "2034-10-03T13:00:00Z");
        tell(worker);

        var rows = get("/metrics/workers?from=2034-10-03&to=2034-10-03").body().path("workers");

        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.at("/0/workerId").asString()).isEqualTo(worker.worker().toString());
        assertThat(rows.at("/0/failedByWorker").asInt()).isEqualTo(1);
        assertThat(rows.at("/0/onTimeShare").asDouble()).isZero();
    }

    @Test
    void what_controllers_wrote_cannot_be_changed_by_the_service_itself() {
        for (var table :
                List.of("draw", "review", "review_score", "review_call", "hypothesis_step", "hypothesis_case")) {
            assertThat(catchThrowable(() -> jdbc.sql("delete from " + table).update()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private static Story completed(UUID type, String at) {
        return Story.created("2034-01-01T10:00:00Z", "2034-01-02T12:00:00Z")
                .ofType(type)
                .moved("IN_PROGRESS", "2034-01-02T12:00:00Z")
                .moved("SETTLING", at, "COMPLETED", null);
    }

    private static Story failed(UUID type, String at) {
        return Story.created("2034-01-01T10:00:00Z", "2034-01-02T12:00:00Z")
                .ofType(type)
                .moved("SCHEDULED", "2034-01-01T12:00:00Z")
                .moved("SETTLING", at, "FAILED", "WORKER");
    }

    private void tell(Story... stories) {
        var chance = new Random(20341);
        for (var story : stories) story.tell(bus, chance);
        var orders = Arrays.stream(stories).map(it -> it.order).toList();
        int events = Arrays.stream(stories).mapToInt(Story::length).sum();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from event where order_id in (:orders)")
                                .param("orders", orders)
                                .query(Integer.class)
                                .single()
                        == events);
    }

    private void replay(Story story, String to, String outcome) {
        var again = bus.send(
                "orders.order-moved.v1",
                story.order,
                Map.of(
                        "orderId",
                        story.order,
                        "sequence",
                        3,
                        "from",
                        "EQUIPPING",
                        "to",
                        to,
                        "trigger",
                        "TOLD",
                        "outcome",
                        outcome,
                        "startsAt",
                        "2034-03-03T12:00:00Z",
                        "at",
                        "2034-03-03T10:30:00Z"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from inbox where message_id = :id")
                                .param("id", again)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private void contact(UUID account, String email, String language, String role) {
        bus.send(
                "platform.keep-contact.v1",
                account,
                Map.of(
                        "accountId",
                        account,
                        "email",
                        email,
                        "name",
                        "Anna",
                        "language",
                        language,
                        "roles",
                        Set.of(role),
                        "emailConfirmed",
                        true,
                        "blocked",
                        false,
                        "version",
                        1));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from contact where account_id = :id")
                                .param("id", account)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    /** What anybody can do who has the kept population and seed, with the database's own hash. */
    private List<String> repeated(String draw, String seed, int count) {
        return jdbc.sql("""
                select candidate::text from draw, unnest(population) as candidate where draw.id = :draw
                order by sha256(convert_to(:seed || '/' || candidate, 'UTF8')) limit :count""")
                .param("draw", UUID.fromString(draw))
                .param("seed", seed)
                .param("count", count)
                .query(String.class)
                .list();
    }

    private List<String> queue(String query) {
        var answer = get("/cases" + query);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("total").asInt())
                .isEqualTo(answer.body().path("items").size());
        return answer.body()
                .path("items")
                .valueStream()
                .map(it -> it.path("origin").asString())
                .toList();
    }

    private String caseOf(Story story, String origin) {
        return get("/cases?origin=" + origin + "&orderId=" + story.order).text("/items/0/id");
    }

    private static Map<String, Object> draw(int count, UUID type) {
        return Map.of("count", count, "from", "2034-06-03T00:00:00Z", "to", "2034-06-04T00:00:00Z", "typeId", type);
    }

    private static Map<String, Object> call(boolean reached) {
        return Map.of("reached", reached, "note", "Nobody answers.");
    }

    private static Map<String, Object> review(String verdict, @Nullable String rootCause) {
        var form = new HashMap<String, Object>();
        form.put(
                "scores",
                List.of(
                        score("PUNCTUALITY", 1),
                        score("WORK_QUALITY", 3),
                        score("DOCUMENTS", 5),
                        score("EQUIPMENT", null),
                        score("COMMUNICATION", 2)));
        form.put("verdict", verdict);
        form.put("findings", "The worker never came and never called.");
        if (rootCause != null) form.put("rootCause", rootCause);
        return form;
    }

    private static Map<String, Object> score(String criterion, @Nullable Integer score) {
        return score == null ? Map.of("criterion", criterion) : Map.of("criterion", criterion, "score", score);
    }

    private static Map<String, Object> hypothesis(String title, @Nullable String owner) {
        var form = new HashMap<String, Object>(
                Map.of("title", title, "description", "Why we think so.", "area", "PROCESS", "dueOn", "2034-12-31"));
        if (owner != null) form.put("ownerId", owner);
        return form;
    }

    private Answer status(Caller caller, String path, String state, @Nullable Map<String, String> outcome) {
        var request = new HashMap<String, Object>(Map.of("state", state));
        if (outcome != null) request.put("outcome", outcome);
        return call(caller, HttpMethod.POST, path + "/status", request, "k");
    }

    private static void assertField(Answer answer, String field, String code) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.body().path("errors").valueStream()).anySatisfy(it -> {
            assertThat(it.path("field").asString()).isEqualTo(field);
            assertThat(it.path("code").asString()).isEqualTo(code);
        });
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private Answer get(String path) {
        return call(controller, HttpMethod.GET, path, null, "");
    }

    private Answer post(String path, @Nullable Object body) {
        return post(path, body, Ids.next().toString());
    }

    private Answer post(String path, @Nullable Object body, String key) {
        return call(controller, HttpMethod.POST, path, body, key);
    }

    private Answer call(Caller caller, HttpMethod method, String path, @Nullable Object body, String key) {
        var request = MockMvcRequestBuilders.request(method, "/api/analyst" + path)
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
}
