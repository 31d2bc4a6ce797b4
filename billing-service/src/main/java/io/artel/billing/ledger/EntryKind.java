package io.artel.billing.ledger;

/** What an entry records. A reversal has the kind of what it reverses. */
public enum EntryKind {
    CHARGE,
    CREDIT,
    PAYMENT,
    /** What was paid and is credited goes back to the card. */
    REFUND,
    BONUS,
    PAYOUT,
    /** A fine taken back after a dispute. */
    WAIVER,
    DEPOSIT,
    STAKE,
    POOL,
    STAKE_VOID;

    /** Only managers see bets (US-290). */
    public boolean isBetting() {
        return switch (this) {
            case DEPOSIT, STAKE, POOL, STAKE_VOID -> true;
            case CHARGE, CREDIT, PAYMENT, REFUND, BONUS, PAYOUT, WAIVER -> false;
        };
    }
}
