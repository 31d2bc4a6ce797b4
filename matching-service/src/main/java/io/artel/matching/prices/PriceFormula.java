package io.artel.matching.prices;

import io.artel.kernel.Money;

/** How the price of an order comes about once its worker is known (US-050). The formula will change: this is its place. */
public interface PriceFormula {

    /**
     * The price before any discount.
     *
     * @param basePrice of the order's type
     */
    Money beforeDiscount(Money basePrice);
}
