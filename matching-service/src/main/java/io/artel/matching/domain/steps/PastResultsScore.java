package io.artel.matching.domain.steps;

import io.artel.matching.domain.NormalSample;
import io.artel.matching.domain.PastResults;
import io.artel.matching.domain.ReferenceSample;
import io.artel.matching.domain.Score;
import java.time.Instant;

/**
 * Past results: completed jobs and good ratings for a worker, failed ones and bad ratings against; older ones count
 * less ({@link PastResults}).
 *
 * <p>A newcomer starts as if with a few results of an average worker, so that one job makes nobody the best or the
 * worst, and newcomers stand between the proven and the failed.
 */
public final class PastResultsScore extends Score {

    private static final double ASSUMED_JOBS = 4;
    private static final double ASSUMED_RELIABILITY = 0.8;
    private static final double ASSUMED_RATINGS = 3;
    private static final double ASSUMED_RATING = 0.25;
    private static final double SHARE_OF_RATINGS = 0.4;

    @Override
    public String name() {
        return "past-results";
    }

    @Override
    protected double score(NormalSample sample, ReferenceSample reference, Instant now) {
        var past = sample.pastResults().fadedTo(now);
        double reliability = (past.completed() + ASSUMED_JOBS * ASSUMED_RELIABILITY)
                / (past.completed() + past.failed() + ASSUMED_JOBS);
        double rating = (past.ratingSum() + ASSUMED_RATINGS * ASSUMED_RATING) / (past.ratingWeight() + ASSUMED_RATINGS);
        double ratingFromZero = (rating + 1) / 2;
        return Math.clamp((1 - SHARE_OF_RATINGS) * reliability + SHARE_OF_RATINGS * ratingFromZero, 0, 1);
    }
}
