package io.artel.orders.domain;

/** What can move an order: people, answers of other services, timers. */
public enum Trigger {
    CANCEL(Kind.PERSON),
    MOVE_DATE(Kind.PERSON),
    /** A manager wants another worker. */
    CHOOSE_WORKER(Kind.PERSON),
    DECLINE(Kind.PERSON),
    PAY(Kind.PERSON),
    RUN_LATE(Kind.PERSON),
    CHECK_IN(Kind.PERSON),
    COMPLETE(Kind.PERSON),
    /** Failed because of the client, who was not there for instance. */
    FAIL_CLIENT(Kind.PERSON),
    /** Failed because of the worker, who gave up or cannot come (US-130). */
    FAIL_WORKER(Kind.PERSON),
    FAIL_COMPANY(Kind.PERSON),
    CALL_OFF(Kind.PERSON),

    WORKER_MATCHED(Kind.ANSWER),
    MATCH_WAITING(Kind.ANSWER),
    /** Whom the manager chose cannot be had. */
    WORKER_REFUSED(Kind.ANSWER),
    KIT_RESERVED(Kind.ANSWER),
    KIT_WAITING(Kind.ANSWER),
    KIT_ISSUED(Kind.ANSWER),
    KIT_CLOSED(Kind.ANSWER),
    HOLD_PLACED(Kind.ANSWER),
    HOLD_DECLINED(Kind.ANSWER),
    METHOD_CHANGED(Kind.ANSWER),
    SETTLED(Kind.ANSWER),
    FORTUNE_KEPT(Kind.ANSWER),

    /** A step was not answered in time: it is sent again. */
    NOT_ANSWERED(Kind.TIMER),
    /** The time the client chose has come. */
    SLOT_STARTED(Kind.TIMER),
    /** That time and the grace are over: too late for a match. */
    SLOT_PASSED(Kind.TIMER),
    /** The client did not choose another date for 14 days after the slot had passed. */
    WAITED_14_DAYS(Kind.TIMER),
    /** The worker should have checked in by now (US-130). */
    NO_SHOW(Kind.TIMER),
    /** The worker should have finished by now. */
    NEVER_FINISHED(Kind.TIMER),
    /** The report waits no longer for the fortune. */
    REPORT_DUE(Kind.TIMER);

    /** People get an error for an illegal move; for answers and timers every pair is listed in the table. */
    public enum Kind {
        PERSON,
        ANSWER,
        TIMER
    }

    private final Kind kind;

    Trigger(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
