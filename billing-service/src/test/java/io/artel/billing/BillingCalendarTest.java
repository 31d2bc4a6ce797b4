package io.artel.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingCalendarTest {

    private final BillingCalendar moscow = calendar("Europe/Moscow", "20:00", "21:00");

    @ParameterizedTest
    @CsvSource({
        "2026-11-29T16:59:59Z, 2026-11-22", // Sunday, a second before eight in the evening
        "2026-11-29T17:00:00Z, 2026-11-29",
        "2026-11-29T20:59:59Z, 2026-11-29", // the last second of Sunday in Moscow
        "2026-11-29T21:00:00Z, 2026-11-29", // Monday there, Sunday in London still
        "2026-12-03T10:00:00Z, 2026-11-29",
        "2027-01-03T18:00:00Z, 2027-01-03"
    })
    void a_week_closes_on_its_sunday_in_the_company_s_zone(Instant now, LocalDate week) {
        assertThat(moscow.latestWeek(now)).isEqualTo(week);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-28T17:59:59Z, 2027-01",
        "2027-02-28T18:00:00Z, 2027-02", // February's last day is the 28th
        "2028-02-28T18:00:00Z, 2028-01", // or the 29th
        "2028-02-29T18:00:00Z, 2028-02",
        "2026-12-31T18:00:00Z, 2026-12",
        "2027-01-01T00:00:00Z, 2026-12",
        "2026-11-30T21:30:00Z, 2026-11"
    })
    void a_month_closes_on_its_last_day(Instant now, YearMonth month) {
        assertThat(moscow.latestMonth(now)).isEqualTo(month);
    }

    @Test
    void a_time_that_clocks_skip_moves_forward_and_one_that_comes_twice_is_the_first() {
        var berlin = calendar("Europe/Berlin", "02:30", "02:30");

        // 28 March 2027: from 02:00 to 03:00. 31 October 2027: from 03:00 back to 02:00; both are Sundays.
        assertThat(berlin.closes(LocalDate.of(2027, 3, 28))).isEqualTo("2027-03-28T01:30:00Z");
        assertThat(berlin.closes(LocalDate.of(2027, 10, 31))).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(berlin.closes(YearMonth.of(2027, 10))).isEqualTo("2027-10-31T00:30:00Z");
    }

    @Test
    void the_week_of_a_clock_change_is_an_hour_shorter_or_longer_and_no_moment_is_lost() {
        var berlin = calendar("Europe/Berlin", "20:00", "21:00");
        var spring = berlin.closes(LocalDate.of(2027, 3, 28));
        var autumn = berlin.closes(LocalDate.of(2027, 10, 31));

        assertThat(Duration.between(berlin.closes(LocalDate.of(2027, 3, 21)), spring))
                .isEqualTo(Duration.ofHours(7 * 24 - 1));
        assertThat(Duration.between(berlin.closes(LocalDate.of(2027, 10, 24)), autumn))
                .isEqualTo(Duration.ofHours(7 * 24 + 1));
        for (var now = Instant.parse("2026-12-25T00:00:00Z");
                now.isBefore(Instant.parse("2028-01-10T00:00:00Z"));
                now = now.plusSeconds(1800)) {
            var week = berlin.latestWeek(now);
            assertThat(now).isAfterOrEqualTo(berlin.closes(week)).isBefore(berlin.closes(week.plusWeeks(1)));
            var month = berlin.latestMonth(now);
            assertThat(now).isAfterOrEqualTo(berlin.closes(month)).isBefore(berlin.closes(month.plusMonths(1)));
        }
    }

    @Test
    void a_week_is_named_by_a_sunday() {
        assertThatThrownBy(() -> moscow.closes(LocalDate.of(2026, 11, 28)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BillingCalendar calendar(String zone, String week, String month) {
        return new BillingCalendar(
                ZoneId.of(zone),
                LocalTime.parse(week),
                LocalTime.parse(month),
                LocalTime.of(10, 0),
                LocalTime.of(3, 30));
    }
}
