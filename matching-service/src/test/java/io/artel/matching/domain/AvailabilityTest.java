package io.artel.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.matching.domain.Availability.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hours of the week in the worker's own zone. 2 March 2026 is a Monday. */
class AvailabilityTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void the_whole_duration_must_lie_within_the_hours() {
        var mornings = weekly(MOSCOW, hours(DayOfWeek.MONDAY, "09:00", "12:00"));

        assertThat(mornings.covers(slot(MOSCOW, "2026-03-02T09:00", "2026-03-02T12:00")))
                .isTrue();
        assertThat(mornings.covers(slot(MOSCOW, "2026-03-02T08:59", "2026-03-02T10:00")))
                .isFalse();
        assertThat(mornings.covers(slot(MOSCOW, "2026-03-02T11:00", "2026-03-02T12:01")))
                .isFalse();
        assertThat(mornings.covers(slot(MOSCOW, "2026-03-03T09:00", "2026-03-03T10:00")))
                .isFalse();
    }

    @Test
    void hours_are_those_of_the_worker_s_zone() {
        var mornings = weekly(MOSCOW, hours(DayOfWeek.MONDAY, "09:00", "12:00"));

        assertThat(mornings.covers(slot(BERLIN, "2026-03-02T07:00", "2026-03-02T10:00")))
                .isTrue();
        assertThat(mornings.covers(slot(BERLIN, "2026-03-02T09:00", "2026-03-02T12:00")))
                .isFalse();
    }

    @Test
    void hours_that_meet_are_one_stretch_also_over_midnight() {
        var night = weekly(
                MOSCOW,
                hours(DayOfWeek.MONDAY, "20:00", "22:00"),
                hours(DayOfWeek.MONDAY, "22:00", "00:00"),
                hours(DayOfWeek.TUESDAY, "00:00", "04:00"));

        assertThat(night.covers(slot(MOSCOW, "2026-03-02T21:00", "2026-03-03T03:00")))
                .isTrue();
        assertThat(night.covers(slot(MOSCOW, "2026-03-02T21:00", "2026-03-03T05:00")))
                .isFalse();
    }

    @Test
    void a_gap_within_the_duration_is_not_covered() {
        var split =
                weekly(MOSCOW, hours(DayOfWeek.MONDAY, "09:00", "12:00"), hours(DayOfWeek.MONDAY, "13:00", "18:00"));

        assertThat(split.covers(slot(MOSCOW, "2026-03-02T11:00", "2026-03-02T14:00")))
                .isFalse();
    }

    @Test
    void a_day_off_counts_even_for_those_who_are_always_there() {
        var off = new Availability(MOSCOW, true, List.of(), Set.of(LocalDate.parse("2026-03-03")));

        assertThat(off.covers(slot(MOSCOW, "2026-03-02T10:00", "2026-03-02T23:00")))
                .isTrue();
        assertThat(off.covers(slot(MOSCOW, "2026-03-02T23:00", "2026-03-03T01:00")))
                .isFalse();
        assertThat(off.covers(slot(MOSCOW, "2026-03-02T10:00", "2026-03-03T00:00")))
                .isTrue();
    }

    @Test
    void a_change_of_clocks_neither_loses_nor_invents_time() {
        var sundays =
                weekly(BERLIN, hours(DayOfWeek.SUNDAY, "01:00", "04:00"), hours(DayOfWeek.SUNDAY, "02:10", "02:50"));

        // 29 March 2026: 02:00 to 03:00 does not exist in Berlin.
        assertThat(sundays.covers(slot(BERLIN, "2026-03-29T01:30", "2026-03-29T03:30")))
                .isTrue();
        assertThat(sundays.covers(slot(BERLIN, "2026-03-29T01:30", "2026-03-29T04:30")))
                .isFalse();
    }

    @Test
    void nobody_without_hours_is_there() {
        assertThat(weekly(MOSCOW).covers(slot(MOSCOW, "2026-03-02T09:00", "2026-03-02T10:00")))
                .isFalse();
        assertThat(Availability.ALWAYS.covers(slot(MOSCOW, "2026-03-02T09:00", "2026-03-05T10:00")))
                .isTrue();
    }

    private static Availability weekly(ZoneId zone, Hours... hours) {
        return new Availability(zone, false, List.of(hours), Set.of());
    }

    private static Hours hours(DayOfWeek day, String from, String to) {
        return new Hours(day, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Slot slot(ZoneId zone, String from, String to) {
        return new Slot(
                LocalDateTime.parse(from).atZone(zone).toInstant(),
                LocalDateTime.parse(to).atZone(zone).toInstant());
    }
}
