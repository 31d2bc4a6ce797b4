package io.artel.billing;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The company's weeks and months, in its time zone. A week closes on its Sunday and a month on its last day, at set times
 * of the clock on the wall; a time that clocks skip moves forward, one that comes twice is the first.
 *
 * @param weekCloses when on Sunday invoices are made of all that was charged before
 * @param monthCloses when on the month's last day payouts are made of all that was earned before
 * @param dayStarts when in the morning reminders go out
 * @param nightlyCheck when in the night the books are compared with the provider's and the bank's
 */
@Validated
@ConfigurationProperties("artel.billing")
public record BillingCalendar(
        @NotNull ZoneId zone,
        @NotNull @DefaultValue("20:00") LocalTime weekCloses,
        @NotNull @DefaultValue("21:00") LocalTime monthCloses,
        @NotNull @DefaultValue("10:00") LocalTime dayStarts,
        @NotNull @DefaultValue("03:30") LocalTime nightlyCheck) {

    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public Instant closes(LocalDate sunday) {
        if (sunday.getDayOfWeek() != DayOfWeek.SUNDAY) throw new IllegalArgumentException("not a Sunday: " + sunday);
        return sunday.atTime(weekCloses).atZone(zone).toInstant();
    }

    public Instant closes(YearMonth month) {
        return month.atEndOfMonth().atTime(monthCloses).atZone(zone).toInstant();
    }

    public Instant reminds(LocalDate day) {
        return day.atTime(dayStarts).atZone(zone).toInstant();
    }

    public Instant checks(LocalDate day) {
        return day.atTime(nightlyCheck).atZone(zone).toInstant();
    }

    /** The Sunday of the latest week that has closed. */
    public LocalDate latestWeek(Instant now) {
        var sunday = day(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        return now.isBefore(closes(sunday)) ? sunday.minusWeeks(1) : sunday;
    }

    /** The latest month that has closed. */
    public YearMonth latestMonth(Instant now) {
        var month = YearMonth.from(day(now));
        return now.isBefore(closes(month)) ? month.minusMonths(1) : month;
    }

    /** The latest day whose reminders are due. */
    public LocalDate latestReminders(Instant now) {
        var day = day(now);
        return now.isBefore(reminds(day)) ? day.minusDays(1) : day;
    }

    /** The latest day whose nightly comparison is due. */
    public LocalDate latestCheck(Instant now) {
        var day = day(now);
        return now.isBefore(checks(day)) ? day.minusDays(1) : day;
    }
}
