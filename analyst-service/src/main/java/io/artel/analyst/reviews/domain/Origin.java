package io.artel.analyst.reviews.domain;

/** Why an order is reviewed. */
public enum Origin {
    CANCELLED,
    FAILED,
    /** Drawn at random from the completed ones (US-190). */
    SAMPLED,
    /** Its client or its worker disputes it. */
    DISPUTED
}
