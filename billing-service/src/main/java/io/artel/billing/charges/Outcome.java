package io.artel.billing.charges;

/** How an order ended. */
enum Outcome {
    COMPLETED,
    FAILED,
    CANCELLED
}
