package io.artel.matching.domain;

/** Why an order has to wait. */
public enum Shortage {
    /** Nobody in the pool could do it at any time. */
    NO_QUALIFIED,
    /** Somebody could, but not then. */
    NO_FREE
}
