package io.artel.matching.discounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.artel.kernel.InvalidInput;
import io.artel.kernel.Money;
import io.artel.matching.discounts.DiscountLevels.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** US-040 at its boundaries. */
class DiscountLevelsTest {

    private static final DiscountLevels LEVELS = new DiscountLevels(
            1,
            List.of(
                    new Level(Money.rub("10000.00"), 5),
                    new Level(Money.rub("20000.00"), 6),
                    new Level(Money.rub("30000.00"), 7)));

    @ParameterizedTest
    @CsvSource({
        "-1.00, 0",
        "0.00, 0",
        "10000.00, 0",
        "10000.01, 5",
        "20000.00, 5",
        "20000.01, 6",
        "30000.00, 6",
        "30000.01, 7",
        "999999999.99, 7"
    })
    void more_than_a_level_is_needed(String paid, int percent) {
        assertThat(LEVELS.percentFor(Money.rub(paid))).isEqualTo(percent);
    }

    @Test
    void the_next_level_is_the_first_that_is_not_exceeded() {
        assertThat(LEVELS.nextFor(Money.rub("10000.00")).map(Level::percent)).contains(5);
        assertThat(LEVELS.nextFor(Money.rub("10000.01")).map(Level::percent)).contains(6);
        assertThat(LEVELS.nextFor(Money.rub("30000.01"))).isEmpty();
    }

    @Test
    void levels_rise_in_amount_and_percent() {
        var first = new Level(Money.rub("100.00"), 5);
        refused("levels[1].above", first, new Level(Money.rub("100.00"), 6));
        refused("levels[1].percent", first, new Level(Money.rub("200.00"), 5));
        refused("levels[0].percent", new Level(Money.rub("100.00"), 101));
        refused("levels[0].above", new Level(Money.rub("-1.00"), 1));
    }

    private static void refused(String field, Level... levels) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new DiscountLevels(1, List.of(levels)))
                .extracting(InvalidInput::field)
                .isEqualTo(field);
    }
}
