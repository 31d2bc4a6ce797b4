package io.artel.analyst.hypotheses.domain;

/** Where a hypothesis stands. */
public enum HypothesisState {
    PROPOSED,
    ACCEPTED,
    REJECTED,
    IN_PROGRESS,
    /** Its outcome is measured. */
    DONE
}
