package io.artel.billing.documents;

import io.artel.kernel.Money;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of papers in a language, from {@code papers/words_<language>.properties}. */
public final class Words {

    private final ResourceBundle words;
    private final Locale locale;

    private Words(String language) {
        locale = Locale.of(language);
        words = ResourceBundle.getBundle(
                "papers.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Words in(String language) {
        return new Words("en".equals(language) ? "en" : "ru");
    }

    public String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    public String say(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }

    static String of(Money amount) {
        return amount.amount() + " " + amount.currency().getCurrencyCode();
    }
}
