package io.artel.billing.charges;

/** Whose doing a failure or cancellation was. */
enum Cause {
    CLIENT,
    WORKER,
    COMPANY
}
