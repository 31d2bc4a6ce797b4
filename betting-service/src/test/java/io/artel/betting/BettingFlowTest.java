package io.artel.betting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.fixtures.Bus;
import io.artel.fixtures.Contracts;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.starter.json.MessageJson;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** Bets over HTTP, with orders and billing played over a real broker. */
@BettingContext
class BettingFlowTest {

    private static final MessageJson JSON = MessageJson.standalone();

    @Autowired
    private MockMvc http;

    @Autowired
    private Bus bus;

    @Autowired
    private JdbcClient jdbc;

    private final UUID order = Ids.next();
    private final Caller anna = TestTokens.caller(Role.MANAGER);
    private final Caller boris = TestTokens.caller(Role.MANAGER);
    private final Caller clara = TestTokens.caller(Role.MANAGER);

    @Test
    void a_bank_is_divided_among_those_who_guessed() throws Exception {
        orderIsThere();
        var annas = confirmed(anna, "COMPLETED", "1.00");
        var boriss = confirmed(boris, "COMPLETED", "2.00");
        var claras = confirmed(clara, "FAILED", "5.00");
        assertThat(get("/api/betting/orders/" + order, anna)
                        .at("/bank/total/amount")
                        .asString())
                .isEqualTo("8.00");

        moved(3, "IN_PROGRESS", null, null);
        moved(4, "SETTLING", "COMPLETED", null);

        var settle = bus.await("billing.settle-pool.v1", this::ofThisOrder);
        Contracts.validate("billing.settle-pool.v1", settle.payload().toString());
        assertThat(settle.key()).isEqualTo(order.toString());
        assertThat(settle.payload().at("/remainder/amount").asString()).isEqualTo("0.01");
        assertThat(share(settle.payload(), annas)).isEqualTo("2.66");
        assertThat(share(settle.payload(), boriss)).isEqualTo("5.33");
        assertThat(settle.payload().at("/shares").size()).isEqualTo(2);

        bus.send("billing.pool-settled.v1", order, Map.of("orderId", order, "at", Instant.now()));
        awaitStatus(annas, "SETTLED");
        awaitStatus(claras, "SETTLED");
        assertThat(bet(annas).at("/payout/amount").asString()).isEqualTo("2.66");
        assertThat(bet(claras).at("/payout/amount").asString()).isEqualTo("0.00");
    }

    @Test
    void a_bet_asks_billing_for_the_stake_and_tells_its_manager_alone() throws Exception {
        orderIsThere();

        var id = place(anna, "FAILED", "12.50", Ids.next().toString());

        var stake = bus.await(
                "billing.place-stake.v1", it -> it.path("betId").asString().equals(id.toString()));
        Contracts.validate("billing.place-stake.v1", stake.payload().toString());
        assertThat(stake.topic()).isEqualTo("billing.commands");
        assertThat(stake.key()).isEqualTo(order.toString());
        var told = bus.await(
                "betting.bet-changed.v1", it -> it.path("betId").asString().equals(id.toString()));
        Contracts.validate("betting.bet-changed.v1", told.payload().toString());
        assertThat(told.head().audience().accounts()).containsExactly(anna.accountId());
        assertThat(told.head().audience().roles()).isEmpty();
    }

    @Test
    void a_repeated_request_makes_one_bet_also_from_two_threads() throws Exception {
        orderIsThere();
        var key = Ids.next().toString();

        UUID first;
        UUID second;
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<UUID> placing = () -> place(anna, "FAILED", "3.00", key);
            var one = threads.submit(placing);
            var other = threads.submit(placing);
            first = one.get();
            second = other.get();
        }

