package io.artel.analyst.reviews.domain;

/** Somebody wants what a case's state does not allow. */
public class IllegalCaseMove extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CaseState from;

    IllegalCaseMove(CaseState from, CaseTrigger on) {
        super("a case that is " + from + " does not take " + on);
        this.from = from;
    }

    public CaseState from() {
        return from;
    }
}
