package io.artel.billing.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.billing.BillingTest;
import io.artel.billing.charges.DisputedCharges;
import io.artel.billing.ledger.AccountCode;
import io.artel.billing.ledger.Entries;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

class BooksComparedTest extends BillingTest {

    @Autowired
    Reconciliations reconciliations;

    @Autowired
    DisputedCharges charges;

    private final Caller manager = TestTokens.caller(Role.MANAGER);

    @Test
    void money_that_one_side_does_not_know_is_found_and_nothing_else() throws Exception {
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

        var back = Ids.next();
        settle(back, client, null, "40.00", "CANCELLED", "CLIENT");
        answer("billing.charge-paid.v1", back);
        transactions.executeWithoutResult(status -> charges.credit(back, "so be it", Ids.next()));
        await().until(() -> PROVIDER.refunded().containsKey("order " + back)
                && balance(AccountCode.client(client)).isZero());

        // Other tests book payments that never were: what counts here is what comes to it.
        var before = differences(LocalDate.of(2199, 1, 1));
        assertThat(before)
                .noneMatch(it -> it.operation().contains(held.toString()))
                .noneMatch(it -> it.operation().contains(paid.toString()))
                .noneMatch(it -> it.operation().contains("refund"))
                .noneMatch(it -> it.kind() == Difference.Kind.MISSING_HERE)
                .noneMatch(it -> it.kind() == Difference.Kind.AMOUNT);

        // Somebody books a payment that never was, and one that was is forgotten.
        var earlier = clock.instant();
        var made = "made-up/" + Ids.next();
        transactions.executeWithoutResult(
                status -> ledger.post(Entries.invoicePayment(made, client, Money.rub("7.00"))));
        // What is booked after the night's time may not have been listed yet when they were asked.
        assertThat(differences(LocalDate.of(2199, 1, 3), earlier))
                .noneMatch(it -> it.operation().equals("entry " + Entries.paymentCause(made)));
        var key = jdbc.sql("select key from provider_call where order_id = :order and purpose = 'PAYMENT'")
                .param("order", paid)
                .query(String.class)
                .single();
        jdbc.sql("update provider_call set key = :new where key = :old")
                .param("new", key + "-lost")
                .param("old", key)
                .update();

        var refundKey = jdbc.sql("select key from refund where order_id = :order")
                .param("order", back)
                .query(String.class)
                .single();
        jdbc.sql("update provider_call set key = key || '-lost' where key = :key")
                .param("key", refundKey)
                .update();

        var after = new ArrayList<>(differences(LocalDate.of(2199, 1, 2)));
        after.removeAll(before);
        assertThat(after.stream().map(it -> it.kind() + " " + it.operation()))
                .containsExactlyInAnyOrder(
                        "MISSING_THERE entry " + Entries.paymentCause(made),
                        "MISSING_THERE entry " + Entries.paymentCause(key),
                        "MISSING_HERE " + key,
                        "MISSING_HERE " + refundKey,
                        "MISSING_THERE entry " + Entries.refundCause(refundKey));
        var newest = get("/api/billing/reconciliations", manager).body().at("/items/1");
        assertThat(newest.path("day").asString()).isEqualTo("2199-01-02");
        assertThat(newest.path("differences").asInt()).isEqualTo(before.size() + 5);
        var shown = get("/api/billing/reconciliations/" + newest.path("id").asString() + "?size=1", manager);
        assertThat(shown.body().at("/differences/total").asInt()).isEqualTo(before.size() + 5);
        assertThat(shown.body().at("/differences/items").size()).isEqualTo(1);
        jdbc.sql("update provider_call set key = :key where key = :key || '-lost'")
                .param("key", refundKey)
                .update();
        jdbc.sql("update provider_call set key = :old where key = :new")
                .param("new", key + "-lost")
                .param("old", key)
                .update();
        transactions.executeWithoutResult(status -> ledger.reverse(Entries.paymentCause(made)));
    }

    private List<Difference> differences(LocalDate day) {
        return differences(day, Instant.parse("2199-01-01T00:00:00Z"));
    }

    private List<Difference> differences(LocalDate day, Instant until) {
        return reconciliations.differences(reconciliations.compare(day, Instant.EPOCH, until), 1_000_000, 0);
    }
}
