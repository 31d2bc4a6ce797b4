package io.artel.billing.runs;

/** What is run; its period is a Sunday (2026-11-29), a day (2026-11-30) or a month (2026-11). */
public enum RunKind {
    INVOICING,
    DUNNING,
    PAYOUTS
}
