package io.artel.testing.domain;

/** The kinds of questions (US-110). */
public enum Kind {
    SINGLE,
    MULTIPLE,
    NUMBER,
    SHORT_TEXT,
    FREE_TEXT
}
