package io.artel.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.kernel.Ids;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** What the provider can do to an order, and that the order goes on whatever it does. */
class ProviderTroubleTest extends BillingTest {

    private boolean down;

    @AfterEach
    void comeBack() {
        if (down) PROVIDER.comeBack();
        down = false;
    }

    @Test
    void a_refused_card_declines_the_hold() throws Exception {
        var client = client(DECLINED, "EACH_ORDER");
        var orderId = Ids.next();

        authorise(orderId, 1, client.accountId(), "100.00");

        assertThat(answer("billing.hold-declined.v1", orderId).path("reason").asString())
                .isEqualTo("REFUSED");
    }

    @Test
    void without_a_method_the_hold_is_declined() {
        var orderId = Ids.next();

        authorise(orderId, 1, Ids.next(), "100.00");

        assertThat(answer("billing.hold-declined.v1", orderId).path("reason").asString())
                .isEqualTo("NO_METHOD");
    }

    @Test
    void another_card_is_held_at_the_next_attempt_and_the_first_answer_stays() throws Exception {
        var client = client(DECLINED, "EACH_ORDER");
        var orderId = Ids.next();
        authorise(orderId, 1, client.accountId(), "100.00");
        answer("billing.hold-declined.v1", orderId);

        call(HttpMethod.PUT, "/api/billing/payment-method", Map.of("card", card(GOOD), "time", "EACH_ORDER"), client);
        authorise(orderId, 2, client.accountId(), "100.00");

        assertThat(answer("billing.hold-placed.v1", orderId).path("attempt").asInt())
                .isEqualTo(2);
        authorise(orderId, 1, client.accountId(), "100.00");
        await().until(() -> heard("billing.hold-declined.v1", orderId) == 2);
        assertThat(holds(orderId)).isEqualTo("DECLINED,PLACED");
    }

    @Test
    void a_provider_that_answers_503_at_first_is_asked_again() throws Exception {
        var client = client(FLAKY, "EACH_ORDER");
        var orderId = Ids.next();

        authorise(orderId, 1, client.accountId(), "100.00");
        answer("billing.hold-placed.v1", orderId);
        settle(orderId, client.accountId(), Ids.next(), "100.00", "COMPLETED", null);

        assertThat(answer("billing.settled.v1", orderId).path("payment").asString())
                .isEqualTo("PAID");
        assertThat(PROVIDER.operationsOf(orderId)).containsExactly("HOLD HELD", "CAPTURE CAPTURED");
    }

    @Test
    void an_answer_that_comes_after_the_timeout_is_fetched_with_the_same_key() throws Exception {
        var client = client(SLOW, "EACH_ORDER");
        var orderId = Ids.next();

        authorise(orderId, 1, client.accountId(), "100.00");
        answer("billing.hold-placed.v1", orderId);
        settle(orderId, client.accountId(), Ids.next(), "100.00", "COMPLETED", null);

        assertThat(answer("billing.settled.v1", orderId).path("payment").asString())
                .isEqualTo("PAID");
        assertThat(PROVIDER.operationsOf(orderId)).containsExactly("HOLD HELD", "CAPTURE CAPTURED");
        assertThat(payments(orderId)).isEqualTo(1);
    }

    @Test
    void a_refused_capture_stays_owed_and_nothing_stays_held() throws Exception {
        var client = client(DECLINED_AT_CAPTURE, "EACH_ORDER");
        var orderId = Ids.next();
        authorise(orderId, 1, client.accountId(), "100.00");
        answer("billing.hold-placed.v1", orderId);

        settle(orderId, client.accountId(), Ids.next(), "100.00", "COMPLETED", null);

        assertThat(answer("billing.settled.v1", orderId).path("payment").asString())
                .isEqualTo("OWED");
        await().until(() -> holds(orderId).equals("VOIDED"));
        assertThat(PROVIDER.operationsOf(orderId)).containsExactly("HOLD HELD", "CAPTURE DECLINED", "VOID VOIDED");
        assertThat(payments(orderId)).isZero();
        assertThat(get("/api/billing/owed", client).text("/total/amount")).isEqualTo("100.00");
    }

