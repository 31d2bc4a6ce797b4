package io.artel.orders.timers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.artel.orders.application.OrderProcess;
import io.artel.orders.application.OrderSettings;
import io.artel.orders.application.Timers;
import io.artel.orders.domain.State;
import io.artel.orders.domain.Trigger;
import io.artel.starter.ArtelSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Timers as rows (db-scheduler): set with the caller's transaction, fired by any replica, once; a replica that dies with
 * one in hand leaves it to another. All a timer knows stands in its readable id.
 */
@Component
class DbTimers implements Timers, SmartLifecycle {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;

    DbTimers(DataSource database, ObjectProvider<OrderProcess> process, OrderSettings settings, ArtelSettings artel) {
        task = Tasks.oneTime("order-timer")
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .execute((instance, context) -> fire(read(instance.getId()), process.getObject()));
        scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(database), task)
                .schedulerName(new SchedulerName.Fixed(artel.service() + "-" + artel.instance()))
                .pollingInterval(settings.timerPolling())
                .threads(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    private static void fire(Timer timer, OrderProcess process) {
        if (timer.on() == Trigger.NOT_ANSWERED) process.notAnswered(timer);
        else process.fired(timer);
    }

    @Override
    public void set(Timer timer, Instant due) {
        scheduler.scheduleIfNotExists(task.instance(write(timer)), due);
    }

    static String write(Timer timer) {
        return String.join(
                "/",
                timer.orderId().toString(),
                timer.on().name(),
                timer.startsAt().toString(),
                timer.state().name(),
                String.valueOf(timer.attempt()),
                String.valueOf(timer.round()));
    }

    static Timer read(String id) {
        var parts = id.split("/", -1);
        return new Timer(
                UUID.fromString(parts[0]),
                Trigger.valueOf(parts[1]),
                Instant.parse(parts[2]),
                State.valueOf(parts[3]),
                Integer.parseInt(parts[4]),
                Integer.parseInt(parts[5]));
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }
}
