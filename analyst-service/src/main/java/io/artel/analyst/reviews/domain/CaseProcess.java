package io.artel.analyst.reviews.domain;

import static io.artel.analyst.reviews.domain.CaseState.*;
import static io.artel.analyst.reviews.domain.CaseTrigger.*;

import java.util.Map;

/** The way of a case: the table is the process, nothing else moves the state. */
public final class CaseProcess {

    record Key(CaseState from, CaseTrigger on) {}

    /** A pair that is not listed is illegal. {@code ofEntries} fails at class load on a duplicate pair. */
    static final Map<Key, CaseState> TRANSITIONS = Map.ofEntries(
            row(OPEN, CLAIM, CLAIMED),
            row(CLAIMED, CALL, CLAIMED),
            row(CLAIMED, RELEASE, OPEN),
            row(CLAIMED, REVIEW, REVIEWED));

    private CaseProcess() {}

    /** @throws IllegalCaseMove when the trigger moves nothing in this state */
    public static CaseState next(CaseState from, CaseTrigger on) {
        var to = TRANSITIONS.get(new Key(from, on));
        if (to == null) throw new IllegalCaseMove(from, on);
        return to;
    }

    private static Map.Entry<Key, CaseState> row(CaseState from, CaseTrigger on, CaseState to) {
        return Map.entry(new Key(from, on), to);
    }
}
