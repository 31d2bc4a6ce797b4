package io.artel.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.artel.kernel.InvalidInput;
import io.artel.matching.domain.Pipeline.Stage;
import io.artel.matching.domain.steps.AvailabilityFilter;
import io.artel.matching.domain.steps.BestChoice;
import io.artel.matching.domain.steps.LoadFairnessScore;
import io.artel.matching.domain.steps.SkillFilter;
import io.artel.matching.domain.steps.SkillScore;
import io.artel.matching.domain.steps.WeightedSum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What makes a pipeline, and what it says when nobody is left. */
class PipelineTest {

    private static final Step SKILL = new SkillFilter();
    private static final Step FREE = new AvailabilityFilter(new Tuning(Duration.ZERO));
    private static final Step SCORE = new SkillScore();
    private static final Step SUM = new WeightedSum();
    private static final Step BEST = new BestChoice();

    @Test
    void a_mandatory_step_cannot_be_switched_off_or_left_out() {
        refused("mandatory", "steps[0]", () -> new Pipeline(1, List.of(new Stage(SKILL, 0, false), on(SUM), on(BEST))));
        refused("mandatory_missing", "steps", () -> of(SUM, BEST).requireMandatory(List.of(SKILL, SUM, BEST)));
    }

    @Test
    void a_score_can_be_switched_off_and_does_not_count_then() {
        var pipeline = new Pipeline(1, List.of(new Stage(SCORE, 5, false), on(SUM), on(BEST)));

        var ranking = pipeline.run(reference(), List.of(worker(100)), Instant.EPOCH);

        assertThat(ranking.candidates().getFirst().total()).isZero();
    }

    @Test
    void a_step_comes_once() {
        refused("repeated", "steps[1]", () -> of(SKILL, SKILL, SUM, BEST));
    }

    @Test
    void scores_come_before_the_one_step_that_combines_and_the_choice_is_last() {
        refused("after_combine", "steps[1]", () -> of(SUM, SCORE, BEST));
        refused("after_choice", "steps[2]", () -> of(SUM, BEST, SCORE));
        refused("combine_missing", "steps", () -> of(SCORE, BEST));
        refused("choice_missing", "steps", () -> of(SCORE, SUM));
    }

    @Test
    void weights_have_limits() {
        refused("range", "steps[0]", () -> new Pipeline(1, List.of(new Stage(SCORE, -1, true), on(SUM), on(BEST))));
        refused("range", "steps[0]", () -> new Pipeline(1, List.of(new Stage(SCORE, 101, true), on(SUM), on(BEST))));
    }

    @Test
    void the_order_of_filters_and_scores_is_free() {
        var one = of(SKILL, FREE, SCORE, new LoadFairnessScore(), SUM, BEST);
        var other = of(new LoadFairnessScore(), SCORE, FREE, SKILL, SUM, BEST);
        var pool = List.of(worker(75), worker(95), worker(10));

        assertThat(one.run(reference(), pool, Instant.EPOCH).candidates())
                .extracting(Candidate::workerId)
                .isEqualTo(other.run(reference(), pool, Instant.EPOCH).candidates().stream()
                        .map(Candidate::workerId)
                        .toList());
    }

    @Test
    void a_weight_changes_what_a_score_gives() {
        var pipeline = new Pipeline(1, List.of(new Stage(SCORE, 2.5, true), on(SUM), on(BEST)));

        var total = pipeline.run(reference(), List.of(worker(100)), Instant.EPOCH)
                .candidates()
                .getFirst()
                .total();

        assertThat(total).isEqualTo(2.5);
    }

    @Test
    void it_counts_who_was_taken_out_and_says_what_was_lacking() {
        var pipeline = of(SKILL, FREE, SCORE, SUM, BEST);
        var unskilled = worker(10);
        var busy = new NormalSample(
                new UUID(0, 99),
                Map.of("cleaning", 90),
                Availability.ALWAYS,
                List.of(reference().slot()),
                PastResults.NONE,
                0,
                null);

        var nobody = pipeline.run(reference(), List.of(unskilled), Instant.EPOCH);
        var notThen = pipeline.run(reference(), List.of(unskilled, busy), Instant.EPOCH);

        assertThat(nobody.shortage()).isEqualTo(Shortage.NO_QUALIFIED);
        assertThat(notThen.shortage()).isEqualTo(Shortage.NO_FREE);
        assertThat(notThen.filtered()).containsEntry("skill", 1).containsEntry("availability", 1);
        assertThat(notThen.considered()).isEqualTo(2);
    }

    private static void refused(String code, String field, Runnable making) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(making::run).satisfies(it -> {
            assertThat(it.code()).isEqualTo(code);
            assertThat(it.field()).isEqualTo(field);
        });
    }

    private static Pipeline of(Step... steps) {
        return new Pipeline(1, Stream.of(steps).map(PipelineTest::on).toList());
    }

    private static Stage on(Step step) {
        return new Stage(step, 1, true);
    }

    private static NormalSample worker(int score) {
        return new NormalSample(
                new UUID(0, score),
                Map.of("cleaning", score),
                Availability.ALWAYS,
                List.of(),
                PastResults.NONE,
                0,
                null);
    }

    private static ReferenceSample reference() {
        var slot = new Slot(Instant.parse("2026-03-04T10:00:00Z"), Instant.parse("2026-03-04T12:00:00Z"));
        return new ReferenceSample(new UUID(0, 1), List.of(new SkillNeed("cleaning", 70)), slot, Set.of(), Map.of());
    }
}