    @Test
    void without_a_hold_the_card_is_tried_once() throws Exception {
        var client = client(GOOD, "EACH_ORDER");
        var refused = client(DECLINED, "EACH_ORDER");
        var orderId = Ids.next();
        var other = Ids.next();

        settle(orderId, client.accountId(), null, "100.00", "CANCELLED", "CLIENT");
        settle(other, refused.accountId(), null, "100.00", "CANCELLED", "CLIENT");

        assertThat(answer("billing.settled.v1", orderId).path("payment").asString())
                .isEqualTo("PAID");
        assertThat(answer("billing.settled.v1", other).path("payment").asString())
                .isEqualTo("OWED");
        assertThat(PROVIDER.operationsOf(orderId)).containsExactly("PAYMENT CAPTURED");
        assertThat(PROVIDER.operationsOf(other)).containsExactly("PAYMENT DECLINED");
    }

    @Test
    void a_company_failure_voids_the_hold_and_leaves_nothing_owed() throws Exception {
        var client = client(GOOD, "EACH_ORDER");
        var orderId = Ids.next();
        authorise(orderId, 1, client.accountId(), "100.00");
        answer("billing.hold-placed.v1", orderId);

        settle(orderId, client.accountId(), null, "100.00", "FAILED", "COMPANY");

        var settled = answer("billing.settled.v1", orderId);
        assertThat(settled.path("payment").asString()).isEqualTo("PAID");
        assertThat(settled.path("credited").asBoolean()).isTrue();
        await().until(() -> holds(orderId).equals("VOIDED"));
        assertThat(PROVIDER.operationsOf(orderId)).containsExactly("HOLD HELD", "VOID VOIDED");
        assertThat(answer("billing.credited.v1", orderId).path("wasPaid").asBoolean())
                .isFalse();
        assertThat(heard("billing.charge-paid.v1", orderId)).isZero();
        assertThat(get("/api/billing/owed", client).text("/total/amount")).isEqualTo("0.00");
    }

    @Test
    void a_capture_that_is_answered_too_late_stays_owed_and_is_paid_once_later() throws Exception {
        var client = client(GOOD, "EACH_ORDER");
        var orderId = Ids.next();
        authorise(orderId, 1, client.accountId(), "100.00");
        answer("billing.hold-placed.v1", orderId);
        goDown();

        settle(orderId, client.accountId(), Ids.next(), "100.00", "COMPLETED", null);

        assertThat(answer("billing.settled.v1", orderId).path("payment").asString())
                .isEqualTo("OWED");
        assertThat(get("/api/billing/owed", client)
                        .body()
                        .at("/charges/items/0/collecting")
                        .asBoolean())
                .isTrue();
        assertThat(payments(orderId)).isZero();
        comeBack();
        answer("billing.charge-paid.v1", orderId);
        assertThat(payments(orderId)).isEqualTo(1);
        assertThat(get("/api/billing/owed", client).text("/total/amount")).isEqualTo("0.00");
        assertThat(heard("billing.settled.v1", orderId)).isEqualTo(1);
        assertThat(PROVIDER.operationsOf(orderId)).containsExactly("HOLD HELD", "CAPTURE CAPTURED");
    }

    @Test
    void a_provider_out_of_reach_does_not_decline_and_its_late_hold_is_voided() throws Exception {
        var client = client(GOOD, "EACH_ORDER");
        var orderId = Ids.next();
        goDown();
        authorise(orderId, 1, client.accountId(), "100.00");
        await().until(() -> tries(orderId) >= 2);
        assertThat(heard("billing.hold-declined.v1", orderId)).isZero();

        settle(orderId, client.accountId(), Ids.next(), "100.00", "COMPLETED", null);
        assertThat(answer("billing.settled.v1", orderId).path("payment").asString())
                .isEqualTo("OWED");
        comeBack();

        await().atMost(Duration.ofSeconds(20)).until(() -> holds(orderId).equals("VOIDED"));
        answer("billing.charge-paid.v1", orderId);
        assertThat(heard("billing.hold-placed.v1", orderId)).isZero();
        assertThat(payments(orderId)).isEqualTo(1);
        assertThat(PROVIDER.operationsOf(orderId))
                .containsExactlyInAnyOrder("HOLD HELD", "VOID VOIDED", "PAYMENT CAPTURED");
    }

