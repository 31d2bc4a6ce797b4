package io.artel.matching.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * When a worker takes jobs: hours of each weekday, in the worker's own zone, and days off.
 *
 * @param always at any hour of any day; the weekly hours do not count then, the days off do
 */
public record Availability(ZoneId zone, boolean always, List<Hours> weekly, Set<LocalDate> daysOff) {

    /** New workers are available until they say otherwise, so that they get jobs. */
    public static final Availability ALWAYS = new Availability(ZoneOffset.UTC, true, List.of(), Set.of());

    /** @param to exclusive; midnight means the end of the day */
    public record Hours(DayOfWeek day, LocalTime from, LocalTime to) {

        public boolean isBackwards() {
            return !to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to);
        }
    }

    public Availability {
        weekly = List.copyOf(weekly);
        daysOff = Set.copyOf(daysOff);
    }

    /** Whether the worker is there from the slot's start to its end without a gap. */
    public boolean covers(Slot slot) {
        var reached = slot.startsAt();
        for (var open : openFrom(slot)) {
            if (open.startsAt().isAfter(reached)) return false;
            if (open.endsAt().isAfter(reached)) reached = open.endsAt();
            if (!reached.isBefore(slot.endsAt())) return true;
        }
        return false;
    }

    private List<Slot> openFrom(Slot slot) {
        var first = slot.startsAt().atZone(zone).toLocalDate();
        var last = slot.endsAt().atZone(zone).toLocalDate();
        return first.datesUntil(last.plusDays(1))
                .filter(day -> !daysOff.contains(day))
                .flatMap(day -> openOn(day).stream())
                .sorted(Comparator.comparing(Slot::startsAt))
                .toList();
    }

    private List<Slot> openOn(LocalDate day) {
        if (always) return List.of(new Slot(start(day), start(day.plusDays(1))));
        var open = new ArrayList<Slot>();
        for (var hours : weekly) {
            if (hours.day() != day.getDayOfWeek()) continue;
            var from = day.atTime(hours.from()).atZone(zone).toInstant();
            var to = hours.to().equals(LocalTime.MIDNIGHT)
                    ? start(day.plusDays(1))
                    : day.atTime(hours.to()).atZone(zone).toInstant();
            // Hours that lie within the hour a clock change skips do not exist that day.
            if (from.isBefore(to)) open.add(new Slot(from, to));
        }
        return open;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
