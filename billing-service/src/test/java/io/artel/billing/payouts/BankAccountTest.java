package io.artel.billing.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankAccountTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89 3704 0044 0532 0130 00",
                "gb29nwbk60161331926819",
                "NO9386011117947",
                "KZ86125KZT5004100100"
            })
    void an_iban_is_known_by_its_check_digits(String iban) {
        assertThat(BankAccount.iban(iban).number())
                .isEqualTo(iban.replace(" ", "").toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE88370400440532013000",
                "DE8937040044053201300",
                "",
                "4242424242424242",
                "ЯЯ89370400440532013000"
            })
    void anything_else_is_none(String text) {
        assertThatThrownBy(() -> BankAccount.iban(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_russian_account_fits_its_bank_by_exactly_one_key() {
        assertThat(BankAccount.russian("40817810" + key("1234") + "00000001234", "044525225")
                        .masked())
                .isEqualTo("…1234");
        assertThatThrownBy(() -> BankAccount.russian("40817810000000001234", "04452522"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The one digit of ten with which the account is right. */
    static int key(String ending) {
        var right = new ArrayList<Integer>();
        for (int key = 0; key < 10; key++) {
            try {
                BankAccount.russian("40817810" + key + "0000000" + ending, "044525225");
                right.add(key);
            } catch (IllegalArgumentException e) {
                // another one
            }
        }
        assertThat(right).hasSize(1);
        return right.getFirst();
    }
}
