package io.artel.orders.domain;

/** How an order ended. Set on entering SETTLING (or CLOSED, when nothing is owed) and never changed. */
public enum Outcome {
    COMPLETED,
    FAILED,
    CANCELLED
}
