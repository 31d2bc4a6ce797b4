package io.artel.matching.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * What came of a worker's jobs, fading: each result counts half as much after {@link #HALF_LIFE}. Because all fade
 * alike, the sums of everything that ever happened fit into four numbers and a time.
 *
 * @param completed faded number of completed jobs
 * @param failed faded number of jobs that failed by the worker
 * @param ratingSum faded sum of ratings, each from -1 (one star) to 1 (five)
 * @param ratingWeight faded number of ratings
 * @param asOf the time to which they have faded
 */
public record PastResults(double completed, double failed, double ratingSum, double ratingWeight, Instant asOf) {

    public static final Duration HALF_LIFE = Duration.ofDays(30);
    public static final PastResults NONE = new PastResults(0, 0, 0, 0, Instant.EPOCH);

    public PastResults completed(Instant at) {
        var now = fadedTo(at);
        return new PastResults(now.completed + now.weightOf(at), now.failed, now.ratingSum, now.ratingWeight, now.asOf);
    }

    public PastResults failed(Instant at) {
        var now = fadedTo(at);
        return new PastResults(now.completed, now.failed + now.weightOf(at), now.ratingSum, now.ratingWeight, now.asOf);
    }

    /** @param stars from 1 to 5 */
    public PastResults rated(int stars, Instant at) {
        return rating(stars, at, 1);
    }

    /** Takes back a rating that has been replaced; the time is the one it was given at. */
    public PastResults unrated(int stars, Instant at) {
        return rating(stars, at, -1);
    }

    private PastResults rating(int stars, Instant at, int sign) {
        var now = fadedTo(at);
        double weight = sign * now.weightOf(at);
        return new PastResults(
                now.completed,
                now.failed,
                now.ratingSum + weight * (stars - 3) / 2.0,
                // A replaced rating may leave a rounding error behind, but never a negative number of ratings.
                Math.max(0, now.ratingWeight + weight),
                now.asOf);
    }

    /** As it will have faded by then; going back in time is not possible and changes nothing. */
    public PastResults fadedTo(Instant then) {
        if (!then.isAfter(asOf)) return this;
        double left = left(Duration.between(asOf, then));
        return new PastResults(completed * left, failed * left, ratingSum * left, ratingWeight * left, then);
    }

    /** Events may come late: an old result comes in as faded as the rest is. */
    private double weightOf(Instant at) {
        return left(Duration.between(at, asOf));
    }

    private static double left(Duration age) {
        return Math.pow(0.5, Math.max(0, age.toSeconds()) / (double) HALF_LIFE.toSeconds());
    }
}
