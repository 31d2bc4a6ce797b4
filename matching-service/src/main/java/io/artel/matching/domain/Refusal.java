package io.artel.matching.domain;

/** Why one worker cannot do an order. */
public enum Refusal {
    NOT_IN_POOL,
    IS_CLIENT,
    NOT_QUALIFIED,
    NOT_FREE,
    /** For a reason of a step that has no name here. */
    NOT_SUITABLE
}
