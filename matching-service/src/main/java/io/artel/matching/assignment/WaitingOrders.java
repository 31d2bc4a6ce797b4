package io.artel.matching.assignment;

import io.artel.matching.pool.PoolChanged;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Goes on with orders that wait (US-073), those that start first coming first. A change in the pool wakes it at once;
 * the rest of the time it looks again now and then, for what a crash or another replica has left.
 */
@Component
class WaitingOrders implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingOrders.class);

    /** An order that came in the same moment as the change it needs has been missed, but not for long. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    /** Bounds one unhurried round; the next goes on with the rest. */
    private static final int MOST_UNHURRIED = 50;

    private final Assignment assignment;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("waiting-orders").daemon().factory());
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean stopping;

    WaitingOrders(Assignment assignment, Requests requests, Clock clock, MeterRegistry metrics) {
        this.assignment = assignment;
        this.clock = clock;
        Gauge.builder("artel.matching.waiting", requests, Requests::countWaiting)
                .description("orders that wait for a worker")
                .register(metrics);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void poolChanged(PoolChanged change) {
        // Many changes while a round waits its turn are one.
        if (!stopping && woken.compareAndSet(false, true)) {
            worker.execute(() -> {
                woken.set(false);
                lookAgain(true, clock.instant(), Integer.MAX_VALUE);
            });
        }
    }

    @Scheduled(fixedDelayString = "${artel.matching.sweep-every}", initialDelayString = "${artel.matching.sweep-every}")
    void nowAndThen() {
        lookAgain(false, clock.instant().minus(QUIET), MOST_UNHURRIED);
    }

    private void lookAgain(boolean urgent, Instant triedBefore, int most) {
        var failed = new HashSet<UUID>();
        for (int done = 0; done < most && !stopping; done++) {
            var lookedAt = new HashSet<UUID>();
            try {
                if (!assignment.matchOneWaiting(urgent, triedBefore, failed, lookedAt)) return;
            } catch (RuntimeException e) {
                // The others must not wait for one that cannot be matched; the next round tries it again.
                LOG.warn("could not look at waiting order {}", lookedAt, e);
                if (lookedAt.isEmpty()) return;
                failed.addAll(lookedAt);
            }
        }
    }

    @Override
    public void destroy() {
        stopping = true;
        worker.close();
    }
}
