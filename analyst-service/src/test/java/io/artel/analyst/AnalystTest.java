package io.artel.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.artel.fixtures.Bus;
import io.artel.fixtures.Contracts;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import io.artel.starter.json.MessageJson;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** Events over a real broker, history and metrics over HTTP. */
@AnalystContext
class AnalystTest {

    /** What a service is asked to do is no event. */
    private static final Set<String> COMMANDS = Set.of(
            "orders.keep-fortune.v1",
            "matching.find-worker.v1",
            "matching.release-worker.v1",
            "store.prepare-kit.v1",
            "store.close-kit.v1",
            "billing.authorise-payment.v1",
            "billing.settle.v1",
            "billing.place-stake.v1",
            "billing.void-stake.v1",
            "billing.settle-pool.v1");

    private static final MessageJson JSON = MessageJson.standalone();

    @Autowired
    private MockMvc http;

    @Autowired
    private Bus bus;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void metrics_of_five_orders_counted_by_hand() throws Exception {
        var completed = Story.created("2031-03-03T10:00:00Z", "2031-03-03T12:00:00Z")
                .moved("EQUIPPING", "2031-03-03T10:10:00Z")
                .moved("AUTHORISING", "2031-03-03T10:30:00Z")
                .moved("SCHEDULED", "2031-03-03T10:31:00Z")
                .moved("IN_PROGRESS", "2031-03-03T12:00:00Z")
                .moved("SETTLING", "2031-03-03T13:00:00Z", "COMPLETED", null)
                .moved("REPORTING", "2031-03-03T13:01:00Z", "COMPLETED", null)
                .moved("CLOSED", "2031-03-03T13:02:00Z", "COMPLETED", null)
                .money("billing.charged.v1", "100.00", "2031-03-03T13:00:30Z")
                .money("billing.charge-paid.v1", "100.00", "2031-03-03T13:00:31Z")
                .money("billing.worker-earned.v1", "60.00", "2031-03-03T13:00:32Z");
        var noShow = Story.created("2031-03-03T11:00:00Z", "2031-03-04T08:00:00Z")
                .moved("EQUIPPING", "2031-03-03T11:30:00Z")
                .moved("AUTHORISING", "2031-03-03T11:40:00Z")
                .moved("SCHEDULED", "2031-03-03T11:41:00Z")
                .moved("SETTLING", "2031-03-04T09:00:00Z", "FAILED", "WORKER")
                .money("billing.charged.v1", "95.50", "2031-03-04T09:00:01Z")
                .money("billing.worker-fined.v1", "40.00", "2031-03-04T09:00:02Z");
        var cancelledForNothing =
                Story.created("2031-03-04T08:00:00Z", "2031-03-05T08:00:00Z").moved("CLOSED", "2031-03-04T08:05:00Z");
        var running = Story.created("2031-03-04T09:00:00Z", "2031-03-05T09:00:00Z")
                .moved("MATCHING", "2031-03-04T09:10:00Z")
                .moved("EQUIPPING", "2031-03-04T09:20:00Z");
        var noKit = Story.created("2031-03-04T10:00:00Z", "2031-03-04T11:00:00Z")
                .moved("EQUIPPING", "2031-03-04T10:10:00Z")
                .moved("SETTLING", "2031-03-04T12:00:00Z", "FAILED", "COMPANY")
                .money("billing.charged.v1", "100.00", "2031-03-04T12:00:01Z")
                .money("billing.credited.v1", "100.00", "2031-03-04T12:00:02Z");

        tell(completed, noShow, cancelledForNothing, running, noKit);

        var days = "?from=2031-03-03&to=2031-03-04";
        assertThat(csv("/api/analyst/metrics/volume" + days + "&step=day"))
                .containsExactly("day,created,completed,failed,cancelled", "2031-03-03,2,1,0,0", "2031-03-04,3,0,2,1");
        assertThat(csv("/api/analyst/metrics/funnel" + days))
                .containsExactly(
                        "stage,orders",
                        "CREATED,5",
                        "MATCHED,4",
                        "EQUIPPED,2",
                        "SCHEDULED,2",
                        "STARTED,1",
                        "COMPLETED,1",
                        "FAILED,2",
                        "CANCELLED,1",
                        "RUNNING,1");
        // MATCHING: 300, 600, 600, 1200 and 1800 s; nine in ten lie between the last two.
        assertThat(csv("/api/analyst/metrics/time-in-state" + days))
                .containsExactly(
                        "state,count,medianSeconds,p90Seconds",
                        "MATCHING,5,600.000,1560.000",
                        "EQUIPPING,3,1200.000,5520.000",
                        "AUTHORISING,2,60.000,60.000",
                        "SCHEDULED,2,41040.000,69600.000",
                        "IN_PROGRESS,1,3600.000,3600.000",
                        "SETTLING,1,60.000,60.000",
                        "REPORTING,1,60.000,60.000");
        assertThat(csv("/api/analyst/metrics/money" + days))
                .containsExactly(
                        "day,charged,paid,credited,earned,fined",
                        "2031-03-03,100.00,100.00,0.00,60.00,0.00",
                        "2031-03-04,195.50,0.00,100.00,0.00,40.00");
        var money = get("/api/analyst/metrics/money" + days);
        assertThat(money.at("/total/charged/amount").asString()).isEqualTo("295.50");
        var outcomes = get("/api/analyst/metrics/outcomes" + days);
        assertThat(outcomes.at("/onTimeShare").asDouble()).isEqualTo(1.0 / 3);
        assertThat(csv("/api/analyst/metrics/outcomes" + days))
                .containsExactly(
                        "outcome,cause,orders", "CANCELLED,,1", "COMPLETED,,1", "FAILED,COMPANY,1", "FAILED,WORKER,1");

        // That day in Auckland is from 2031-03-03T11:00Z to 2031-03-04T11:00Z.
        assertThat(csv("/api/analyst/metrics/volume?from=2031-03-04&to=2031-03-04&zone=Pacific/Auckland"))
                .containsExactly("day,created,completed,failed,cancelled", "2031-03-04,4,1,1,1");
    }

