package io.artel.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.billing.ledger.AccountCode;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many orders at random, commands repeated and overtaking each other; in the end all books say the same. */
class ReconciliationTest extends BillingTest {

    private record Ended(UUID id, UUID client) {}

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationTest.class);
    private static final List<String> CARDS = List.of(GOOD, DECLINED, DECLINED_AT_CAPTURE, FLAKY);
    private static final int CLIENTS = 8;
    private static final int ORDERS = 40;

    @Test
    void ledger_charges_holds_and_provider_agree_in_the_end() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        LOG.info("-Dseed={}", seed);
        var random = new Random(seed);
        var clients = new ArrayList<UUID>();
        for (int i = 0; i < CLIENTS; i++) {
            var time = random.nextBoolean() ? "EACH_ORDER" : "WEEKLY";
            clients.add(client(CARDS.get(i % CARDS.size()), time).accountId());
        }

        var orders = IntStream.range(0, ORDERS)
                .mapToObj(i -> new Ended(Ids.next(), clients.get(random.nextInt(CLIENTS))))
                .toList();
        try (var side = Executors.newFixedThreadPool(CLIENTS)) {
            var playing = IntStream.range(0, ORDERS)
                    .mapToObj(i -> side.submit(() -> play(
                            new Random(seed + i),
                            orders.get(i).id(),
                            orders.get(i).client())))
                    .toList();
            for (var played : playing) played.get();
        }

        await().atMost(Duration.ofSeconds(40))
                .until(() -> orders.stream().allMatch(order -> heard("billing.settled.v1", order.id()) > 0));
        await().atMost(Duration.ofSeconds(20)).until(() -> orders.stream().allMatch(this::nothingUnderWay));
        for (var order : orders) {
            assertThat(count("charge", order.id())).isEqualTo(1);
            assertThat(entries(order.id(), "CHARGE")).isEqualTo(1);
            assertThat(openHolds(order.id())).as("money held for %s", order).isZero();
            var operations = PROVIDER.operationsOf(order.id());
            assertThat(count(operations, "HOLD HELD"))
                    .as("%s", operations)
                    .isEqualTo(count(operations, "CAPTURE CAPTURED") + count(operations, "VOID VOIDED"));
            assertThat(paid(order.id())).isEqualTo(PROVIDER.takenFor(order.id()));
        }
        for (var client : clients) {
            assertThat(balance(AccountCode.client(client))).isEqualTo(unpaid(client));
        }
        assertThat(jdbc.sql("select sum(case side when 'DEBIT' then minor else -minor end)::bigint from posting")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void play(Random random, UUID order, UUID client) {
        var amount = Money.ofMinor(random.nextLong(100, 20_000)).amount();
        int attempts = random.nextInt(3);
        for (int attempt = 1; attempt <= attempts; attempt++) {
            authorise(order, attempt, client, amount);
            if (random.nextInt(3) == 0) authorise(order, attempt, client, amount);
            if (random.nextBoolean()) answered(order, attempt);
        }
        var outcome = List.of("COMPLETED", "CANCELLED", "FAILED").get(random.nextInt(3));
        @Nullable
        String cause = outcome.equals("COMPLETED")
                ? null
                : List.of("CLIENT", "WORKER", "COMPANY").get(random.nextInt(3));
        var worker = Ids.next();
        settle(order, client, worker, amount, outcome, cause);
        if (random.nextInt(3) == 0) settle(order, client, worker, amount, outcome, cause);
        if (random.nextInt(3) == 0) authorise(order, attempts + 1, client, amount);
    }

    private void answered(UUID order, int attempt) {
        await().until(() -> List.of("billing.hold-placed.v1", "billing.hold-declined.v1").stream()
                .flatMap(type -> bus.all(type).stream())
                .anyMatch(it -> it.payload().path("orderId").asString().equals(order.toString())
                        && it.payload().path("attempt").asInt() == attempt));
    }

    private boolean nothingUnderWay(Ended order) {
        return jdbc.sql("select count(*) from provider_call where order_id = :order and resolved_at is null")
                        .param("order", order.id())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private int count(String table, UUID order) {
        return jdbc.sql("select count(*) from " + table + " where order_id = :order")
                .param("order", order)
                .query(Integer.class)
                .single();
    }

    private static long count(List<String> operations, String which) {
        return operations.stream().filter(which::equals).count();
    }

    private int entries(UUID order, String kind) {
        return jdbc.sql("select count(*) from journal_entry where order_id = :order and kind = :kind")
                .param("order", order)
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private int openHolds(UUID order) {
        return jdbc.sql("select count(*) from payment_hold where order_id = :order"
                        + " and state not in ('DECLINED', 'CAPTURED', 'VOIDED')")
                .param("order", order)
                .query(Integer.class)
                .single();
    }

    private Money paid(UUID order) {
        return Money.ofMinor(
                jdbc.sql("""
                select coalesce(sum(p.minor), 0)::bigint from posting p join journal_entry e on e.id = p.entry_id
                where e.order_id = :order and e.kind = 'PAYMENT' and p.side = 'DEBIT'""").param("order", order).query(Long.class).single());
    }

    private Money unpaid(UUID client) {
        return Money.ofMinor(
                jdbc.sql("""
                select coalesce(sum(minor), 0)::bigint from charge
                where client_id = :client and paid_at is null and credited_at is null""").param("client", client).query(Long.class).single());
    }
}
