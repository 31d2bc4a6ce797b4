package io.artel.orders.domain;

/** The order does not allow this move now. */
public class IllegalOrderMove extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final State state;

    /** Why not. */
    public enum Reason {
        /** The table has no such move from this state. */
        STATE,
        /** Before the check-in window. */
        TOO_EARLY,
        /** The date was moved twice already. */
        NO_DATE_MOVES_LEFT,
        /** The slot has started, or seven days have passed since the end. */
        TOO_LATE,
        /** The lateness was told already. */
        ALREADY_LATE,
        /** Only a failed or cancelled order can be copied, only a finished one rated. */
        NOT_ENDED
    }

    public IllegalOrderMove(Reason reason, State state, String what) {
        super(what + " is not possible in " + state + ": " + reason);
        this.reason = reason;
        this.state = state;
    }

    public Reason reason() {
        return reason;
    }

    public State state() {
        return state;
    }
}
