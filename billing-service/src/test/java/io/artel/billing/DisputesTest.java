package io.artel.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.billing.ledger.AccountCode;
import io.artel.fixtures.Contracts;
import io.artel.fixtures.Infrastructure;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class DisputesTest extends BillingTest {

    private final Caller controller = TestTokens.caller(Role.CONTROLLER);

    @Test
    void a_fine_that_is_waived_is_taken_back_by_an_entry_of_its_own() throws Exception {
        var worker = TestTokens.caller(Role.WORKER);
        contact(worker, "Пётр", "ru");
        var order = Ids.next();
        var fine = fined(worker, order);
        assertThat(get("/api/billing/earnings", worker).text("/fined/amount")).isEqualTo("40.00");

        var before = get("/api/billing/statement", worker);
        assertThat(before.text("/items/0/chargeId")).isEqualTo(fine.toString());
        assertThat(Instant.parse(before.text("/items/0/disputableUntil")))
                .isEqualTo(Instant.parse(before.text("/items/0/at")).plus(Duration.ofDays(7)));
        var explanation = "/api/billing/statement/" + before.text("/items/0/id");
        assertThat(get(explanation, worker).text("/disputableUntil"))
                .isEqualTo(before.text("/items/0/disputableUntil"));

        var opened = dispute("fines", fine, worker);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(get("/api/billing/statement", worker).text("/items/0/dispute"))
                .isEqualTo("OPEN");
        assertThat(get(explanation, worker).text("/dispute/text")).isEqualTo("I was there");
        assertThat(get(explanation, worker).body().path("disputableUntil").isNull())
                .isTrue();
        assertThat(opened.text("/amount/amount")).isEqualTo("40.00");
        var decided = decide(opened, "WAIVE");

        assertThat(decided.text("/state")).isEqualTo("WAIVED");
        assertThat(balance(AccountCode.worker(worker.accountId()))).isEqualTo(Money.zero());
        assertThat(postings(order))
                .containsExactly(
                        "client DEBIT 100.00",
                        "revenue CREDIT 100.00",
                        "worker DEBIT 40.00",
                        "fines CREDIT 40.00",
                        "fines DEBIT 40.00",
                        "worker CREDIT 40.00");
        assertThat(get("/api/billing/earnings", worker).text("/fined/amount")).isEqualTo("0.00");
        var statement = get("/api/billing/statement", worker);
        assertThat(statement.text("/items/0/kind")).isEqualTo("FINE");
        assertThat(statement.body().at("/items/0/reversal").asBoolean()).isTrue();
        assertThat(statement.text("/items/0/reason")).isEqualTo("looked into");
        assertThat(statement.text("/items/1/chargeId")).isEqualTo(fine.toString());
        assertThat(statement.body().at("/items/1/disputableUntil").isNull()).isTrue();
        assertThat(statement.text("/items/1/dispute")).isEqualTo("WAIVED");
        assertThat(statement.body().at("/items/0/dispute").isNull()).isTrue();
        for (var line : List.of(0, 1)) {
            var why = get("/api/billing/statement/" + statement.text("/items/" + line + "/id"), worker);
            assertThat(why.text("/dispute/state")).isEqualTo("WAIVED");
            assertThat(why.text("/dispute/reason")).isEqualTo("looked into");
        }
        await().until(() -> Infrastructure.mailbox().lettersTo(worker.email()).stream()
                .anyMatch(letter -> letter.subject().equals("Решение по вашему возражению")
                        && letter.text().contains("снят")
                        && letter.text().contains("looked into")));
        bus.await(
                "billing.dispute-changed.v1",
                it -> it.path("orderId").asString().equals(order.toString())
                        && it.path("state").asString().equals("WAIVED"));
        bus.all("billing.dispute-changed.v1")
                .forEach(it -> Contracts.validate(it.type(), it.payload().toString()));
        assertThat(decide(opened, "UPHOLD").text("/reason")).isEqualTo("decided");
    }

    @Test
    void what_was_upheld_stays_and_cannot_be_disputed_again() throws Exception {
        var worker = TestTokens.caller(Role.WORKER);
        var fine = fined(worker, Ids.next());

        var opened = dispute("fines", fine, worker);
        assertThat(decide(opened, "CREDIT").text("/errors/0/field")).isEqualTo("decision");
        assertThat(decide(opened, "UPHOLD").text("/state")).isEqualTo("UPHELD");

        assertThat(balance(AccountCode.worker(worker.accountId()))).isEqualTo(Money.rub("-40.00"));
        assertThat(dispute("fines", fine, worker).text("/reason")).isEqualTo("disputed");
    }

    @Test
    void after_seven_days_it_is_too_late() throws Exception {
        var worker = TestTokens.caller(Role.WORKER);
        var fine = fined(worker, Ids.next());

        clock.jumpTo(Instant.now().plus(Duration.ofDays(7)).plusSeconds(10));

        assertThat(dispute("fines", fine, worker).text("/reason")).isEqualTo("too_late");
    }

    @Test
    void the_matters_of_others_are_not_found_and_nobody_decides_the_own() throws Exception {
        var worker = TestTokens.caller(Role.WORKER, Role.CONTROLLER);
        var fine = fined(worker, Ids.next());

        assertThat(dispute("fines", fine, TestTokens.caller(Role.WORKER)).status())
                .isEqualTo(404);
        assertThat(dispute("charges", fine, TestTokens.caller(Role.CLIENT)).status())
                .isEqualTo(404);
        var opened = dispute("fines", fine, worker);
        var path = "/api/billing/disputes/" + opened.text("/id");
        assertThat(get(path, worker).text("/text")).isEqualTo("I was there");
        assertThat(get(path, controller).text("/state")).isEqualTo("OPEN");
        assertThat(get(path, TestTokens.caller(Role.WORKER)).status()).isEqualTo(404);
        var ofOrder = "/api/billing/disputes?orderId=";
        assertThat(get(ofOrder + opened.text("/orderId"), controller).text("/items/0/id"))
                .isEqualTo(opened.text("/id"));
        assertThat(get(ofOrder + Ids.next(), controller).body().path("total").asInt())
                .isZero();
        var own = call(
                HttpMethod.POST,
                "/api/billing/disputes/" + opened.text("/id") + "/decision",
                Map.of("decision", "WAIVE", "reason", "mine"),
                worker);
        assertThat(own.text("/reason")).isEqualTo("own");
        assertThat(get("/api/billing/disputes", TestTokens.caller(Role.WORKER))
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void a_charge_that_is_credited_owes_nothing_any_more() throws Exception {
        var client = client(GOOD, "WEEKLY");
        var order = Ids.next();
        authorise(order, 1, client.accountId(), "100.00");
        settle(order, client.accountId(), Ids.next(), "100.00", "COMPLETED", null);
        var charge = UUID.fromString(
                answer("billing.settled.v1", order).path("chargeId").asString());

        var opened = dispute("charges", charge, client);
        assertThat(decide(opened, "CREDIT").text("/state")).isEqualTo("CREDITED");
        var charged = get("/api/billing/statement", client).text("/items/1/id");
        assertThat(get("/api/billing/statement/" + charged, client).text("/dispute/state"))
                .isEqualTo("CREDITED");

        assertThat(get("/api/billing/owed", client).text("/total/amount")).isEqualTo("0.00");
        assertThat(balance(AccountCode.client(client.accountId()))).isEqualTo(Money.zero());
        assertThat(answer("billing.credited.v1", order).path("wasPaid").asBoolean())
                .isFalse();
        assertThat(jdbc.sql("select reason from credit_note where order_id = :order and decided_by = :by")
                        .param("order", order)
                        .param("by", controller.accountId())
                        .query(String.class)
                        .single())
                .isEqualTo("looked into");
    }

    @Test
    void a_charge_the_provider_is_asked_for_cannot_be_credited_yet() throws Exception {
        var client = client(UNREACHABLE, "EACH_ORDER");
        var order = Ids.next();
        settle(order, client.accountId(), null, "100.00", "CANCELLED", "CLIENT");
        var charge = UUID.fromString(
                answer("billing.settled.v1", order).path("chargeId").asString());

        var opened = dispute("charges", charge, client);

        assertThat(decide(opened, "CREDIT").text("/code")).isEqualTo("charge_collecting");
        assertThat(get("/api/billing/disputes", client).text("/items/0/state")).isEqualTo("OPEN");
    }

    private UUID fined(Caller worker, UUID order) {
        settle(order, Ids.next(), worker.accountId(), "100.00", "FAILED", "WORKER");
        return UUID.fromString(
                answer("billing.settled.v1", order).path("chargeId").asString());
    }

    private Reply dispute(String what, UUID id, Caller who) throws Exception {
        return call(
                HttpMethod.POST, "/api/billing/" + what + "/" + id + "/dispute", Map.of("text", "I was there"), who);
    }

    private Reply decide(Reply dispute, String decision) throws Exception {
        return call(
                HttpMethod.POST,
                "/api/billing/disputes/" + dispute.text("/id") + "/decision",
                Map.of("decision", decision, "reason", "looked into"),
                controller);
    }
}
