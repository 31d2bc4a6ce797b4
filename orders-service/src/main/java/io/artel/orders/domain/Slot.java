package io.artel.orders.domain;

import io.artel.kernel.InvalidInput;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** When the job starts: local time at the place. A time that occurs twice there means the first. */
public record Slot(LocalDateTime local, ZoneId zone) {

    /** @throws InvalidInput at {@code startsAt} when clocks at the place skip that time */
    public static Slot of(LocalDateTime local, ZoneId zone) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new InvalidInput("startsAt", "no_such_time", "clocks in " + zone + " skip " + local);
        }
        // No finer than what is kept, so that a slot read back is the same slot.
        return new Slot(local.truncatedTo(ChronoUnit.MILLIS), zone);
    }

    public Instant startsAt() {
        return ZonedDateTime.of(local, zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