    @Test
    void the_history_of_an_order_is_in_its_own_order() throws Exception {
        var story = Story.created("2032-03-03T10:00:00Z", "2032-03-03T12:00:00Z")
                .moved("EQUIPPING", "2032-03-03T10:10:00Z")
                .moved("MATCHING", "2032-03-03T10:20:00Z")
                .moved("MATCHING", "2032-03-03T10:25:00Z")
                .moved("CLOSED", "2032-03-03T10:30:00Z");

        tell(story);

        var history = get("/api/analyst/orders/" + story.order + "/history");
        assertThat(history.path("events")
                        .valueStream()
                        .map(event -> event.path("sequence").asInt())
                        .toList())
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(history.path("states")
                        .valueStream()
                        .map(state -> state.path("state").asString())
                        .toList())
                .containsExactly("MATCHING", "EQUIPPING", "MATCHING", "CLOSED");
        assertThat(history.at("/states/2/leftAt").asString()).isEqualTo("2032-03-03T10:30:00Z");
        assertThat(history.at("/states/3/leftAt").isNull()).isTrue();
    }

    @Test
    void a_missing_event_makes_no_wrong_figure_and_coming_late_makes_it_right() throws Exception {
        var order = Ids.next();
        send(order, "orders.order-created.v1", 1, "", "MATCHING", "2033-03-03T10:00:00Z");
        send(order, "orders.order-moved.v1", 3, "EQUIPPING", "AUTHORISING", "2033-03-03T10:30:00Z");
        awaitStates(order, 2);
        var days = "?from=2033-03-03&to=2033-03-03";

        assertThat(csv("/api/analyst/metrics/time-in-state" + days)).hasSize(1);
        assertThat(csv("/api/analyst/metrics/funnel" + days)).contains("MATCHED,1", "EQUIPPED,1");

        send(order, "orders.order-moved.v1", 2, "MATCHING", "EQUIPPING", "2033-03-03T10:10:00Z");
        awaitStates(order, 3);

        assertThat(csv("/api/analyst/metrics/time-in-state" + days))
                .containsExactly(
                        "state,count,medianSeconds,p90Seconds",
                        "MATCHING,1,600.000,600.000",
                        "EQUIPPING,1,1200.000,1200.000");
    }

