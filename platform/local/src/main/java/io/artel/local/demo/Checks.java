package io.artel.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the scenario says must be there, held against what the platform answers. */
final class Checks {

    private static final Duration SETTLING = Duration.ofSeconds(20);

    private final List<String> wrong = new ArrayList<>();
    private int held;

    void exactly(String what, Object expected, Object found) {
        if (Objects.equals(expected, found)) {
            held++;
            System.out.printf("  ok    %-62s %s%n", what, found);
        } else {
            wrong.add(what);
            System.out.printf("  WRONG %-62s %s, expected %s%n", what, found, expected);
        }
    }

    /** As {@link #exactly}, once what the platform does by itself has settled. */
    void becomes(String what, Object expected, java.util.function.Supplier<Object> found) {
        try {
            Wait.forValue(what, SETTLING, () -> Objects.equals(expected, found.get()) ? Boolean.TRUE : null);
        } catch (IllegalStateException e) {
            // The comparison below tells what is there instead.
        }
        exactly(what, expected, found.get());
    }

    int held() {
        return held;
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }
}
