package io.artel.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.billing.ledger.AccountCode;
import io.artel.kernel.Audience;
import io.artel.kernel.Ids;
import io.artel.kernel.MessageHead;
import io.artel.kernel.Money;
import io.artel.starter.messaging.MessageHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.listener.BatchMessageListener;
import tools.jackson.databind.json.JsonMapper;

/** Commands of one poll share a transaction; each finds what those before it have done. */
class PollTest extends BillingTest {

    private static final AtomicLong OFFSETS = new AtomicLong(1_000_000);

    @Autowired
    private BatchMessageListener<String, byte[]> polls;

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void a_limit_counts_what_the_same_poll_has_held_before() throws Exception {
        var client = client(GOOD, "WEEKLY");
        limit(client.accountId(), "150.00");
        var first = Ids.next();
        var second = Ids.next();

        polls.onMessage(List.of(
                authorisation(first, client.accountId()),
                authorisation(second, client.accountId()),
                settlement(Ids.next(), Ids.next(), "10.00")));

        answer("billing.hold-placed.v1", first);
        answer("billing.hold-declined.v1", second);
    }

    @Test
    void an_order_is_held_and_settled_in_one_poll_and_charged_once() throws Exception {
        var client = client(GOOD, "WEEKLY");
        var order = Ids.next();

        polls.onMessage(List.of(
                authorisation(order, client.accountId()),
                settlement(order, client.accountId(), "100.00"),
                settlement(order, client.accountId(), "100.00")));

        answer("billing.settled.v1", order);
        assertThat(postings(order)).hasSize(2);
        assertThat(balance(AccountCode.client(client.accountId()))).isEqualTo(Money.rub("100.00"));
        assertThat(jdbc.sql("select state from payment_hold where order_id = :order")
                        .param("order", order)
                        .query(String.class)
                        .list())
                .containsExactly("VOIDED");
    }

    @Test
    void a_charge_that_cannot_be_leaves_the_others_of_its_poll_alone() {
        var poison = Ids.next();
        var good = Ids.next();
        var nobody = command(
                "billing.settle.v1",
                poison,
                Map.of(
                        "orderId",
                        poison,
                        "attempt",
                        1,
                        "clientId",
                        Ids.next(),
                        "amount",
                        rub("10.00"),
                        "outcome",
                        "COMPLETED"));

        polls.onMessage(List.of(nobody, settlement(good, Ids.next(), "10.00")));

        assertThat(postings(good)).hasSize(2);
        assertThat(postings(poison)).isEmpty();
        assertThat(jdbc.sql("select count(*) from parked_message where message_key = :key")
                        .param("key", poison.toString())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private ConsumerRecord<String, byte[]> authorisation(UUID order, UUID client) {
        return command(
                "billing.authorise-payment.v1",
                order,
                Map.of("orderId", order, "attempt", 1, "clientId", client, "amount", rub("100.00")));
    }

    private ConsumerRecord<String, byte[]> settlement(UUID order, UUID client, String amount) {
        return command(
                "billing.settle.v1",
                order,
                Map.of(
                        "orderId",
                        order,
                        "attempt",
                        1,
                        "clientId",
                        client,
                        "amount",
                        rub(amount),
                        "outcome",
                        "CANCELLED",
                        "cause",
                        "CLIENT"));
    }

    private ConsumerRecord<String, byte[]> command(String type, UUID order, Object payload) {
        var id = Ids.next();
        var record = new ConsumerRecord<>(
                "billing.commands", 0, OFFSETS.incrementAndGet(), order.toString(), json.writeValueAsBytes(payload));
        MessageHeaders.write(new MessageHead(
                        id, type, "orders", order.toString(), Instant.now(), id, null, null, Audience.NOBODY))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
