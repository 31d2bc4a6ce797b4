package io.artel.billing.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.artel.billing.BillingTest;
import io.artel.billing.ledger.AccountCode;
import io.artel.fixtures.Contracts;
import io.artel.fixtures.Infrastructure;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CreditTest extends BillingTest {

    @Autowired
    Settlement settlement;

    @Autowired
    Charges charges;

    @Test
    void a_credit_for_a_paid_charge_says_so_and_the_company_owes_the_client() throws Exception {
        var client = client(REFUND_DECLINED, "EACH_ORDER").accountId();
        var order = Ids.next();
        settle(order, client, null, "100.00", "CANCELLED", "CLIENT");
        answer("billing.charge-paid.v1", order);

        credit(order);

        var credited = answer("billing.credited.v1", order);
        Contracts.validate("billing.credited.v1", credited.toString());
        assertThat(credited.path("wasPaid").asBoolean()).isTrue();
        assertThat(balance(AccountCode.client(client))).isEqualTo(Money.rub("-100.00"));
        assertThatThrownBy(() -> credit(order)).isInstanceOf(IllegalStateException.class);
    }

    /** One command from two threads at once: two replicas while partitions move. */
    @Test
    void an_order_settled_twice_at_once_is_charged_once() throws Exception {
        var order = Ids.next();
        var command =
                new Settlement.Settle(order, 1, Ids.next(), Ids.next(), Money.rub("100.00"), Outcome.COMPLETED, null);
        var together = new CyclicBarrier(2);
        Callable<Boolean> settling = () -> {
            together.await();
            settlement.settle(command);
            return true;
        };

        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var ended : pool.invokeAll(List.of(settling, settling))) {
                assertThat(ended.get()).isTrue();
            }
        }

        assertThat(postings(order)).hasSize(4);
        await().until(() -> heard("billing.settled.v1", order) == 2);
        assertThat(heard("billing.charged.v1", order)).isEqualTo(1);
    }

    @Test
    void a_fined_worker_gets_a_letter_in_the_own_language() {
        var worker = TestTokens.caller(Role.WORKER);
        var order = Ids.next();
        bus.send(
                "platform.keep-contact.v1",
                worker.accountId(),
                Map.of(
                        "accountId",
                        worker.accountId(),
                        "email",
                        worker.email(),
                        "name",
                        "Пётр",
                        "language",
                        "ru",
                        "roles",
                        List.of("WORKER"),
                        "emailConfirmed",
                        true,
                        "blocked",
                        false,
                        "version",
                        1));

        settle(order, Ids.next(), worker.accountId(), "100.00", "FAILED", "WORKER");

        await().until(() -> Infrastructure.mailbox().lettersTo(worker.email()).size() == 1);
        var letter = Infrastructure.mailbox().lettersTo(worker.email()).getFirst();
        assertThat(letter.subject()).isEqualTo("Штраф за сорванный заказ");
        assertThat(letter.toString()).contains("40.00").contains("Пётр");
    }

    private void credit(UUID order) {
        transactions.executeWithoutResult(
                status -> settlement.credit(charges.findByOrderId(order).orElseThrow()));
    }
}
