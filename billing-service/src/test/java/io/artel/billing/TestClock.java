package io.artel.billing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The time of day, until a test says how far the calendar is ahead; it goes back to that when the test is over. */
public final class TestClock extends Clock {

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        TestClock clock() {
            return new TestClock();
        }
    }

    private volatile Duration ahead = Duration.ZERO;

    /** From now on it is this moment, and time goes on from there. */
    public void jumpTo(Instant moment) {
        ahead = Duration.between(Instant.now(), moment);
    }

    public void back() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
