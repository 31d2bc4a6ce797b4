package io.artel.matching.prices;

import io.artel.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A fixed price: base less discount. The price after the discount is what is rounded, half-up to whole minor units.
 *
 * @param discountPercent frozen with the match, whatever the client pays later
 */
public record Price(Money base, int discountPercent, Money discount, Money price) {

    /** @param limit what the price never exceeds, because it was promised before; null when there is none */
    public static Price of(Money base, int discountPercent, @Nullable Money limit) {
        var discounted = base.percent(100 - discountPercent);
        var price = limit == null ? discounted : Money.min(discounted, limit);
        return new Price(base, discountPercent, base.minus(price), price);
    }
}
