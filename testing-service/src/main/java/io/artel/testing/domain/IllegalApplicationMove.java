package io.artel.testing.domain;

/** Somebody wants what an application's state does not allow. */
public class IllegalApplicationMove extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ApplicationState from;

    IllegalApplicationMove(ApplicationState from, ApplicationTrigger on) {
        super("an application that is " + from + " does not take " + on);
        this.from = from;
    }

    public ApplicationState from() {
        return from;
    }
}
