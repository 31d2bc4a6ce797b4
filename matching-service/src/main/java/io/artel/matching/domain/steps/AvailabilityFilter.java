package io.artel.matching.domain.steps;

import io.artel.matching.domain.Filter;
import io.artel.matching.domain.NormalSample;
import io.artel.matching.domain.ReferenceSample;
import io.artel.matching.domain.Tuning;

/** Keeps those who are there for the whole duration and not booked in it, the way to the next job included. */
public final class AvailabilityFilter extends Filter {

    private final Tuning tuning;

    public AvailabilityFilter(Tuning tuning) {
        this.tuning = tuning;
    }

    @Override
    public String name() {
        return "availability";
    }

    @Override
    public boolean aboutTime() {
        return true;
    }

    @Override
    protected boolean keeps(NormalSample sample, ReferenceSample reference) {
        var needed = reference.slot().followedBy(tuning.buffer());
        return sample.blocked().stream().noneMatch(needed::overlaps)
                && sample.availability().covers(reference.slot());
    }
}
