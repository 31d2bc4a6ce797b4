package io.artel.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.matching.domain.Pipeline.Stage;
import io.artel.matching.domain.steps.AvailabilityFilter;
import io.artel.matching.domain.steps.BestChoice;
import io.artel.matching.domain.steps.ClientHistoryScore;
import io.artel.matching.domain.steps.ExcludedFilter;
import io.artel.matching.domain.steps.LoadFairnessScore;
import io.artel.matching.domain.steps.NotTheClientFilter;
import io.artel.matching.domain.steps.PastResultsScore;
import io.artel.matching.domain.steps.SkillFilter;
import io.artel.matching.domain.steps.SkillScore;
import io.artel.matching.domain.steps.WeightedSum;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Each step alone changes the winner: the same two workers go through the whole pipeline with the step and without it,
 * all else being equal.
 */
class StepTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Slot SLOT =
            new Slot(Instant.parse("2026-03-04T10:00:00Z"), Instant.parse("2026-03-04T12:00:00Z"));
    private static final UUID CLIENT = new UUID(0, 1);

    /** Wins whenever the two are equal, by the lower id. */
    private static final UUID FIRST = new UUID(0, 11);

    private static final UUID SECOND = new UUID(0, 12);
    private static final Tuning NO_BUFFER = new Tuning(Duration.ZERO);

    private static List<Step> allSteps(Tuning tuning) {
        return List.of(
                new NotTheClientFilter(),
                new ExcludedFilter(),
                new SkillFilter(),
                new AvailabilityFilter(tuning),
                new SkillScore(),
                new PastResultsScore(),
                new ClientHistoryScore(),
                new LoadFairnessScore(),
                new WeightedSum(),
                new BestChoice());
    }

    @Test
    void the_skill_filter() {
        // Proven in every other way, so that only the filter can stand in the way.
        var first = worker(FIRST)
                .skill("cleaning", 69)
                .past(PastResults.NONE
                        .completed(NOW)
                        .completed(NOW)
                        .rated(5, NOW)
                        .rated(5, NOW));

        changesTheWinner("skill", reference(), first, worker(SECOND).recentJobs(1));
    }

    @Test
    void the_not_the_client_filter() {
        changesTheWinner("not-the-client", reference(), worker(CLIENT), worker(SECOND));
    }

    @Test
    void the_excluded_filter() {
        var reference = new ReferenceSample(CLIENT, NEEDS, SLOT, Set.of(FIRST), Map.of());

        changesTheWinner("excluded", reference, worker(FIRST), worker(SECOND));
    }

    @Test
    void the_availability_filter_by_a_day_off() {
        var off = new Availability(ZoneOffset.UTC, true, List.of(), Set.of(LocalDate.parse("2026-03-04")));

        changesTheWinner("availability", reference(), worker(FIRST).available(off), worker(SECOND));
    }

    @Test
    void the_availability_filter_by_a_booking_that_overlaps() {
        var booked =
                new Slot(SLOT.startsAt().minusSeconds(3600), SLOT.startsAt().plusSeconds(1));

        changesTheWinner("availability", reference(), worker(FIRST).blocked(booked), worker(SECOND));
    }

    @Test
    void the_availability_filter_by_a_booking_too_near() {
        var soonAfter = new Slot(SLOT.endsAt().plusSeconds(600), SLOT.endsAt().plusSeconds(7200));
        var first = worker(FIRST).blocked(soonAfter);

        assertThat(winner(pipeline(NO_BUFFER, "none"), reference(), first, worker(SECOND)))
                .isEqualTo(FIRST);
        assertThat(winner(pipeline(new Tuning(Duration.ofMinutes(30)), "none"), reference(), first, worker(SECOND)))
                .isEqualTo(SECOND);
    }

    @Test
    void the_skill_score() {
        changesTheWinner(
                "skill-surplus", reference(), worker(FIRST), worker(SECOND).skill("cleaning", 81));
    }

    @Test
    void the_past_results_score_by_completed_jobs() {
        var proven = PastResults.NONE.completed(NOW.minus(Duration.ofDays(3)));

        changesTheWinner(
                "past-results", reference(), worker(FIRST), worker(SECOND).past(proven));
    }

    @Test
    void the_past_results_score_by_a_failed_job() {
        var failed = PastResults.NONE.failed(NOW.minus(Duration.ofDays(3)));

        changesTheWinner("past-results", reference(), worker(FIRST).past(failed), worker(SECOND));
    }

    @Test
    void the_past_results_score_by_ratings() {
        var liked = PastResults.NONE.rated(5, NOW.minus(Duration.ofDays(3)));

        changesTheWinner(
                "past-results", reference(), worker(FIRST), worker(SECOND).past(liked));
    }

    @Test
    void the_past_results_score_by_what_has_faded() {
        var longAgo = PastResults.NONE.failed(NOW.minus(Duration.ofDays(300)));
        var lately = PastResults.NONE.failed(NOW.minus(Duration.ofDays(3)));

        changesTheWinner(
                "past-results",
                reference(),
                worker(FIRST).past(lately),
                worker(SECOND).past(longAgo));
    }

    @Test
    void the_client_history_score_by_a_good_experience() {
        var reference = new ReferenceSample(CLIENT, NEEDS, SLOT, Set.of(), Map.of(SECOND, Experience.GOOD));

        changesTheWinner("client-history", reference, worker(FIRST), worker(SECOND));
    }

    @Test
    void the_client_history_score_by_a_bad_experience() {
        var reference = new ReferenceSample(CLIENT, NEEDS, SLOT, Set.of(), Map.of(FIRST, Experience.BAD));

        changesTheWinner("client-history", reference, worker(FIRST), worker(SECOND));
    }

    @Test
    void the_load_fairness_score() {
        changesTheWinner(
                "load-fairness",
                reference(),
                worker(FIRST).recentJobs(2),
                worker(SECOND).recentJobs(1));
    }

    @Test
    void the_weighted_sum() {
        // Better in what weighs little, worse in what weighs much.
        var first = worker(FIRST).skill("cleaning", 100).recentJobs(9);
        var second = worker(SECOND);

        assertThat(winner(weighing(1, 5), reference(), first, second)).isEqualTo(SECOND);
        assertThat(winner(weighing(5, 1), reference(), first, second)).isEqualTo(FIRST);
        assertThat(winner(weighing(1, 5, new NothingCounts()), reference(), first, second))
                .isEqualTo(FIRST);
    }

    @Test
    void the_choice() {
        var second = worker(SECOND).skill("cleaning", 100);
        var steps = new ArrayList<>(pipeline(NO_BUFFER, "none").stages());
        steps.set(steps.size() - 1, new Stage(new LowestIdFirst(), 0, true));

        assertThat(winner(pipeline(NO_BUFFER, "none"), reference(), worker(FIRST), second))
                .isEqualTo(SECOND);
        assertThat(winner(new Pipeline(1, steps), reference(), worker(FIRST), second))
                .isEqualTo(FIRST);
    }

    @Test
    void of_equals_the_one_least_recently_assigned_is_chosen_then_the_lower_id() {
        var lately = worker(FIRST).assigned(NOW.minusSeconds(60));
        var before = worker(SECOND).assigned(NOW.minusSeconds(3600));

        assertThat(winner(pipeline(NO_BUFFER, "none"), reference(), lately, before))
                .isEqualTo(SECOND);
        assertThat(winner(pipeline(NO_BUFFER, "none"), reference(), before, worker(FIRST)))
                .isEqualTo(FIRST);
        assertThat(winner(pipeline(NO_BUFFER, "none"), reference(), worker(SECOND), worker(FIRST)))
                .isEqualTo(FIRST);
    }

    @Test
    void a_newcomer_stands_between_the_proven_and_the_failed() {
        var proven =
                worker(new UUID(0, 23)).past(PastResults.NONE.completed(NOW).rated(5, NOW));
        var newcomer = worker(new UUID(0, 22));
        var failed = worker(new UUID(0, 21)).past(PastResults.NONE.failed(NOW));
        var pool = List.of(failed.sample(), newcomer.sample(), proven.sample());

        var ranking = pipeline(NO_BUFFER, "none").run(reference(), pool, NOW);

        assertThat(ranking.candidates())
                .extracting(Candidate::workerId)
                .containsExactly(proven.id(), newcomer.id(), failed.id());
    }

    private static final List<SkillNeed> NEEDS = List.of(new SkillNeed("cleaning", 70));

    private static ReferenceSample reference() {
        return new ReferenceSample(CLIENT, NEEDS, SLOT, Set.of(), Map.of());
    }

    /** Without the step the first wins, with it the second. */
    private static void changesTheWinner(String step, ReferenceSample reference, Sample first, Sample second) {
        assertThat(winner(pipeline(NO_BUFFER, step), reference, first, second))
                .as("without " + step)
                .isEqualTo(first.id());
        assertThat(winner(pipeline(NO_BUFFER, "none"), reference, first, second))
                .as("with " + step)
                .isEqualTo(second.id());
    }

    private static UUID winner(Pipeline pipeline, ReferenceSample reference, Sample... workers) {
        var pool = java.util.stream.Stream.of(workers).map(Sample::sample).toList();
        return pipeline.run(reference, pool, NOW).candidates().getFirst().workerId();
    }

    private static Pipeline pipeline(Tuning tuning, String without) {
        return new Pipeline(
                1,
                allSteps(tuning).stream()
                        .filter(it -> !it.name().equals(without))
                        .map(it -> new Stage(it, 1, true))
                        .toList());
    }

    private static Pipeline weighing(double skill, double load) {
        return weighing(skill, load, new WeightedSum());
    }

    private static Pipeline weighing(double skill, double load, Step combine) {
        return new Pipeline(
                1,
                List.of(
                        new Stage(new SkillScore(), skill, true),
                        new Stage(new LoadFairnessScore(), load, true),
                        new Stage(combine, 0, true),
                        new Stage(new BestChoice(), 0, true)));
    }

    private static Sample worker(UUID id) {
        return new Sample(id, Map.of("cleaning", 80), Availability.ALWAYS, List.of(), PastResults.NONE, 0, null);
    }

    private record Sample(
            UUID id,
            Map<String, Integer> skills,
            Availability availability,
            List<Slot> blocked,
            PastResults pastResults,
            int recent,
            @org.jspecify.annotations.Nullable Instant last) {

        NormalSample sample() {
            return new NormalSample(id, skills, availability, blocked, pastResults, recent, last);
        }

        Sample skill(String skill, int score) {
            return new Sample(id, Map.of(skill, score), availability, blocked, pastResults, recent, last);
        }

        Sample available(Availability other) {
            return new Sample(id, skills, other, blocked, pastResults, recent, last);
        }

        Sample blocked(Slot slot) {
            return new Sample(id, skills, availability, List.of(slot), pastResults, recent, last);
        }

        Sample past(PastResults results) {
            return new Sample(id, skills, availability, blocked, results, recent, last);
        }

        Sample recentJobs(int count) {
            return new Sample(id, skills, availability, blocked, pastResults, count, last);
        }

        Sample assigned(Instant at) {
            return new Sample(id, skills, availability, blocked, pastResults, recent, at);
        }
    }

    private record NothingCounts() implements Step {

        @Override
        public String name() {
            return "nothing-counts";
        }

        @Override
        public Kind kind() {
            return Kind.COMBINE;
        }

        @Override
        public boolean mandatory() {
            return false;
        }

        @Override
        public Round apply(Round round, double weight) {
            return round;
        }
    }

    private record LowestIdFirst() implements Step {

        @Override
        public String name() {
            return "lowest-id";
        }

        @Override
        public Kind kind() {
            return Kind.CHOOSE;
        }

        @Override
        public boolean mandatory() {
            return false;
        }

        @Override
        public Round apply(Round round, double weight) {
            return round.withCandidates(round.candidates().stream()
                    .sorted(Comparator.comparing(Candidate::workerId))
                    .toList());
        }
    }
}
