package io.artel.betting.domain;

/** Why a stake goes back to its manager. */
public enum VoidReason {
    /** The stake was in the pool only after the job had started. */
    LATE,
    /** The manager changed the order after betting on it (US-280). */
    CHANGED_ORDER,
    /** The order ended before billing had said anything about the stake. */
    UNCONFIRMED
}
