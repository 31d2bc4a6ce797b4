package io.artel.testing.domain;

/** Where an application stands (US-090, US-120). */
public enum ApplicationState {
    /** The e-mail is not confirmed: it does not count, and is forgotten after a while. */
    UNCONFIRMED,
    RECEIVED,
    /** One manager has it. */
    CLAIMED,
    /** A set of tests is assigned and the one-time link is out. */
    INVITED,
    /** Joined to an account, which takes the tests. */
    TESTING,
    QUALIFIED,
    REJECTED
}
