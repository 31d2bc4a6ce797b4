package io.artel.orders.domain;

/** Where an order stands. */
public enum State {
    MATCHING,
    EQUIPPING,
    AUTHORISING,
    PAYMENT_NEEDED,
    SCHEDULED,
    IN_PROGRESS,
    SETTLING,
    REPORTING,
    CLOSED;

    /** The outcome is known; nothing can change it any more. */
    public boolean over() {
        return compareTo(SETTLING) >= 0;
    }
}
