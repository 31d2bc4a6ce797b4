package io.artel.orders.domain;

/** What a move sets in motion: commands to other services, and the two halves of the report. */
public enum Step {
    FIND_WORKER,
    RELEASE_WORKER,
    PREPARE_KIT,
    CLOSE_KIT,
    AUTHORISE_PAYMENT,
    SETTLE,
    /** Wait for the fortune, not for long. */
    AWAIT_FORTUNE,
    /** Write the client's letter about how it ended. */
    SEND_REPORT
}
