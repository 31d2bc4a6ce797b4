package io.artel.analyst.reviews.domain;

/** What controllers do with a case. */
public enum CaseTrigger {
    CLAIM,
    RELEASE,
    /** A call to the client is logged. */
    CALL,
    REVIEW
}
