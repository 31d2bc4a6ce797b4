package io.artel.matching.domain;

import io.artel.matching.domain.Candidate.Effect;
import java.time.Instant;

/** A step that scores each candidate. */
public abstract class Score implements Step {

    /** From 0 (worst) to 1 (best). */
    protected abstract double score(NormalSample sample, ReferenceSample reference, Instant now);

    @Override
    public final Kind kind() {
        return Kind.SCORE;
    }

    @Override
    public final boolean mandatory() {
        return false;
    }

    @Override
    public final Round apply(Round round, double weight) {
        return round.each(candidate ->
                candidate.with(name(), new Effect(score(candidate.sample(), round.reference(), round.now()), weight)));
    }
}
