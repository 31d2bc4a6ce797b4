package io.artel.billing.provider;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The number on a card, on its way to the provider. It is never kept, and whoever prints it sees the last digits. */
public final class CardNumber {

    private static final Pattern DIGITS = Pattern.compile("\\d{12,19}");

    private final String digits;

    private CardNumber(String digits) {
        this.digits = digits;
    }

    /** @throws IllegalArgumentException when it is not 12 to 19 digits, spaces aside */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CardNumber of(String text) {
        var digits = text.length() > 40 ? "" : text.replace(" ", "");
        if (!DIGITS.matcher(digits).matches()) throw new IllegalArgumentException("not the number of a card");
        return new CardNumber(digits);
    }

    String digits() {
        return digits;
    }

    @JsonValue
    @Override
    public String toString() {
        return "…" + digits.substring(digits.length() - 4);
    }
}
