package io.artel.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.billing.ledger.AccountCode;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

class StakesTest extends BillingTest {

    @Test
    void a_deposit_is_on_the_account_once_the_provider_says_yes_and_a_repeat_pays_once() throws Exception {
        var manager = TestTokens.caller(Role.MANAGER);
        var request = Map.of("amount", rub("500.00"), "card", card(GOOD));

        var first = call(HttpMethod.POST, "/api/billing/stake-account/deposits", request, manager, "one");
        var again = call(HttpMethod.POST, "/api/billing/stake-account/deposits", request, manager, "one");
        var other = call(
                HttpMethod.POST,
                "/api/billing/stake-account/deposits",
                Map.of("amount", rub("501.00"), "card", card(GOOD)),
                manager,
                "one");

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.text("/code")).isEqualTo("idempotency_key_reused");
        await().until(() -> balance(AccountCode.manager(manager.accountId())).equals(Money.rub("500.00")));
        var account = get("/api/billing/stake-account", manager);
        assertThat(account.text("/balance/amount")).isEqualTo("500.00");
        assertThat(account.body().at("/deposits/total").asInt()).isEqualTo(1);
        assertThat(account.text("/deposits/items/0/state")).isEqualTo("PAID");
    }

    @Test
    void a_refused_deposit_moves_nothing() throws Exception {
        var manager = TestTokens.caller(Role.MANAGER);

        call(
                HttpMethod.POST,
                "/api/billing/stake-account/deposits",
                Map.of("amount", rub("500.00"), "card", card(DECLINED)),
                manager);

        await().until(() -> get("/api/billing/stake-account", manager)
                .text("/deposits/items/0/state")
                .equals("REFUSED"));
        assertThat(balance(AccountCode.manager(manager.accountId()))).isEqualTo(Money.zero());
    }

    @Test
    void a_stake_moves_to_the_pool_and_back_and_each_command_counts_once() throws Exception {
        var manager = manager("100.00");
        var order = Ids.next();
        var bet = Ids.next();

        place(bet, order, manager, "60.00");
        place(bet, order, manager, "60.00");
        await().until(() -> heardBet("billing.stake-placed.v1", bet) == 2);
        assertThat(balance(AccountCode.manager(manager))).isEqualTo(Money.rub("40.00"));
        assertThat(balance(AccountCode.pool(order))).isEqualTo(Money.rub("60.00"));

        voidStake(bet, order, manager, "60.00");
        voidStake(bet, order, manager, "60.00");
        await().until(() -> heardBet("billing.stake-voided.v1", bet) == 2);
        assertThat(balance(AccountCode.manager(manager))).isEqualTo(Money.rub("100.00"));
        assertThat(postings(order))
                .containsExactly(
                        "manager DEBIT 60.00", "pool CREDIT 60.00", "pool DEBIT 60.00", "manager CREDIT 60.00");
        assertThat(bus.all("billing.stake-voided.v1").stream()
                        .filter(it -> it.payload().path("betId").asString().equals(bet.toString()))
                        .map(it -> it.head().id())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void only_managers_see_bets_in_the_journal() throws Exception {
        var manager = TestTokens.caller(Role.MANAGER);
        var controller = TestTokens.caller(Role.CONTROLLER);
        var order = Ids.next();
        var bet = Ids.next();
        place(bet, order, manager("100.00"), "60.00");
        await().until(() -> heardBet("billing.stake-placed.v1", bet) == 1);
        var of = "/api/billing/journal?orderId=" + order;

        var seen = get(of, manager);

        assertThat(seen.text("/items/0/kind")).isEqualTo("STAKE");
        assertThat(get(of, controller).body().path("total").asInt()).isZero();
        var entry = "/api/billing/entries/" + seen.body().at("/items/0/id").asLong();
        assertThat(get(entry, manager).status()).isEqualTo(200);
        assertThat(get(entry, controller).status()).isEqualTo(404);
    }

    @Test
    void more_than_the_balance_is_refused() throws Exception {
        var manager = manager("100.00");
        var bet = Ids.next();

        place(Ids.next(), Ids.next(), manager, "100.00");
        place(bet, Ids.next(), manager, "0.01");

        assertThat(answerBet("billing.stake-refused.v1", bet).path("reason").asString())
                .isEqualTo("BALANCE");
    }

    @Test
    void a_stake_that_was_voided_before_it_came_is_refused() throws Exception {
        var manager = manager("100.00");
        var order = Ids.next();
        var bet = Ids.next();

        voidStake(bet, order, manager, "60.00");
        answerBet("billing.stake-voided.v1", bet);
        place(bet, order, manager, "60.00");

        assertThat(answerBet("billing.stake-refused.v1", bet).path("reason").asString())
                .isEqualTo("VOIDED");
        assertThat(balance(AccountCode.manager(manager))).isEqualTo(Money.rub("100.00"));
    }

    @Test
    void a_pool_is_divided_exactly_and_once() throws Exception {
        var anna = manager("100.00");
        var boris = manager("100.00");
        var vera = manager("100.00");
        var order = Ids.next();
        var bets = List.of(Ids.next(), Ids.next(), Ids.next());
        place(bets.get(0), order, anna, "10.00");
        place(bets.get(1), order, boris, "20.00");
        place(bets.get(2), order, vera, "70.00");
        bets.forEach(bet -> answerBet("billing.stake-placed.v1", bet));
        var developers = balance(AccountCode.DEVELOPERS);

        var shares = List.of(share(bets.get(0), anna, "33.33"), share(bets.get(1), boris, "66.66"));
        settlePool(order, shares, "0.01");
        settlePool(order, shares, "0.01");

        await().until(() -> heard("billing.pool-settled.v1", order) == 2);
        assertThat(balance(AccountCode.pool(order))).isEqualTo(Money.zero());
        assertThat(balance(AccountCode.manager(anna))).isEqualTo(Money.rub("123.33"));
        assertThat(balance(AccountCode.manager(boris))).isEqualTo(Money.rub("146.66"));
        assertThat(balance(AccountCode.manager(vera))).isEqualTo(Money.rub("30.00"));
        assertThat(balance(AccountCode.DEVELOPERS).minus(developers)).isEqualTo(Money.rub("0.01"));
        var late = Ids.next();
        place(late, order, vera, "1.00");
        assertThat(answerBet("billing.stake-refused.v1", late).path("reason").asString())
                .isEqualTo("VOIDED");
    }

    @Test
    void a_division_that_is_not_the_pool_is_parked_and_moves_nothing() throws Exception {
        var manager = manager("100.00");
        var order = Ids.next();
        var bet = Ids.next();
        place(bet, order, manager, "10.00");
        answerBet("billing.stake-placed.v1", bet);

        settlePool(order, List.of(share(bet, manager, "10.00")), "0.01");

        await().until(() -> jdbc.sql("select count(*) from parked_message where message_key = :order")
                        .param("order", order.toString())
                        .query(Integer.class)
                        .single()
                == 1);
        assertThat(balance(AccountCode.pool(order))).isEqualTo(Money.rub("10.00"));
    }

    @Test
    void an_empty_pool_is_settled_without_an_entry() {
        var order = Ids.next();

        settlePool(order, List.of(), "0.00");

        answer("billing.pool-settled.v1", order);
        assertThat(postings(order)).isEmpty();
    }

    private UUID manager(String balance) throws Exception {
        Caller manager = TestTokens.caller(Role.MANAGER);
        call(
                HttpMethod.POST,
                "/api/billing/stake-account/deposits",
                Map.of("amount", rub(balance), "card", card(GOOD)),
                manager);
        await().until(() -> balance(AccountCode.manager(manager.accountId())).equals(Money.rub(balance)));
        return manager.accountId();
    }

    private void place(UUID bet, UUID order, UUID manager, String amount) {
        bus.send(
                "billing.place-stake.v1",
                order,
                Map.of("betId", bet, "orderId", order, "managerId", manager, "amount", rub(amount)));
    }

    private void voidStake(UUID bet, UUID order, UUID manager, String amount) {
        bus.send(
                "billing.void-stake.v1",
                order,
                Map.of("betId", bet, "orderId", order, "managerId", manager, "amount", rub(amount)));
    }

    private void settlePool(UUID order, List<?> shares, String remainder) {
        bus.send(
                "billing.settle-pool.v1",
                order,
                Map.of("orderId", order, "shares", shares, "remainder", rub(remainder)));
    }

    private static Map<String, Object> share(UUID bet, UUID manager, String amount) {
        return Map.of("betId", bet, "managerId", manager, "amount", rub(amount));
    }

    private JsonNode answerBet(String type, UUID bet) {
        return bus.await(type, it -> it.path("betId").asString("").equals(bet.toString()))
                .payload();
    }

    private long heardBet(String type, UUID bet) {
        return bus.all(type).stream()
                .filter(it -> it.payload().path("betId").asString("").equals(bet.toString()))
                .count();
    }
}
