package io.artel.store.domain;

/** Where a kit is; the moves between are {@link Kit#TRANSITIONS}. */
public enum KitState {
    /** Stock is missing, or nobody has defined what the order's type needs. */
    WAITING,
    /** All of it is set aside; a buyer can issue it. */
    RESERVED,
    /** The worker has it. */
    ISSUED,
    /** The job is over and a buyer has to count in what comes back. */
    RETURN_DUE,
    /** Counted in: stock has risen by what came back, the rest is written off. */
    RETURNED,
    /** The job has used it up; nothing comes back. */
    CONSUMED,
    /** Never issued; nothing is set aside any more. */
    RELEASED;

    /** Whether its order still needs it. */
    public boolean atWork() {
        return this == WAITING || this == RESERVED || this == ISSUED;
    }
}
