package io.artel.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.billing.BillingTest;
import io.artel.billing.charges.DisputedCharges;
import io.artel.billing.ledger.AccountCode;
import io.artel.fixtures.Contracts;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class RefundsTest extends BillingTest {

    @Autowired
    DisputedCharges charges;

    /** Slow: the answer comes when nobody waits any more, and the same key is asked again. Flaky: two tries fail. */
    @ParameterizedTest
    @ValueSource(strings = {GOOD, FLAKY, SLOW})
    void what_was_paid_and_is_credited_goes_back_to_the_card_once(String card) throws Exception {
        var client = client(card, "EACH_ORDER");
        var order = paid(client, "100.00");

        credit(order);

        await().atMost(Duration.ofSeconds(40)).until(() -> states(order).equals(List.of("REQUESTED", "DONE")));
        assertThat(postings(order))
                .containsExactly(
                        "client DEBIT 100.00",
                        "revenue CREDIT 100.00",
                        "provider DEBIT 100.00",
                        "client CREDIT 100.00",
                        "credits DEBIT 100.00",
                        "client CREDIT 100.00",
                        "client DEBIT 100.00",
                        "provider CREDIT 100.00");
        assertThat(PROVIDER.operationsOf(order))
                .filteredOn("REFUND REFUNDED"::equals)
                .hasSize(1);
        assertThat(PROVIDER.refunded().get("order " + order)).isEqualTo(Money.rub("100.00"));
        assertThat(balance(AccountCode.client(client.accountId()))).isEqualTo(Money.zero());
        var owed = get("/api/billing/owed", client);
        assertThat(owed.text("/credits/amount")).isEqualTo("0.00");
        assertThat(owed.text("/refunding/amount")).isEqualTo("0.00");
        var statement = get("/api/billing/statement", client);
        assertThat(statement.text("/items/0/kind")).isEqualTo("REFUND");
        assertThat(statement.text("/items/0/effect")).isEqualTo("MINUS");
        assertThat(get("/api/billing/statement/" + statement.text("/items/0/id"), client)
                        .text("/charge/creditedAt"))
                .isNotEmpty();
        bus.all("billing.refund-changed.v1")
                .forEach(it -> Contracts.validate(it.type(), it.payload().toString()));
    }

    @Test
    void a_captured_hold_goes_back_too() throws Exception {
        var client = client(GOOD, "EACH_ORDER");
        var order = Ids.next();
        authorise(order, 1, client.accountId(), "70.00");
        answer("billing.hold-placed.v1", order);
        settle(order, client.accountId(), Ids.next(), "70.00", "COMPLETED", null);
        answer("billing.charge-paid.v1", order);

        credit(order);

        await().until(() -> states(order).contains("DONE"));
        assertThat(PROVIDER.operationsOf(order)).containsExactly("HOLD HELD", "CAPTURE CAPTURED", "REFUND REFUNDED");
    }

    @Test
    void what_the_card_does_not_take_back_is_left_for_the_next_invoice() throws Exception {
        var client = client(REFUND_DECLINED, "EACH_ORDER");
        var order = paid(client, "100.00");

        credit(order);

        await().until(() -> states(order).equals(List.of("REQUESTED", "REFUSED")));
        assertThat(get("/api/billing/owed", client).text("/credits/amount")).isEqualTo("100.00");
        assertThat(balance(AccountCode.client(client.accountId()))).isEqualTo(Money.rub("-100.00"));
        assertThat(PROVIDER.refunded()).doesNotContainKey("order " + order);
    }

    @Test
    void while_the_provider_is_down_the_money_is_on_its_way_and_nothing_is_left_of_it() throws Exception {
        var client = client(GOOD, "EACH_ORDER");
        var order = paid(client, "100.00");
        PROVIDER.goDown();
        try {
            credit(order);

            await().until(() -> states(order).contains("REQUESTED"));
            assertThat(get("/api/billing/owed", client).text("/refunding/amount"))
                    .isEqualTo("100.00");
            assertThat(get("/api/billing/owed", client).text("/credits/amount")).isEqualTo("0.00");
            assertThat(balance(AccountCode.client(client.accountId()))).isEqualTo(Money.rub("-100.00"));
        } finally {
            PROVIDER.comeBack();
        }

        await().atMost(Duration.ofSeconds(40)).until(() -> states(order).contains("DONE"));
        assertThat(balance(AccountCode.client(client.accountId()))).isEqualTo(Money.zero());
    }

    private UUID paid(Caller client, String amount) {
        var order = Ids.next();
        settle(order, client.accountId(), null, amount, "CANCELLED", "CLIENT");
        await().atMost(Duration.ofSeconds(40)).until(() -> heard("billing.charge-paid.v1", order) == 1);
        return order;
    }

    private void credit(UUID order) {
        Boolean credited = transactions.execute(status -> charges.credit(order, "so be it", Ids.next()));
        assertThat(credited).isTrue();
    }

    private List<String> states(UUID order) {
        return bus.all("billing.refund-changed.v1").stream()
                .filter(it -> it.payload().path("orderId").asString().equals(order.toString()))
                .map(it -> it.payload().path("state").asString())
                .toList();
    }
}
