package io.artel.testing.domain;

/** What moves an application. */
public enum ApplicationTrigger {
    CONFIRM,
    CLAIM,
    /** A manager assigns a set of tests; a second time it replaces the first. */
    ASSIGN,
    /** The candidate follows the one-time link. */
    ACCEPT,
    /** All tests of the set are passed. */
    PASS,
    /** A test of the set is failed. */
    FAIL,
    /** A manager rejects it. */
    REJECT
}
