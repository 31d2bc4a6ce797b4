package io.artel.billing;

import io.artel.kernel.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Days and moments that people ask for: those that no books reach are refused before anything is reckoned with them. */
public final class AskedTime {

    public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private AskedTime() {}

    /** @throws InvalidInput at the field */
    public static Instant start(String field, LocalDate day, ZoneId zone) {
        return inRange(field, day).atStartOfDay(zone).toInstant();
    }

    /**
     * The first moment after a day.
     *
     * @throws InvalidInput at the field
     */
    public static Instant end(String field, LocalDate day, ZoneId zone) {
        return inRange(field, day).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** @throws InvalidInput at the field */
    public static Instant moment(String field, Instant at) {
        if (at.isBefore(startOf(FIRST)) || at.isAfter(startOf(LAST))) throw outOfRange(field);
        return at;
    }

    private static LocalDate inRange(String field, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) throw outOfRange(field);
        return day;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static InvalidInput outOfRange(String field) {
        return new InvalidInput(field, "range", "between " + FIRST + " and " + LAST);
    }
}
