package io.artel.betting.domain;

/** How an order can end, and so what can be bet on. */
public enum Outcome {
    COMPLETED,
    FAILED,
    CANCELLED
}
