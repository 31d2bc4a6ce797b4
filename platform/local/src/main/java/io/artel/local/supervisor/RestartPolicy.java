package io.artel.local.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * When a part that has died is started again: at once the first time, later after a second more each time, and not at
 * all once it has been started again five times within two minutes.
 */
final class RestartPolicy {

    static final int MOST = 5;
    static final Duration WINDOW = Duration.ofMinutes(2);

    private final Deque<Instant> restarts = new ArrayDeque<>();

    /** The pause before the next start, or empty to give up. */
    Optional<Duration> died(Instant at) {
        while (!restarts.isEmpty() && restarts.getFirst().isBefore(at.minus(WINDOW))) restarts.removeFirst();
        if (restarts.size() == MOST) return Optional.empty();
        var pause = Duration.ofSeconds(restarts.size());
        restarts.addLast(at);
        return Optional.of(pause);
    }

    /** How many starts again the last two minutes have seen. */
    int recent() {
        return restarts.size();
    }
}
