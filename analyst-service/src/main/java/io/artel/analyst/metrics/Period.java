package io.artel.analyst.metrics;

import io.artel.kernel.InvalidInput;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days that are asked about, both ends included, as days of one zone.
 *
 * @param from the first day
 * @param to the last day, at most {@value #MOST_DAYS} days in all
 */
record Period(LocalDate from, LocalDate to, ZoneId zone) {

    static final int MOST_DAYS = 366;

    /**
     * What is not asked for is the last thirty days, in UTC.
     *
     * @throws InvalidInput the ends are the wrong way round or too far apart, or there is no such zone
     */
    static Period asked(@Nullable LocalDate from, @Nullable LocalDate to, String zoneName, Clock clock) {
        var zone = zone(zoneName);
        var last = to != null ? to : from != null ? from.plusDays(29) : LocalDate.ofInstant(clock.instant(), zone);
        var first = from != null ? from : last.minusDays(29);
        if (first.getYear() < 2000 || first.getYear() > 2200) {
            throw new InvalidInput("from", "range", "a year from 2000 to 2200");
        }
        if (first.isAfter(last)) throw new InvalidInput("to", "before_from", "ends before it begins");
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new InvalidInput("to", "too_long", "at most " + MOST_DAYS + " days");
        }
        return new Period(first, last, zone);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new InvalidInput("zone", "unknown", "no such time zone");
        }
    }

    Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    List<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    /** When each day begins, as an array of PostgreSQL: it need not know the zone then. */
    String bounds() {
        return days().stream()
                .map(day -> day.atStartOfDay(zone).toInstant().toString())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
