package io.artel.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for what the platform does by itself; gives up with a sentence, not with a stack of guesses. */
final class Wait {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(150);

    private Wait() {}

    static <T> T forValue(String what, Supplier<@Nullable T> look) {
        return forValue(what, PATIENCE, look);
    }

    static <T> T forValue(String what, Duration patience, Supplier<@Nullable T> look) {
        var until = Instant.now().plus(patience);
        while (true) {
            T found = look.get();
            if (found != null) return found;
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("waited %d s in vain for %s".formatted(patience.toSeconds(), what));
            }
            pause();
        }
    }

    static void until(String what, BooleanSupplier is) {
        forValue(what, () -> is.getAsBoolean() ? Boolean.TRUE : null);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
