package io.artel.matching.discounts;

import io.artel.kernel.InvalidInput;
import io.artel.kernel.Money;
import java.util.List;
import java.util.Optional;

/**
 * The discount by what a client has paid in total (US-040): who has paid more than a level's amount gets its percent.
 * A version never changes; managers make a new one.
 *
 * @param levels rising in amount and percent
 */
public record DiscountLevels(int version, List<Level> levels) {

    static final int MOST = 50;

    /** @param above the total must exceed it; the amount itself is not enough */
    public record Level(Money above, int percent) {}

    /** @throws InvalidInput at a level that does not rise, or at {@code levels} when there are too many */
    public DiscountLevels {
        levels = List.copyOf(levels);
        if (levels.size() > MOST) throw new InvalidInput("levels", "size", "at most " + MOST + " levels");
        for (int i = 0; i < levels.size(); i++) {
            var level = levels.get(i);
            if (level.above().isNegative()) throw refused(i, "above", "range", "is not negative");
            if (level.percent() < 1 || level.percent() > 100) throw refused(i, "percent", "range", "is 1 to 100");
            if (i == 0) continue;
            var before = levels.get(i - 1);
            if (level.above().compareTo(before.above()) <= 0) {
                throw refused(i, "above", "not_rising", "is more than the level's before");
            }
            if (level.percent() <= before.percent()) {
                throw refused(i, "percent", "not_rising", "is more than the level's before");
            }
        }
    }

    public int percentFor(Money paidTotal) {
        return levels.stream()
                .filter(it -> paidTotal.compareTo(it.above()) > 0)
                .mapToInt(Level::percent)
                .max()
                .orElse(0);
    }

    /** The first level that has not been reached. */
    public Optional<Level> nextFor(Money paidTotal) {
        return levels.stream()
                .filter(it -> paidTotal.compareTo(it.above()) <= 0)
                .findFirst();
    }

    private static InvalidInput refused(int position, String field, String code, String message) {
        return new InvalidInput("levels[" + position + "]." + field, code, field + " " + message);
    }
}
