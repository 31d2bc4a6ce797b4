package io.artel.testing.attempts;

import io.artel.testing.TestingSettings;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hands in attempts whose time is over, also those whose candidates have gone; replicas may do it side by side. */
@Component
class DeadlineSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);
    private static final Limit AT_ONCE = Limit.of(200);

    private final AttemptRepository attempts;
    private final Attempts taking;
    private final TestingSettings settings;
    private final Clock clock;

    DeadlineSweep(AttemptRepository attempts, Attempts taking, TestingSettings settings, Clock clock) {
        this.attempts = attempts;
        this.taking = taking;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${artel.testing.sweep-every}")
    void sweep() {
        attempts.overBefore(clock.instant().minus(settings.answerSlack()), AT_ONCE)
                .forEach(this::close);
    }

    /** One that fails must not hold up the others; the next sweep tries it again. */
    private void close(UUID attempt) {
        try {
            taking.closeIfOver(attempt);
        } catch (RuntimeException e) {
            LOG.error("attempt {} could not be handed in", attempt, e);
        }
    }
}
