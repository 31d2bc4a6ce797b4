package io.artel.billing;

import io.artel.kernel.InvalidInput;
import io.artel.kernel.Money;

/** What amounts people may type: positive roubles, up to ten million. */
public final class Amounts {

    private static final Money MOST = Money.rub("10000000.00");

    private Amounts() {}

    /** @throws InvalidInput at the field, when the amount is not positive, too large or of another currency */
    public static Money positive(String field, Money amount) {
        if (zeroOrMore(field, amount).isZero()) throw new InvalidInput(field, "range", "must be positive");
        return amount;
    }

    /** @throws InvalidInput at the field, when the amount is negative, too large or of another currency */
    public static Money zeroOrMore(String field, Money amount) {
        if (!amount.currency().equals(Money.RUB)) throw new InvalidInput(field, "currency", "only RUB is taken");
        if (amount.isNegative() || amount.compareTo(MOST) > 0) {
            throw new InvalidInput(field, "range", "between 0.00 and " + MOST.amount());
        }
        return amount;
    }
}
