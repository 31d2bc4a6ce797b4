package io.artel.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.artel.gateway.GatewaySettings.Rate;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * What is left of one rate for each of those it counts. A bucket that has filled up again is forgotten; of more than a
 * hundred thousand, the least used.
 */
final class Allowances {

    private static final long MOST = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    Allowances(Rate rate, Clock clock) {
        var meter = new ClockMeter(clock);
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(rate.per())
                .ticker(meter::currentTimeNanos)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.per()))
                        .withCustomTimePrecision(meter)
                        .build());
    }

    /** Takes one; otherwise answers after how many seconds, at least one, there will be another. */
    OptionalLong take(String key) {
        var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) return OptionalLong.empty();
        return OptionalLong.of(Math.ceilDiv(probe.getNanosToWaitForRefill(), TimeUnit.SECONDS.toNanos(1)));
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
