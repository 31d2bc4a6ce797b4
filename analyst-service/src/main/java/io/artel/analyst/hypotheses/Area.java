package io.artel.analyst.hypotheses;

/** Where something could be done better. */
public enum Area {
    MATCHING,
    EQUIPMENT,
    TRAINING,
    PRICING,
    COMMUNICATION,
    PROCESS,
    OTHER
}
