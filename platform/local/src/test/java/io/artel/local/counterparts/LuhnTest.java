package io.artel.local.counterparts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuhnTest {

    @ParameterizedTest
    @EnumSource(TestCard.class)
    void every_test_card_is_valid_and_one_wrong_digit_is_not(TestCard card) {
        var number = card.number();
        var wrong = number.substring(0, 15) + (number.charAt(15) == '9' ? '0' : (char) (number.charAt(15) + 1));

        assertThat(Luhn.valid(number)).isTrue();
        assertThat(Luhn.valid(wrong)).isFalse();
        assertThat(TestCard.of(number)).isEqualTo(card);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "42424242424242424242", "4242 4242 4242 4242", "424242424242424x"})
    void what_is_no_card_number_is_invalid(String number) {
        assertThat(Luhn.valid(number)).isFalse();
    }
}
