package io.artel.billing.disputes;

/** Something cannot be disputed, or not be decided so. */
public class DisputeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        TOO_LATE,
        DISPUTED,
        CREDITED,
        DECIDED,
        /** Nobody decides the own dispute. */
        OWN
    }

    private final Reason reason;

    DisputeRefused(Reason reason) {
        super("no dispute, or no decision: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
