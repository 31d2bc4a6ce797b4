package io.artel.billing.ledger;

import io.artel.kernel.Money;

/** One leg of an entry: a positive amount on one side of one account. */
public record Posting(AccountCode account, Side side, Money amount) {

    public Posting {
        if (!amount.isPositive()) throw new IllegalArgumentException("amount must be positive: " + amount);
    }

    static Posting debit(AccountCode account, Money amount) {
        return new Posting(account, Side.DEBIT, amount);
    }

    static Posting credit(AccountCode account, Money amount) {
        return new Posting(account, Side.CREDIT, amount);
    }

    Posting opposite() {
        return new Posting(account, side.opposite(), amount);
    }
}
