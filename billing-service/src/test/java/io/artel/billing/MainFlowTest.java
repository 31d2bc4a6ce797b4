package io.artel.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.billing.ledger.AccountCode;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import org.junit.jupiter.api.Test;

class MainFlowTest extends BillingTest {

    @Test
    void a_completed_order_is_held_captured_and_shown_to_both() throws Exception {
        var client = client(GOOD, "EACH_ORDER");
        var worker = TestTokens.caller(Role.WORKER);
        var orderId = Ids.next();

        authorise(orderId, 1, client.accountId(), "95.00");
        var held = answer("billing.hold-placed.v1", orderId);
        settle(orderId, client.accountId(), worker.accountId(), "95.00", "COMPLETED", null);
        var settled = answer("billing.settled.v1", orderId);

        assertThat(held.path("time").asString()).isEqualTo("EACH_ORDER");
        assertThat(settled.path("payment").asString()).isEqualTo("PAID");
        assertThat(settled.path("credited").asBoolean()).isFalse();
        assertThat(postings(orderId))
                .containsExactly(
                        "client DEBIT 95.00",
                        "revenue CREDIT 95.00",
                        "worker-cost DEBIT 57.00",
                        "worker CREDIT 57.00",
                        "provider DEBIT 95.00",
                        "client CREDIT 95.00");
        assertThat(balance(AccountCode.client(client.accountId()))).isEqualTo(Money.zero());
        assertThat(PROVIDER.operationsOf(orderId)).containsExactly("HOLD HELD", "CAPTURE CAPTURED");
        assertThat(answer("billing.charge-paid.v1", orderId).path("chargeId")).isEqualTo(settled.path("chargeId"));
        assertThat(answer("billing.worker-earned.v1", orderId)
                        .path("amount")
                        .path("amount")
                        .asString())
                .isEqualTo("57.00");

        var statement = get("/api/billing/statement", client);
        assertThat(statement
                        .body()
                        .path("items")
                        .valueStream()
                        .map(it -> it.path("kind").asString()))
                .containsExactly("PAYMENT", "CHARGE");
        assertThat(get("/api/billing/statement", worker).text("/items/0/kind")).isEqualTo("EARNING");
        assertThat(get("/api/billing/earnings", worker).text("/earned/amount")).isEqualTo("57.00");
    }
}
