package io.artel.matching.domain;

/** A step that takes candidates out. */
public abstract class Filter implements Step {

    protected abstract boolean keeps(NormalSample sample, ReferenceSample reference);

    /** Whether those it takes out could do the job at another time. */
    public boolean aboutTime() {
        return false;
    }

    /** What a manager is told who wants somebody it takes out. */
    public Refusal refusal() {
        return aboutTime() ? Refusal.NOT_FREE : Refusal.NOT_SUITABLE;
    }

    @Override
    public final Kind kind() {
        return Kind.FILTER;
    }

    @Override
    public boolean mandatory() {
        return true;
    }

    @Override
    public final Round apply(Round round, double weight) {
        return round.keeping(name(), sample -> keeps(sample, round.reference()));
    }
}
