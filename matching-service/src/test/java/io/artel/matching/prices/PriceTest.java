package io.artel.matching.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** US-050: what a price comes to. */
class PriceTest {

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
                # base, percent, limit, discount, price
                100.00,       0,  none,     0.00, 100.00
                100.00,       5,  none,     5.00,  95.00
                100.10,       5,  none,     5.00,  95.10
                  0.10,       5,  none,     0.00,   0.10
                 99.99,      12,  none,    12.00,  87.99
                100.00,       0, 95.00,     5.00,  95.00
                100.00,       5, 99.00,     5.00,  95.00
                100.00,     100,  none,   100.00,   0.00
                """)
    void the_discounted_price_is_rounded_half_up_and_never_exceeds_the_limit(
            String base, int percent, @Nullable String limit, String discount, String price) {
        var result = Price.of(Money.rub(base), percent, limit == null ? null : Money.rub(limit));

        assertThat(result.price()).isEqualTo(Money.rub(price));
        assertThat(result.discount()).isEqualTo(Money.rub(discount));
        assertThat(result.base().minus(result.discount())).isEqualTo(result.price());
    }
}
