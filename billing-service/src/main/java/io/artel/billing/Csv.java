package io.artel.billing;

import io.artel.kernel.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180) row by row. A text that people wrote gets an apostrophe where a spreadsheet would take it for a
 * formula.
 */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private final Writer out;

    public Csv(Writer out, String... columns) {
        this.out = out;
        line(Arrays.stream(columns).collect(Collectors.joining(",")));
    }

    /** Null is an empty cell, money its amount without the currency. */
    public void row(@Nullable Object... cells) {
        line(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) return "";
        var text = value instanceof Money money ? money.amount() : value.toString();
        if (value instanceof String && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) text = "'" + text;
        return text.chars().anyMatch(it -> it == ',' || it == '"' || it == '\n' || it == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    private void line(String text) {
        try {
            out.write(text);
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
