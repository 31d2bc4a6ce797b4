package io.artel.matching.domain;

import io.artel.kernel.InvalidInput;
import io.artel.matching.domain.Step.Kind;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The steps of matching in their order (US-070). A version never changes; managers make a new one.
 *
 * <p>It must make sense: each step once, every mandatory one there and switched on, one step that combines after all
 * that score, and one that chooses at the end.
 */
public record Pipeline(int version, List<Stage> stages) {

    /** @param weight from 0 to 100, for scores only */
    public record Stage(Step step, double weight, boolean on) {}

    /** @throws InvalidInput at {@code steps}, or at one of them, when it makes no sense */
    public Pipeline {
        stages = List.copyOf(stages);
        var names = new HashSet<String>();
        for (int i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            if (!names.add(stage.step().name())) throw refused(i, "repeated", "this step is there already");
            if (stage.step().mandatory() && !stage.on()) throw refused(i, "mandatory", "cannot be switched off");
            if (stage.weight() < 0 || stage.weight() > 100) throw refused(i, "range", "a weight is from 0 to 100");
        }
        requireOneCombineThenOneChoice(stages);
    }

    /** @throws InvalidInput when a mandatory one of all known steps is left out */
    public Pipeline requireMandatory(List<Step> known) {
        for (var step : known) {
            if (step.mandatory()
                    && stages.stream().noneMatch(it -> it.step().name().equals(step.name()))) {
                throw new InvalidInput("steps", "mandatory_missing", "must contain " + step.name());
            }
        }
        return this;
    }

    public Ranking run(ReferenceSample reference, List<NormalSample> pool, Instant now) {
        var round = Round.of(reference, pool, now);
        for (var stage : stages) {
            if (stage.on()) round = stage.step().apply(round, stage.weight());
        }
        return new Ranking(
                version, round.candidates(), pool.size(), round.filtered(), shortage(Round.of(reference, pool, now)));
    }

    /** Why this worker is not among those whom the pipeline would choose from; empty when they are. */
    public Optional<Refusal> refusal(ReferenceSample reference, NormalSample sample, Instant now) {
        var round = Round.of(reference, List.of(sample), now);
        for (var stage : stages) {
            if (!stage.on()) continue;
            round = stage.step().apply(round, stage.weight());
            if (round.candidates().isEmpty()) {
                return Optional.of(stage.step() instanceof Filter filter ? filter.refusal() : Refusal.NOT_SUITABLE);
            }
        }
        return Optional.empty();
    }

    private Shortage shortage(Round round) {
        for (var stage : stages) {
            if (stage.on() && stage.step() instanceof Filter filter && !filter.aboutTime()) {
                round = filter.apply(round, stage.weight());
            }
        }
        return round.candidates().isEmpty() ? Shortage.NO_QUALIFIED : Shortage.NO_FREE;
    }

    private static void requireOneCombineThenOneChoice(List<Stage> stages) {
        int combine = -1;
        int choose = -1;
        for (int i = 0; i < stages.size(); i++) {
            if (!stages.get(i).on()) continue;
            var kind = stages.get(i).step().kind();
            if (choose >= 0) throw refused(i, "after_choice", "nothing comes after the step that chooses");
            if (combine >= 0 && kind == Kind.SCORE) throw refused(i, "after_combine", "its score would not count");
            if (combine >= 0 && kind == Kind.COMBINE) throw refused(i, "second_combine", "one step combines");
            if (kind == Kind.COMBINE) combine = i;
            if (kind == Kind.CHOOSE) choose = i;
        }
        if (combine < 0) throw new InvalidInput("steps", "combine_missing", "a step must combine the scores");
        if (choose < 0) throw new InvalidInput("steps", "choice_missing", "a step must choose at the end");
        if (choose < combine) throw refused(choose, "before_combine", "it chooses after the scores are combined");
    }

    private static InvalidInput refused(int position, String code, String message) {
        return new InvalidInput("steps[" + position + "]", code, message);
    }
}