    @Test
    void every_event_of_the_others_is_kept_but_nothing_of_bets() throws Exception {
        var sent = new HashMap<UUID, String>();
        for (var type : events()) {
            var id = Ids.next();
            bus.send(id, type, Ids.next(), Contracts.example(type));
            sent.put(id, type);
        }
        var later = Ids.next();
        bus.send(later, "store.something-new.v7", Ids.next(), "{\"of\":\"tomorrow\"}");
        sent.put(later, "store.something-new.v7");

        var expected = sent.values().stream()
                .filter(type -> !type.startsWith("billing.stake-") && !type.equals("billing.pool-settled.v1"))
                .sorted()
                .toList();
        assertThat(expected).hasSizeGreaterThan(25).doesNotContain("betting.bet-changed.v1");
        await().atMost(Duration.ofSeconds(20)).until(() -> handled(sent.keySet()) == sent.size());
        assertThat(kept(sent.keySet())).isEqualTo(expected);
        assertThat(jdbc.sql("select count(*) from parked_message")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_happened_cannot_be_changed_by_the_service_itself() {
        for (var table : List.of("event", "order_state", "money_move")) {
            assertThat(catchThrowable(() -> jdbc.sql("delete from " + table).update()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void wrong_periods_are_told_at_their_field() throws Exception {
        for (var wrong : Map.of(
                        "?from=2031-03-04&to=2031-03-03", "\"field\":\"to\",\"code\":\"before_from\"",
                        "?from=2030-01-01&to=2031-01-02", "\"field\":\"to\",\"code\":\"too_long\"",
                        "?zone=Nowhere/Land", "\"field\":\"zone\",\"code\":\"unknown\"",
                        "?from=yesterday", "\"field\":\"from\",\"code\":\"malformed\"",
                        "?step=century", "\"field\":\"step\",\"code\":\"pattern\"")
                .entrySet()) {
            var answer = answer("/api/analyst/metrics/volume" + wrong.getKey(), "application/json");
            assertThat(answer.getStatus()).as(wrong.getKey()).isEqualTo(400);
            assertThat(answer.getContentAsString()).contains(wrong.getValue());
        }
        assertThat(answer("/api/analyst/metrics/money?zone=Nowhere/Land", "text/csv")
                        .getContentAsString())
                .contains("\"code\":\"unknown\"");
    }

    @Test
    void the_last_thirty_days_need_not_be_asked_for() throws Exception {
        assertThat(get("/api/analyst/metrics/volume").path("days").size()).isEqualTo(30);
    }

    @Test
    void an_order_nobody_has_heard_of_is_not_found() throws Exception {
        assertThat(answer("/api/analyst/orders/" + Ids.next() + "/history", "application/json")
                        .getStatus())
                .isEqualTo(404);
    }

    private void tell(Story... stories) {
        var chance = new Random(20311);
        for (var story : stories) story.tell(bus, chance);
        for (var story : stories) {
            await().atMost(Duration.ofSeconds(20)).until(() -> eventsOf(story.order) == story.length());
        }
    }

    private void send(UUID order, String type, int sequence, String from, String to, String at) {
        var payload = Map.of(
                "orderId", order,
                "sequence", sequence,
                "from", from,
                "to", to,
                "trigger", "TOLD",
                "startsAt", "2033-03-04T00:00:00Z",
                "at", at);
        bus.send(type, order, payload);
    }

    private void awaitStates(UUID order, int states) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from order_state where order_id = :order")
                                .param("order", order)
                                .query(Integer.class)
                                .single()
                        == states);
    }

    private int eventsOf(UUID order) {
        return jdbc.sql("select count(*) from event where order_id = :order")
                .param("order", order)
                .query(Integer.class)
                .single();
    }

    private int handled(Set<UUID> ids) {
        return jdbc.sql("select count(*) from inbox where message_id in (:ids)")
                .param("ids", ids)
                .query(Integer.class)
                .single();
    }

    private List<String> kept(Set<UUID> ids) {
        return jdbc.sql("select type from event where id in (:ids) order by type collate \"C\"")
                .param("ids", ids)
                .query(String.class)
                .list();
    }

    private static List<String> events() throws IOException {
        var events = new ArrayList<String>();
        for (var service : List.of("accounts", "orders", "matching", "store", "billing", "testing")) {
            var folder = Contracts.projectTop().resolve("contracts/messages/" + service);
            try (Stream<java.nio.file.Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".schema.json"))
                        .map(name -> service + "." + name.replace(".schema.json", ""))
                        .filter(type -> !COMMANDS.contains(type))
                        .forEach(events::add);
            }
        }
        return events;
    }

    private List<String> csv(String path) throws Exception {
        var answer = answer(path, "text/csv");
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/csv");
        return answer.getContentAsString().lines().toList();
    }

    private JsonNode get(String path) throws Exception {
        var answer = answer(path, "application/json");
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return JSON.tree(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(String path, String accept) throws Exception {
        return http.perform(MockMvcRequestBuilders.get(path)
                        .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(Role.CONTROLLER))
                        .accept(accept))
                .andReturn()
                .getResponse();
    }
}
