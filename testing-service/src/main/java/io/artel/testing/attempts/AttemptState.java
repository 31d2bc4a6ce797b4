package io.artel.testing.attempts;

/** Where an attempt stands. */
enum AttemptState {
    /** Not begun; the questions are drawn when it is. */
    READY,
    RUNNING,
    /** Handed in; a person has to grade an answer. */
    GRADING,
    GRADED
}
