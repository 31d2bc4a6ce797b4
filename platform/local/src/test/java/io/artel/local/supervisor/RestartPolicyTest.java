package io.artel.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {

    private static final Instant START = Instant.parse("2026-03-10T10:00:00Z");

    private final RestartPolicy policy = new RestartPolicy();

    @Test
    void it_restarts_five_times_within_two_minutes_each_time_a_little_later_and_then_gives_up() {
        for (int i = 0; i < 5; i++) {
            assertThat(policy.died(START.plusSeconds(i))).contains(Duration.ofSeconds(i));
        }

        assertThat(policy.died(START.plusSeconds(119))).isEmpty();
    }

    @Test
    void what_is_older_than_two_minutes_is_forgotten() {
        for (int i = 0; i < 5; i++) policy.died(START);

        assertThat(policy.died(START.plusSeconds(121))).contains(Duration.ZERO);
    }
}
