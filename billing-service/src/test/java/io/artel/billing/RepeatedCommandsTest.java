package io.artel.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.kernel.Ids;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same command with the same contents gets the first answer; with others it is an error that somebody sees. */
class RepeatedCommandsTest extends BillingTest {

    @Test
    void an_order_that_is_settled_otherwise_afterwards_is_parked_and_nothing_changes() {
        var order = Ids.next();
        var client = Ids.next();
        settle(order, client, null, "100.00", "CANCELLED", "CLIENT");
        answer("billing.settled.v1", order);

        settle(order, client, null, "100.01", "CANCELLED", "CLIENT");

        await().untilAsserted(() -> assertThat(parked(order)).contains("other contents"));
        assertThat(postings(order)).containsExactly("client DEBIT 100.00", "revenue CREDIT 100.00");
        assertThat(heard("billing.settled.v1", order)).isEqualTo(1);
    }

    @Test
    void an_attempt_that_is_asked_for_otherwise_afterwards_is_parked() throws Exception {
        var client = client(GOOD, "WEEKLY");
        var order = Ids.next();
        authorise(order, 1, client.accountId(), "100.00");
        answer("billing.hold-placed.v1", order);

        authorise(order, 1, client.accountId(), "90.00");

        await().untilAsserted(() -> assertThat(parked(order)).contains("other contents"));
        assertThat(heard("billing.hold-placed.v1", order)).isEqualTo(1);
    }

    private String parked(UUID order) {
        return jdbc.sql("select coalesce(max(reason), '') from parked_message where message_key = :key")
                .param("key", order.toString())
                .query(String.class)
                .single();
    }
}
