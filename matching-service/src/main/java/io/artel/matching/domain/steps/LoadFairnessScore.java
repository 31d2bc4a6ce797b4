package io.artel.matching.domain.steps;

import io.artel.matching.domain.NormalSample;
import io.artel.matching.domain.ReferenceSample;
import io.artel.matching.domain.Score;
import java.time.Instant;

/** The fewer jobs somebody was given lately, the higher. */
public final class LoadFairnessScore extends Score {

    @Override
    public String name() {
        return "load-fairness";
    }

    @Override
    protected double score(NormalSample sample, ReferenceSample reference, Instant now) {
        return 1.0 / (1 + sample.recentJobs());
    }
}
