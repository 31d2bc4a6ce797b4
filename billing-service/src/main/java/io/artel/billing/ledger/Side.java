package io.artel.billing.ledger;

/** Which side of an account a posting stands on. */
public enum Side {
    DEBIT,
    CREDIT;

    public Side opposite() {
        return this == DEBIT ? CREDIT : DEBIT;
    }
}
