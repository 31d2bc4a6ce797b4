package io.artel.matching.domain;

/**
 * One step of matching (US-070). A new step is one class in {@code steps}: it is found there, and managers can put it
 * into a pipeline by its name. Steps hold no state.
 */
public interface Step {

    enum Kind {
        /** Takes candidates out. */
        FILTER,
        /** Gives each candidate a score from 0 to 1, which the step's weight multiplies. */
        SCORE,
        /** Makes one total of the scores. */
        COMBINE,
        /** Puts the best first. */
        CHOOSE
    }

    /** The name in stored pipelines; it never changes, whatever the class is called. */
    String name();

    Kind kind();

    /** Whether every pipeline must have it: who it refuses must not be sent to a client. */
    boolean mandatory();

    Round apply(Round round, double weight);
}
