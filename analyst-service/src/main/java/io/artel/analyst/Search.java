package io.artel.analyst;

import java.util.Locale;

/** What somebody typed into a search field, as a pattern for SQL's {@code like}: anywhere, in any case. */
public record Search(String text) {

    public String pattern() {
        var plain = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + plain + "%";
    }
}
