package io.artel.matching.domain.steps;

import io.artel.matching.domain.Experience;
import io.artel.matching.domain.NormalSample;
import io.artel.matching.domain.ReferenceSample;
import io.artel.matching.domain.Score;
import java.time.Instant;

/** Whom this client liked before comes first, whom they had trouble with last (US-071); strangers stand between. */
public final class ClientHistoryScore extends Score {

    @Override
    public String name() {
        return "client-history";
    }

    @Override
    protected double score(NormalSample sample, ReferenceSample reference, Instant now) {
        Experience experience = reference.experience().get(sample.workerId());
        return switch (experience) {
            case GOOD -> 1;
            case BAD -> 0;
            case null -> 0.5;
        };
    }
}
