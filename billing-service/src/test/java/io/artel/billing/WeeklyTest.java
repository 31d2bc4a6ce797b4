package io.artel.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.billing.ledger.AccountCode;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class WeeklyTest extends BillingTest {

    @Test
    void a_settled_weekly_order_is_owed_and_its_hold_released() throws Exception {
        var client = client(GOOD, "WEEKLY");
        var settled = Ids.next();
        var open = Ids.next();
        authorise(settled, 1, client.accountId(), "100.00");
        authorise(open, 1, client.accountId(), "20.00");
        assertThat(answer("billing.hold-placed.v1", settled).path("time").asString())
                .isEqualTo("WEEKLY");
        answer("billing.hold-placed.v1", open);

        settle(settled, client.accountId(), Ids.next(), "100.00", "COMPLETED", null);

        assertThat(answer("billing.settled.v1", settled).path("payment").asString())
                .isEqualTo("OWED");
        var owed = get("/api/billing/owed", client);
        assertThat(owed.text("/unpaid/amount")).isEqualTo("100.00");
        assertThat(owed.text("/held/amount")).isEqualTo("20.00");
        assertThat(owed.text("/total/amount")).isEqualTo("120.00");
        assertThat(owed.text("/charges/items/0/orderId")).isEqualTo(settled.toString());
        assertThat(balance(AccountCode.client(client.accountId()))).isEqualTo(Money.rub("100.00"));
        assertThat(PROVIDER.operationsOf(settled)).isEmpty();
        assertThat(heard("billing.charge-paid.v1", settled)).isZero();
    }

    @Test
    void what_is_owed_counts_against_the_limit() throws Exception {
        var client = client(GOOD, "WEEKLY");
        limit(client.accountId(), "100.00");
        var first = Ids.next();
        authorise(first, 1, client.accountId(), "100.00");
        answer("billing.hold-placed.v1", first);
        settle(first, client.accountId(), Ids.next(), "100.00", "COMPLETED", null);
        answer("billing.settled.v1", first);

        var second = Ids.next();
        authorise(second, 1, client.accountId(), "0.01");
        assertThat(answer("billing.hold-declined.v1", second).path("reason").asString())
                .isEqualTo("LIMIT");
        limit(client.accountId(), "100.01");
        authorise(second, 2, client.accountId(), "0.01");
        answer("billing.hold-placed.v1", second);
    }

    @Test
    void a_method_needs_a_card_and_keeps_it_when_the_time_changes() throws Exception {
        var client = TestTokens.caller(Role.CLIENT);
        var path = "/api/billing/payment-method";

        var refused = call(HttpMethod.PUT, path, Map.of("time", "WEEKLY"), client);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo("card");
        call(HttpMethod.PUT, path, Map.of("card", card(GOOD), "time", "EACH_ORDER"), client);
        var weekly = call(HttpMethod.PUT, path, Map.of("time", "WEEKLY"), client);

        assertThat(weekly.status()).isEqualTo(200);
        assertThat(weekly.text("/card/last4")).isEqualTo("4242");
        assertThat(weekly.text("/time")).isEqualTo("WEEKLY");
        assertThat(weekly.text("/creditLimit/amount")).isEqualTo("50000.00");
        bus.await(
                "billing.payment-method-changed.v1",
                it -> it.path("clientId").asString().equals(client.accountId().toString())
                        && it.path("time").asString().equals("WEEKLY"));
    }
}
