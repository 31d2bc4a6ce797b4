package io.artel.billing.payouts;

/** A file for the bank cannot be made, or cannot be confirmed. */
public class BankFileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** No payout of the month waits for a way to go. */
        NOTHING_TO_PAY,
        /** What became of it has been said before. */
        CONFIRMED
    }

    private final Reason reason;

    BankFileRefused(Reason reason) {
        super("the bank's file is refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
