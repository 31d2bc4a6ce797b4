package io.artel.matching.prices;

import io.artel.kernel.Money;

/** For now an order costs the base price of its type, whoever does it. */
public final class BasePrice implements PriceFormula {

    @Override
    public Money beforeDiscount(Money basePrice) {
        return basePrice;
    }
}
