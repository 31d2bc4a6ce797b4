package io.artel.testing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The company wants the top 3 % (US-080). */
class PassMarkTest {

    private final PassMark.Top top = new PassMark.Top(3, 30, new PassMark.Score(80));

    @Test
    void a_score_passes_from_the_mark_on() {
        assertThat(new PassMark.Score(80).passes(80, 5, 10)).isTrue();
        assertThat(new PassMark.Score(80).passes(79, 0, 10)).isFalse();
    }

    @Test
    void while_there_are_too_few_attempts_the_score_decides() {
        assertThat(top.passes(80, 20, 29)).isTrue();
        assertThat(top.passes(79, 0, 29)).isFalse();
    }

    @Test
    void of_a_hundred_three_pass() {
        assertThat(top.passes(70, 2, 99)).isTrue();
        assertThat(top.passes(70, 3, 99)).isFalse();
    }

    @Test
    void the_best_passes_even_where_the_percentage_is_less_than_one_place() {
        assertThat(top.passes(70, 0, 30)).isTrue();
        assertThat(top.passes(70, 1, 30)).isFalse();
    }

    @Test
    void nothing_right_never_passes() {
        assertThat(top.passes(0, 0, 100)).isFalse();
    }
}
