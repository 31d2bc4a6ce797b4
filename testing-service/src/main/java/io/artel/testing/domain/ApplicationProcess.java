package io.artel.testing.domain;

import static io.artel.testing.domain.ApplicationState.*;
import static io.artel.testing.domain.ApplicationTrigger.*;

import java.util.Map;

/** The way of an application: the table is the process, nothing else moves the state. */
public final class ApplicationProcess {

    record Key(ApplicationState from, ApplicationTrigger on) {}

    /** A pair that is not listed is illegal. {@code ofEntries} fails at class load on a duplicate pair. */
    static final Map<Key, ApplicationState> TRANSITIONS = Map.ofEntries(
            row(UNCONFIRMED, CONFIRM, RECEIVED),
            row(RECEIVED, CLAIM, CLAIMED),
            row(CLAIMED, ASSIGN, INVITED),
            row(CLAIMED, REJECT, REJECTED),
            // Another set, or the link again: the earlier link dies.
            row(INVITED, ASSIGN, INVITED),
            row(INVITED, REJECT, REJECTED),
            row(INVITED, ACCEPT, TESTING),
            row(TESTING, PASS, QUALIFIED),
            row(TESTING, FAIL, REJECTED),
            row(TESTING, REJECT, REJECTED));

    private ApplicationProcess() {}

    /** @throws IllegalApplicationMove when the trigger moves nothing in this state */
    public static ApplicationState next(ApplicationState from, ApplicationTrigger on) {
        var to = TRANSITIONS.get(new Key(from, on));
        if (to == null) throw new IllegalApplicationMove(from, on);
        return to;
    }

    private static Map.Entry<Key, ApplicationState> row(
            ApplicationState from, ApplicationTrigger on, ApplicationState to) {
        return Map.entry(new Key(from, on), to);
    }
}