    @Test
    void a_card_whose_provider_never_answers_lets_the_order_go_on() throws Exception {
        var client = client(UNREACHABLE, "EACH_ORDER");
        var orderId = Ids.next();

        settle(orderId, client.accountId(), Ids.next(), "100.00", "COMPLETED", null);

        assertThat(answer("billing.settled.v1", orderId).path("payment").asString())
                .isEqualTo("OWED");
    }

    @Test
    void after_settling_nothing_is_held_for_the_order() throws Exception {
        var client = client(GOOD, "EACH_ORDER");
        var orderId = Ids.next();
        var later = Ids.next();
        settle(orderId, client.accountId(), null, "100.00", "CANCELLED", "CLIENT");
        answer("billing.settled.v1", orderId);

        authorise(orderId, 1, client.accountId(), "100.00");
        authorise(orderId, 7, client.accountId(), "100.00");
        // A later message under the same key is handled after these.
        bus.send(
                "billing.authorise-payment.v1",
                orderId,
                Map.of("orderId", later, "attempt", 1, "clientId", client.accountId(), "amount", rub("1.00")));
        answer("billing.hold-placed.v1", later);

        assertThat(holds(orderId)).isEmpty();
        assertThat(heard("billing.hold-placed.v1", orderId)).isZero();
    }

    @Test
    void a_card_cannot_be_set_while_the_provider_is_down_and_the_old_one_stays() throws Exception {
        var client = client(GOOD, "EACH_ORDER");
        goDown();

        var reply = call(
                HttpMethod.PUT,
                "/api/billing/payment-method",
                Map.of("card", card(DECLINED), "time", "WEEKLY"),
                client);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.text("/code")).isEqualTo("provider_unavailable");
        assertThat(get("/api/billing/payment-method", client).text("/time")).isEqualTo("EACH_ORDER");
    }

    /** A worker died with an answered call in its hands: it is made again with the same key, and counts once. */
    @Test
    void a_call_whose_worker_died_is_made_again_when_its_lease_is_over() throws Exception {
        var client = client(GOOD, "EACH_ORDER");
        var orderId = Ids.next();
        authorise(orderId, 1, client.accountId(), "100.00");
        answer("billing.hold-placed.v1", orderId);

        jdbc.sql("""
                update provider_call set resolved_at = null, leased_until = now() - interval '1 second'
                where order_id = :order""").param("order", orderId).update();
        jdbc.sql("update payment_hold set state = 'REQUESTED', provider_ref = null where order_id = :order")
                .param("order", orderId)
                .update();

        await().until(() -> holds(orderId).equals("PLACED"));
        assertThat(PROVIDER.operationsOf(orderId)).containsExactly("HOLD HELD");
    }

    private void goDown() {
        down = true;
        PROVIDER.goDown();
    }

    private String holds(UUID orderId) {
        return String.join(
                ",",
                jdbc.sql("select state from payment_hold where order_id = :order order by attempt")
                        .param("order", orderId)
                        .query(String.class)
                        .list());
    }

    private int payments(UUID orderId) {
        return jdbc.sql("select count(*) from journal_entry where order_id = :order and kind = 'PAYMENT'")
                .param("order", orderId)
                .query(Integer.class)
                .single();
    }

    private int tries(UUID orderId) {
        return jdbc.sql("select coalesce(max(tries), 0) from provider_call where order_id = :order")
                .param("order", orderId)
                .query(Integer.class)
                .single();
    }
}
