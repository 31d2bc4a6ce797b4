package io.artel.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.kernel.Ids;
import io.artel.matching.assignment.Rival;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two replicas at one database, many orders, few workers. */
class ReplicasTest extends ServiceTest {

    private static final int ORDERS_EACH = 40;
    private static final int WORKERS = 4;
    private static final int SLOTS = 5;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Rival rival;

    @Test
    void replicas_never_book_one_worker_twice_and_leave_nobody_idle() throws Exception {
        var skill = newSkill();
        IntStream.range(0, WORKERS).forEach(it -> qualified(skill, 60 + it));
        var barrier = new CyclicBarrier(2);
        List<UUID> orders;
        try (var replicas = Executors.newFixedThreadPool(2)) {
            var first = replicas.submit(replica(skill, barrier));
            var second = replicas.submit(replica(skill, barrier));
            orders = new ArrayList<>(first.get());
            orders.addAll(second.get());
        }

        var bookedTwice = jdbc.sql("""
                        select count(*) from booking one join booking other
                        on one.worker_id = other.worker_id and one.id < other.id
                        and one.active and other.active
                        and one.starts_at < other.ends_at and other.starts_at < one.ends_at""").query(Integer.class).single();
        var booked = jdbc.sql("select count(*) from booking where active and order_id in (:orders)")
                .param("orders", orders)
                .query(Integer.class)
                .single();
        var waiting = jdbc.sql("select count(*) from request where state = 'WAITING' and order_id in (:orders)")
                .param("orders", orders)
                .query(Integer.class)
                .single();

        assertThat(bookedTwice).isZero();
        assertThat(booked).isEqualTo(WORKERS * SLOTS);
        assertThat(waiting).isEqualTo(2 * ORDERS_EACH - WORKERS * SLOTS);
    }

    /** Each order in a transaction of its own, both replicas starting together on the same slots. */
    private Callable<List<UUID>> replica(String skill, CyclicBarrier barrier) {
        return () -> {
            var orders = new ArrayList<UUID>();
            for (int i = 0; i < ORDERS_EACH; i++) {
                var order = Ids.next();
                var startsAt = TOMORROW.plus(Duration.ofHours(2L * (i % SLOTS)));
                orders.add(order);
                barrier.await(30, TimeUnit.SECONDS);
                new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                status -> rival.find(order, skill, startsAt, startsAt.plus(Duration.ofHours(2))));
            }
            return orders;
        };
    }
}
