package io.artel.billing.bonuses;

/** A bonus cannot be confirmed by this manager. */
public class BonusNotConfirmable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Whoever gave it cannot be the second one too. */
        OWN,
        /** It counts already. */
        GIVEN
    }

    private final Reason reason;

    BonusNotConfirmable(Reason reason) {
        super("the bonus cannot be confirmed: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
