package io.artel.billing.provider;

/** What the provider says to an operation. */
public sealed interface Answer {

    /** @param reference what the provider calls the hold or payment */
    record Done(String reference) implements Answer {}

    /** Final: the same key will be refused again. */
    record Refused(String code) implements Answer {}

    /** Whether it happened is not known; asking again with the same key is harmless. */
    record Unknown(String why) implements Answer {}
}
