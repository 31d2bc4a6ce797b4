package io.artel.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.billing.charges.DisputedCharges;
import io.artel.billing.ledger.AccountCode;
import io.artel.fixtures.Contracts;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

class ContractsTest extends BillingTest {

    private static final List<String> SENT = List.of(
            "billing.hold-placed.v1",
            "billing.hold-declined.v1",
            "billing.settled.v1",
            "billing.charged.v1",
            "billing.charge-paid.v1",
            "billing.credited.v1",
            "billing.refund-changed.v1",
            "billing.worker-earned.v1",
            "billing.worker-fined.v1",
            "billing.payment-method-changed.v1",
            "billing.stake-placed.v1",
            "billing.stake-refused.v1",
            "billing.stake-voided.v1",
            "billing.pool-settled.v1");

    @Autowired
    DisputedCharges charges;

    @Test
    void everything_that_is_sent_keeps_its_contract() throws Exception {
        oneOfEach();

        for (var type : SENT) {
            bus.await(type, it -> true);
            bus.all(type).forEach(sent -> {
                Contracts.validate(type, sent.payload().toString());
                if (sent.payload().has("orderId")) {
                    assertThat(sent.key())
                            .isEqualTo(sent.payload().path("orderId").asString());
                }
            });
        }
    }

    /** Each through the real handler; the examples are about one order, so each gets an order of its own. */
    @ParameterizedTest
    @CsvSource({
        "billing.authorise-payment.v1, billing.hold-declined.v1",
        "billing.settle.v1, billing.settled.v1",
        "billing.place-stake.v1, billing.stake-refused.v1",
        "billing.void-stake.v1, billing.stake-voided.v1"
    })
    void the_example_of_a_command_is_understood(String command, String answer) {
        var order = Ids.next();
        var example = Contracts.example(command)
                .replace("0197a000-0000-7000-8000-000000000002", order.toString())
                .replace("0197a000-0000-7000-8000-000000000014", Ids.next().toString());

        bus.send(Ids.next(), command, order, example);

        answer(answer, order);
    }

    @Test
    void the_example_of_settle_pool_is_understood_and_its_empty_pool_seen() {
        var order = Ids.next();
        var example = Contracts.example("billing.settle-pool.v1")
                .replace("0197a000-0000-7000-8000-000000000002", order.toString());

        bus.send(Ids.next(), "billing.settle-pool.v1", order, example);

        await().until(() -> jdbc.sql("select reason from parked_message where message_key = :order")
                .param("order", order.toString())
                .query(String.class)
                .optional()
                .filter(reason -> reason.contains("PoolMismatch"))
                .isPresent());
    }

    private void oneOfEach() throws Exception {
        var client = client(GOOD, "EACH_ORDER").accountId();
        var worker = Ids.next();
        var completed = Ids.next();
        authorise(completed, 1, client, "100.00");
        answer("billing.hold-placed.v1", completed);
        settle(completed, client, worker, "100.00", "COMPLETED", null);
        var declined = Ids.next();
        authorise(declined, 1, Ids.next(), "100.00");
        var failed = Ids.next();
        settle(failed, client, worker, "100.00", "FAILED", "WORKER");
        var calledOff = Ids.next();
        settle(calledOff, client, null, "100.00", "CANCELLED", "COMPANY");
        List.of(completed, failed, calledOff).forEach(order -> answer("billing.settled.v1", order));
        answer("billing.hold-declined.v1", declined);
        answer("billing.charge-paid.v1", completed);
        transactions.executeWithoutResult(status -> charges.credit(completed, "so be it", Ids.next()));
        stakes();
    }

    private void stakes() throws Exception {
        var manager = TestTokens.caller(Role.MANAGER);
        call(
                HttpMethod.POST,
                "/api/billing/stake-account/deposits",
                Map.of("amount", rub("10.00"), "card", card(GOOD)),
                manager);
        await().until(() -> balance(AccountCode.manager(manager.accountId())).equals(Money.rub("10.00")));
        var order = Ids.next();
        var bet = stake("billing.place-stake.v1", Ids.next(), order, manager.accountId(), "10.00");
        stake("billing.place-stake.v1", Ids.next(), order, manager.accountId(), "10.00");
        stake("billing.void-stake.v1", bet, order, manager.accountId(), "10.00");
        bus.send(
                "billing.settle-pool.v1",
                order,
                Map.of("orderId", order, "shares", List.of(), "remainder", rub("0.00")));
        answer("billing.stake-placed.v1", order);
        answer("billing.stake-refused.v1", order);
        answer("billing.stake-voided.v1", order);
        answer("billing.pool-settled.v1", order);
    }

    private UUID stake(String type, UUID bet, UUID order, UUID manager, String amount) {
        bus.send(type, order, Map.of("betId", bet, "orderId", order, "managerId", manager, "amount", rub(amount)));
        return bet;
    }
}
