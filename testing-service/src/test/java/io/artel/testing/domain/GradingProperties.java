package io.artel.testing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class GradingProperties {

    private static final int OPTIONS = 6;

    @Property
    void choices_earn_between_nothing_and_all(
            @ForAll @NotEmpty Set<@IntRange(max = OPTIONS - 1) Integer> right,
            @ForAll Set<@IntRange(max = OPTIONS - 1) Integer> chosen,
            @ForAll @IntRange(min = 1, max = 100) int points) {
        var earned = earned(right, chosen, points);

        assertThat(earned).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(points));
        if (chosen.equals(right)) assertThat(earned).isEqualByComparingTo(BigDecimal.valueOf(points));
    }

    @Property
    void one_more_wrong_choice_never_helps_and_one_more_right_one_never_hurts(
            @ForAll @NotEmpty Set<@IntRange(max = OPTIONS - 1) Integer> right,
            @ForAll Set<@IntRange(max = OPTIONS - 1) Integer> chosen,
            @ForAll @IntRange(max = OPTIONS - 1) int more) {
        var with = new HashSet<>(chosen);
        with.add(more);

        var before = earned(right, chosen, 60);
        var after = earned(right, with, 60);

        if (right.contains(more)) assertThat(after).isGreaterThanOrEqualTo(before);
        else assertThat(after).isLessThanOrEqualTo(before);
    }

    /** Ticking everything must not pay when half of the options are wrong. */
    @Property
    void choosing_everything_earns_nothing_when_no_more_is_right_than_wrong(
            @ForAll @Size(min = 1, max = OPTIONS / 2) Set<@IntRange(max = OPTIONS - 1) Integer> right) {
        var all = new HashSet<>(IntStream.range(0, OPTIONS).boxed().toList());

        assertThat(earned(right, all, 10)).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Property
    void a_score_is_a_percentage(
            @ForAll @IntRange(min = 1, max = 10_000) int points, @ForAll @IntRange(max = 100) int share) {
        var earned =
                BigDecimal.valueOf(points).multiply(BigDecimal.valueOf(share)).movePointLeft(2);

        assertThat(Grading.score(earned, points)).isEqualTo(share);
    }

    @Property
    void a_draw_has_no_repetition_and_nothing_foreign(
            @ForAll @Size(max = 30) Set<Integer> bank, @ForAll @IntRange(max = 40) int count, @ForAll long seed) {
        var drawn = Draw.some(List.copyOf(bank), count, new Random(seed));

        assertThat(drawn).hasSize(Math.min(count, bank.size())).doesNotHaveDuplicates();
        assertThat(bank).containsAll(drawn);
    }

    private static BigDecimal earned(Set<Integer> right, Set<Integer> chosen, int points) {
        var options = IntStream.range(0, OPTIONS)
                .mapToObj(it -> new Text("т" + it, "t" + it))
                .toList();
        return Grading.earned(new Content.Multiple(options, right), new Answer.Chosen(chosen), points)
                .orElseThrow();
    }
}
