package io.artel.matching.domain.steps;

import io.artel.matching.domain.Candidate.Effect;
import io.artel.matching.domain.Round;
import io.artel.matching.domain.Step;

/** The total is the sum of the scores, each times its weight. */
public final class WeightedSum implements Step {

    @Override
    public String name() {
        return "weighted-sum";
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
        return round.each(candidate -> candidate.withTotal(candidate.effects().values().stream()
                .mapToDouble(Effect::points)
                .sum()));
    }
}
