package io.artel.matching.domain;

/** What a client has seen of one worker. A bad experience weighs more than any number of good ones. */
public enum Experience {
    GOOD,
    BAD
}
