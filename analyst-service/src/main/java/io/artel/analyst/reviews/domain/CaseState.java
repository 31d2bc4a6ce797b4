package io.artel.analyst.reviews.domain;

public enum CaseState {
    OPEN,
    /** One controller has it. */
    CLAIMED,
    /** The form is filled in; nothing can change it any more. */
    REVIEWED
}
