package io.artel.gateway.live;

import io.artel.gateway.tokens.SignedIn;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One open connection of one account. Hints wait in a bounded queue; whoever lets it fill is dropped, and refetches
 * everything when it comes back. It ends with the token that opened it.
 */
final class LiveStream {

    /** Where the events are written; each is flushed at once. */
    interface Line {
        void event(String name, Object data) throws IOException;

        void comment(String text) throws IOException;
    }

    record Bye(String reason) {}

    private static final Hint WAKE = new Hint("", "");

    private final SignedIn reader;
    private final Duration heartbeat;
    private final Clock clock;
    private final BlockingQueue<Hint> waiting;
    private volatile @Nullable String ended;
    private volatile boolean dropped;

    LiveStream(SignedIn reader, Duration heartbeat, int backlog, Clock clock) {
        this.reader = reader;
        this.heartbeat = heartbeat;
        this.clock = clock;
        this.waiting = new ArrayBlockingQueue<>(backlog);
    }

    SignedIn reader() {
        return reader;
    }

    void tell(Hint hint) {
        if (!waiting.offer(hint)) dropped = true;
    }

    boolean isDropped() {
        return dropped;
    }

    /** @param reason told to the cabinet, which connects again */
    void end(String reason) {
        ended = reason;
        waiting.offer(WAKE);
    }

    /**
     * Writes until the stream ends, blocking its (virtual) thread.
     *
     * @throws IOException when the other side has gone
     */
    void run(Line line) throws IOException, InterruptedException {
        line.event("hello", Map.of());
        while (!dropped && ended == null) {
            var left = Duration.between(clock.instant(), reader.expiresAt());
            if (!left.isPositive()) {
                ended = "expired";
                break;
            }
            var hint = waiting.poll(shorter(heartbeat, left).toMillis() + 1, TimeUnit.MILLISECONDS);
            if (hint == null) line.comment("still here");
            else if (hint != WAKE) line.event("hint", hint);
        }
        var reason = ended;
        if (reason != null) line.event("bye", new Bye(reason));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
