package io.artel.orders.domain;

/** Because of whom an order was cancelled or failed. For COMPANY the client is credited; only WORKER is fined. */
public enum Cause {
    CLIENT,
    WORKER,
    COMPANY
}
