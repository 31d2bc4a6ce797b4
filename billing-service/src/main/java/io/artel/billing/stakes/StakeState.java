package io.artel.billing.stakes;

/** A refused stake was never moved; a voided one is with its manager again, or never left. */
enum StakeState {
    PLACED,
    REFUSED,
    VOIDED,
    SETTLED
}
