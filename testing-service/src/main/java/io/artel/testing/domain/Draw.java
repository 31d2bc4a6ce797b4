package io.artel.testing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Chance, where each candidate gets questions and options in an order of their own. */
public final class Draw {

    private Draw() {}

    /** Some of them, at most {@code count}, in random order. */
    public static <T> List<T> some(List<T> all, int count, RandomGenerator random) {
        var shuffled = new ArrayList<>(all);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            var moved = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, moved);
        }
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    /** The places 0 to {@code count} − 1 in random order: what is shown at i is the option at the i-th of them. */
    public static List<Integer> order(int count, RandomGenerator random) {
        return some(IntStream.range(0, count).boxed().toList(), count, random);
    }
}
