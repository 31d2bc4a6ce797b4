package io.artel.matching.domain;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, from its start up to and without its end. */
public record Slot(Instant startsAt, Instant endsAt) {

    public Slot {
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("a slot ends after it starts: " + startsAt + ", " + endsAt);
        }
    }

    public boolean overlaps(Slot other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    /** The slot and the time that has to follow it. */
    public Slot followedBy(Duration buffer) {
        return new Slot(startsAt, endsAt.plus(buffer));
    }
}