        assertThat(first).isEqualTo(second);
        assertThat(get("/api/betting/bets?orderId=" + order, anna).path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_refused_stake_ends_the_bet() throws Exception {
        orderIsThere();
        var id = place(anna, "FAILED", "3.00", Ids.next().toString());

        bus.send(
                "billing.stake-refused.v1",
                order,
                Map.of("betId", id, "orderId", order, "managerId", anna.accountId(), "reason", "BALANCE"));

        awaitStatus(id, "REFUSED");
    }

    @Test
    void a_bet_that_is_pending_at_the_outcome_is_voided_and_its_late_stake_stays_so() throws Exception {
        orderIsThere();
        var id = place(anna, "CANCELLED", "3.00", Ids.next().toString());

        moved(3, "CLOSED", null, null);
        var voided = bus.await(
                "billing.void-stake.v1", it -> it.path("betId").asString().equals(id.toString()));
        Contracts.validate("billing.void-stake.v1", voided.payload().toString());
        awaitStatus(id, "VOIDED");
        stakePlaced(id, anna, "3.00");

        // Whatever comes after on the same topic and key has been handled after the stake.
        bus.send("billing.stake-placed.v1", order, Map.of());
        await().until(() -> parked("billing.stake-placed.v1") > 0);
        assertThat(bet(id).path("status").asString()).isEqualTo("VOIDED");
        assertThat(bus.all("billing.settle-pool.v1").stream().filter(it -> ofThisOrder(it.payload())))
                .isEmpty();
    }

    @Test
    void whoever_calls_the_order_off_loses_the_bet() throws Exception {
        orderIsThere();
        var annas = confirmed(anna, "CANCELLED", "3.00");
        var boriss = confirmed(boris, "CANCELLED", "4.00");

        moved(3, "SETTLING", "CANCELLED", anna.accountId());

        awaitStatus(annas, "VOIDED");
        assertThat(bet(annas).path("voidReason").asString()).isEqualTo("CHANGED_ORDER");
        var settle = bus.await("billing.settle-pool.v1", this::ofThisOrder);
        assertThat(share(settle.payload(), boriss)).isEqualTo("4.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATE", "PLACE", "CONTACT", "WORKER", "LATE"})
    void whoever_changes_the_order_loses_the_bet_and_whoever_talks_about_it_does_not(String what) throws Exception {
        orderIsThere();
        var annas = confirmed(anna, "FAILED", "3.00");
        var boriss = confirmed(boris, "FAILED", "4.00");

        changed(3, "MESSAGE", boris.accountId());
        changed(4, "RATING", boris.accountId());
        changed(5, what, null);
        changed(6, what, anna.accountId());

        awaitStatus(annas, "VOIDED");
        assertThat(bet(annas).path("voidReason").asString()).isEqualTo("CHANGED_ORDER");
        assertThat(bet(boriss).path("status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void bets_close_when_the_job_starts() throws Exception {
        orderIsThere();
        moved(3, "IN_PROGRESS", null, null);
        await().until(() ->
                !get("/api/betting/orders/" + order, anna).path("open").asBoolean());

        var answer = post(anna, "FAILED", "3.00", Ids.next().toString());

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("bets_closed");
    }

    @Test
    void wrong_input_is_told_at_its_field() throws Exception {
        orderIsThere();

        assertThat(post(anna, "FAILED", "0.50", Ids.next().toString()).getContentAsString())
                .contains("\"field\":\"stake\"", "\"code\":\"range\"");
        assertThat(post(anna, "NOTHING", "5.00", Ids.next().toString()).getContentAsString())
                .contains("\"field\":\"outcome\"");
    }

    @Test
    void an_order_nobody_has_heard_of_is_not_found() throws Exception {
        assertThat(post(anna, "FAILED", "5.00", Ids.next().toString()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void lists_are_filtered_and_paged() throws Exception {
        orderIsThere();
        place(anna, "FAILED", "3.00", Ids.next().toString());
        place(anna, "COMPLETED", "4.00", Ids.next().toString());
        place(boris, "FAILED", "5.00", Ids.next().toString());

        var all = get("/api/betting/bets?orderId=" + order + "&sort=stake,desc&size=2", anna);
        assertThat(all.path("total").asInt()).isEqualTo(3);
        assertThat(all.at("/items/0/stake/amount").asString()).isEqualTo("5.00");
        assertThat(all.path("items").size()).isEqualTo(2);
        var mine = get("/api/betting/bets?mine=true&outcome=FAILED&status=PENDING", anna);
        assertThat(mine.path("total").asInt()).isEqualTo(1);
        var open = get("/api/betting/orders?open=true&size=100&sort=startsAt,desc", anna);
        assertThat(open.toString()).contains(order.toString());
        assertThat(http.perform(MockMvcRequestBuilders.get("/api/betting/bets?sort=secret")
                                .header("Authorization", TestTokens.bearer(anna)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void the_examples_of_every_message_are_understood() {
        var example = UUID.fromString("0197a000-0000-7000-8000-000000000002");
        for (var type : new String[] {
            "orders.order-created.v1", "orders.order-moved.v1", "orders.order-changed.v1",
        }) {
            bus.send(Ids.next(), type, example, Contracts.example(type));
        }
        await().until(() -> jdbc.sql("select count(*) from pool where order_id = :id and date_sequence = 3")
                        .param("id", example)
                        .query(Integer.class)
                        .single()
                == 1);
        // The bet of billing's examples.
        jdbc.sql("""
                insert into bet (id, order_id, manager_id, guess, stake, currency, placed_at, status, version)
                values (:id, :order, :manager, 'FAILED', 9500, 'RUB', now(), 'PENDING', 0)
                on conflict do nothing""")
                .param("id", UUID.fromString("0197a000-0000-7000-8000-000000000014"))
                .param("order", example)
                .param("manager", UUID.fromString("0197a000-0000-7000-8000-000000000015"))
                .update();
        bus.send(Ids.next(), "billing.stake-placed.v1", example, Contracts.example("billing.stake-placed.v1"));
        awaitStatus(UUID.fromString("0197a000-0000-7000-8000-000000000014"), "CONFIRMED");
        jdbc.sql("update bet set status = 'PENDING', staked_at = null where order_id = :order")
                .param("order", example)
                .update();
        bus.send(Ids.next(), "billing.stake-refused.v1", example, Contracts.example("billing.stake-refused.v1"));
        awaitStatus(UUID.fromString("0197a000-0000-7000-8000-000000000014"), "REFUSED");
        jdbc.sql("update pool set stage = 'DIVIDED', outcome = 'FAILED', closed_at = now() where order_id = :order")
                .param("order", example)
                .update();
        bus.send(Ids.next(), "billing.pool-settled.v1", example, Contracts.example("billing.pool-settled.v1"));
        await().until(() -> jdbc.sql("select stage from pool where order_id = :order")
                .param("order", example)
                .query(String.class)
                .single()
                .equals("SETTLED"));
    }

    private void orderIsThere() {
        var start = Instant.now().plus(Duration.ofHours(1));
        var created = new HashMap<String, @Nullable Object>();
        created.put("orderId", order);
        created.put("sequence", 1);
        created.put("startsAt", start);
        created.put("at", Instant.now());
        bus.send("orders.order-created.v1", order, created);
        await().until(() -> http.perform(MockMvcRequestBuilders.get("/api/betting/orders/" + order)
                                .header("Authorization", TestTokens.bearer(anna)))
                        .andReturn()
                        .getResponse()
                        .getStatus()
                == 200);
    }

    private void moved(int sequence, String to, @Nullable String outcome, @Nullable UUID actor) {
        var moved = new HashMap<String, @Nullable Object>();
        moved.put("orderId", order);
        moved.put("sequence", sequence);
        moved.put("to", to);
        moved.put("outcome", outcome);
        moved.put("startsAt", Instant.now());
        moved.put("actorId", actor);
        moved.put("at", Instant.now());
        bus.send("orders.order-moved.v1", order, moved);
    }

    private void changed(int sequence, String what, @Nullable UUID actor) {
        var changed = new HashMap<String, @Nullable Object>();
        changed.put("orderId", order);
        changed.put("sequence", sequence);
        changed.put("what", what);
        changed.put("startsAt", Instant.now().plus(Duration.ofHours(1)));
        changed.put("actorId", actor);
        changed.put("at", Instant.now());
        bus.send("orders.order-changed.v1", order, changed);
    }

    private UUID confirmed(Caller manager, String outcome, String amount) throws Exception {
        var id = place(manager, outcome, amount, Ids.next().toString());
        stakePlaced(id, manager, amount);
        awaitStatus(id, "CONFIRMED");
        return id;
    }

    private void stakePlaced(UUID bet, Caller manager, String amount) {
        bus.send(
                "billing.stake-placed.v1",
                order,
                Map.of(
                        "betId", bet,
                        "orderId", order,
                        "managerId", manager.accountId(),
                        "amount", Money.rub(amount),
                        "at", Instant.now()));
    }

    private UUID place(Caller manager, String outcome, String amount, String key) throws Exception {
        var answer = post(manager, outcome, amount, key);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        return UUID.fromString(JSON.tree(answer.getContentAsString()).path("id").asString());
    }

    private org.springframework.mock.web.MockHttpServletResponse post(
            Caller manager, String outcome, String amount, String key) throws Exception {
        var body = Map.of("orderId", order, "outcome", outcome, "stake", Money.rub(amount));
        return http.perform(MockMvcRequestBuilders.post("/api/betting/bets")
                        .header("Authorization", TestTokens.bearer(manager))
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.write(body)))
                .andReturn()
                .getResponse();
    }

    private JsonNode get(String path, Caller caller) throws Exception {
        return JSON.tree(
                http.perform(MockMvcRequestBuilders.get(path).header("Authorization", TestTokens.bearer(caller)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    private JsonNode bet(UUID id) throws Exception {
        return get("/api/betting/bets/" + id, anna);
    }

    private void awaitStatus(UUID bet, String status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> bet(bet).path("status").asString().equals(status));
    }

    private boolean ofThisOrder(JsonNode payload) {
        return payload.path("orderId").asString().equals(order.toString());
    }

    private static String share(JsonNode settle, UUID bet) {
        for (var share : settle.path("shares")) {
            if (share.path("betId").asString().equals(bet.toString())) {
                return share.at("/amount/amount").asString();
            }
        }
        return "none";
    }

    private int parked(String type) {
        return jdbc.sql("select count(*) from parked_message where type = :type and message_key = :key")
                .param("type", type)
                .param("key", order.toString())
                .query(Integer.class)
                .single();
    }
}
