package io.artel.billing.runs;

import io.artel.kernel.InvalidInput;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/** The periods of runs as people write them. */
public final class Periods {

    private Periods() {}

    /** @throws InvalidInput at {@code period} */
    public static LocalDate sunday(String period) {
        var day = day(period);
        if (day.getDayOfWeek() != DayOfWeek.SUNDAY) throw malformed("a Sunday such as 2026-11-29");
        return day;
    }

    /** @throws InvalidInput at {@code period} */
    public static LocalDate day(String period) {
        try {
            return inRange(LocalDate.parse(period));
        } catch (DateTimeException e) {
            throw malformed("a day such as 2026-11-30");
        }
    }

    /** @throws InvalidInput at {@code period} */
    public static YearMonth month(String period) {
        return month("period", period);
    }

    /** @throws InvalidInput at the field */
    public static YearMonth month(String field, String text) {
        try {
            var month = YearMonth.parse(text);
            if (month.getYear() >= 2000 && month.getYear() <= 2200) return month;
        } catch (DateTimeException e) {
            // said below
        }
        throw new InvalidInput(field, "malformed", "a month such as 2026-11");
    }

    public static InvalidInput notOver() {
        return new InvalidInput("period", "not_over", "this period has not ended yet");
    }

    private static LocalDate inRange(LocalDate day) {
        if (day.getYear() < 2000 || day.getYear() > 2200) throw malformed("a time between 2000 and 2200");
        return day;
    }

    private static InvalidInput malformed(String wanted) {
        return new InvalidInput("period", "malformed", wanted);
    }
}
