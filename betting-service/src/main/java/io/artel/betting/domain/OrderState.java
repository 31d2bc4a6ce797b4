package io.artel.betting.domain;

/** The states of an order, as far as bets care. */
public enum OrderState {
    MATCHING,
    EQUIPPING,
    AUTHORISING,
    PAYMENT_NEEDED,
    SCHEDULED,
    IN_PROGRESS,
    SETTLING,
    REPORTING,
    CLOSED;

    /** Bets close when the job starts, or when it is certain that it never will (US-280). */
    public boolean closesBets() {
        return compareTo(IN_PROGRESS) >= 0;
    }

    /** The outcome stands from here on. */
    public boolean isOver() {
        return compareTo(SETTLING) >= 0;
    }
}
