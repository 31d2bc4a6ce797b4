package io.artel.analyst.hypotheses.domain;

/** Somebody wants what a hypothesis' state does not allow. */
public class IllegalHypothesisMove extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HypothesisState from;

    IllegalHypothesisMove(HypothesisState from, HypothesisState to) {
        super("a hypothesis that is " + from + " does not become " + to);
        this.from = from;
    }

    /** What is over is not edited either. */
    public IllegalHypothesisMove(HypothesisState from) {
        super("a hypothesis that is " + from + " does not change any more");
        this.from = from;
    }

    public HypothesisState from() {
        return from;
    }
}
