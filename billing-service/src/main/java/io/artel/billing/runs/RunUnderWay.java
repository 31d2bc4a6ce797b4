package io.artel.billing.runs;

/** The same kind of run is under way for the same period. */
public class RunUnderWay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunUnderWay() {
        super("a run of this kind for this period is under way");
    }
}
