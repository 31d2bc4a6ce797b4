package io.artel.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Results fade, whichever way they come in. */
class PastResultsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Offset<Double> EXACTLY = within(1e-9);

    @Test
    void a_result_counts_half_after_the_half_life() {
        var results = PastResults.NONE.completed(NOW).fadedTo(NOW.plus(PastResults.HALF_LIFE));

        assertThat(results.completed()).isEqualTo(0.5, EXACTLY);
    }

    @Test
    void a_result_that_comes_late_counts_as_if_it_had_come_in_time() {
        var before = NOW.minus(Duration.ofDays(45));
        var inOrder = PastResults.NONE.failed(before).completed(NOW);
        var late = PastResults.NONE.completed(NOW).failed(before);

        assertThat(late.failed()).isEqualTo(inOrder.failed(), EXACTLY);
        assertThat(late.completed()).isEqualTo(inOrder.completed(), EXACTLY);
    }

    @Test
    void a_rating_that_is_replaced_leaves_nothing_behind() {
        var later = NOW.plus(Duration.ofDays(10));
        var replaced = PastResults.NONE.rated(1, NOW).unrated(1, NOW).rated(5, later);

        assertThat(replaced.ratingSum()).isEqualTo(1, EXACTLY);
        assertThat(replaced.ratingWeight()).isEqualTo(1, EXACTLY);
    }
}
