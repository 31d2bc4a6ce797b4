package io.artel.matching.domain.steps;

import io.artel.matching.domain.Candidate;
import io.artel.matching.domain.Round;
import io.artel.matching.domain.Step;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The highest total is the best; of equals the one least recently assigned, then the one with the lower id. */
public final class BestChoice implements Step {

    /** Sums of the same scores in another order differ by less than this. */
    private static final double SAME = 1e-9;

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingLong(
                    (Candidate it) -> -Math.round(it.total() / SAME))
            .thenComparing(it -> assigned(it.sample().lastAssignedAt()))
            .thenComparing(Candidate::workerId);

    @Override
    public String name() {
        return "best";
    }

    @Override
    public Kind kind() {
        return Kind.CHOOSE;
    }

    @Override
    public boolean mandatory() {
        return false;
    }

    @Override
    public Round apply(Round round, double weight) {
        return round.withCandidates(
                round.candidates().stream().sorted(BEST_FIRST).toList());
    }

    private static Instant assigned(@Nullable Instant last) {
        return last == null ? Instant.MIN : last;
    }
}
