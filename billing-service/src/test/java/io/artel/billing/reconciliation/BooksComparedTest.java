package io.artel.billing.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.billing.BillingTest;
import io.artel.billing.ledger.Entries;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

class BooksComparedTest extends BillingTest {

    @Autowired
    Reconciliations reconciliations;

    private final Caller manager = TestTokens.caller(Role.MANAGER);

    @Test
    void money_that_one_side_does_not_know_is_found_and_nothing_else() throws Exception {
        var since = Instant.now();
        var client = client(GOOD, "EACH_ORDER").accountId();
        var paid = Ids.next();
        var held = Ids.next();
        authorise(held, 1, client, "10.00");
        answer("billing.hold-placed.v1", held);
        settle(held, client, Ids.next(), "10.00", "COMPLETED", null);
        settle(paid, client, null, "20.00", "CANCELLED", "CLIENT");
        settle(Ids.next(), client(DECLINED, "EACH_ORDER").accountId(), null, "30.00", "CANCELLED", "CLIENT");
        answer("billing.charge-paid.v1", held);
        answer("billing.charge-paid.v1", paid);
        call(
                HttpMethod.POST,
                "/api/billing/stake-account/deposits",
                Map.of("amount", rub("5.00"), "card", card(GOOD)),
                manager);
        await().until(() -> get("/api/billing/stake-account", manager)
                .text("/balance/amount")
                .equals("5.00"));

        var first = compared(LocalDate.of(2190, 1, 1), since);
        assertThat(first.body().at("/differences/items").toString()).isEqualTo("[]");
        assertThat(first.body().at("/reconciliation/compared").asInt()).isGreaterThanOrEqualTo(4);

        // Somebody books a payment that never was, and one that was is forgotten.
        var made = "made-up/" + Ids.next();
        transactions.executeWithoutResult(
                status -> ledger.post(Entries.invoicePayment(made, client, Money.rub("7.00"))));
        var key = jdbc.sql("select key from provider_call where order_id = :order and purpose = 'PAYMENT'")
                .param("order", paid)
                .query(String.class)
                .single();
        jdbc.sql("update provider_call set key = :new where key = :old")
                .param("new", key + "-lost")
                .param("old", key)
                .update();

        var second = compared(LocalDate.of(2190, 1, 2), since);
        assertThat(second.body()
                        .at("/differences/items")
                        .valueStream()
                        .map(it -> it.path("kind").asString() + " "
                                + it.path("operation").asString()))
                .containsExactlyInAnyOrder(
                        "MISSING_THERE entry " + Entries.paymentCause(made),
                        "MISSING_THERE entry " + Entries.paymentCause(key),
                        "MISSING_HERE " + key);
        assertThat(get("/api/billing/reconciliations", manager).text("/items/0/day"))
                .isEqualTo("2190-01-02");
        jdbc.sql("update provider_call set key = :old where key = :new")
                .param("new", key + "-lost")
                .param("old", key)
                .update();
        transactions.executeWithoutResult(status -> ledger.reverse(Entries.paymentCause(made)));
    }

    private Reply compared(LocalDate day, Instant since) throws Exception {
        return get("/api/billing/reconciliations/" + reconciliations.compare(day, since), manager);
    }
}
