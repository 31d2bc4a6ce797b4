package io.artel.orders.timers;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.orders.ServiceTest;
import io.artel.orders.application.Timers.Timer;
import io.artel.orders.domain.State;
import io.artel.orders.domain.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Timers are rows: they commit with their cause and fire after a restart. */
class DbTimersTest extends ServiceTest {

    @Autowired
    private DbTimers timers;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void a_timer_says_all_in_its_id() {
        var timer = new Timer(
                new UUID(1, 2), Trigger.NOT_ANSWERED, Instant.parse("2026-11-24T10:00:00.5Z"), State.EQUIPPING, 3, 4);

        assertThat(DbTimers.read(DbTimers.write(timer))).isEqualTo(timer);
    }

    @Test
    void a_timer_of_a_transaction_that_is_rolled_back_is_not_there() {
        var timer = new Timer(UUID.randomUUID(), Trigger.NO_SHOW, clock.instant(), State.SCHEDULED, 1, 0);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            timers.set(timer, clock.instant().plus(Duration.ofDays(1)));
            status.setRollbackOnly();
        });

        assertThat(count(timer)).isZero();
    }

    @Test
    void what_came_due_while_nobody_was_there_fires_after_the_start() {
        var type = offeredType(type("PT2H", "PT0S", "PT1H", "PT1S"));
        var id = scheduled(order(type, clock.instant().plusSeconds(30)));
        // The replica that should have fired it is gone, and the slot long over.
        jdbc.sql("update orders set starts_local = starts_local - interval '1 day',"
                        + " starts_at = starts_at - interval '1 day' where id = :id")
                .param("id", id)
                .update();
        var startsAt = jdbc.sql("select starts_at from orders where id = :id")
                .param("id", id)
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
        jdbc.sql("delete from scheduled_tasks where task_instance like :id")
                .param("id", id + "/%")
                .update();
        jdbc.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('order-timer', :instance, now() - interval '1 day', false, 1)""")
                .param("instance", DbTimers.write(new Timer(id, Trigger.NO_SHOW, startsAt, State.SCHEDULED, 1, 0)))
                .update();

        assertThat(asked("billing.settle.v1", id, 1).path("cause").asString()).isEqualTo("WORKER");
    }

    private int count(Timer timer) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance = :id")
                .param("id", DbTimers.write(timer))
                .query(Integer.class)
                .single();
    }
}
