package io.artel.testing.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many points an answer earns, and what score points make (US-110). */
public final class Grading {

    private static final int DECIMALS = 2;

    private Grading() {}

    /**
     * The points an answer earns, from 0 to the question's own, two decimals, half-up. Several right options earn
     * (right − wrong) / all right ones of the points, never less than 0. No answer earns 0.
     *
     * @return empty when a person has to grade the answer
     */
    public static Optional<BigDecimal> earned(Content content, @Nullable Answer answer, int points) {
        if (answer == null) return Optional.of(BigDecimal.ZERO.setScale(DECIMALS));
        return switch (content) {
            case Content.Single single ->
                Optional.of(allOrNothing(
                        answer instanceof Answer.Chosen chosen
                                && chosen.places().size() == 1
                                && chosen.places().contains(single.right()),
                        points));
            case Content.Multiple multiple ->
                Optional.of(answer instanceof Answer.Chosen chosen ? partial(multiple, chosen, points) : nothing());
            case Content.Numeric numeric ->
                Optional.of(allOrNothing(
                        answer instanceof Answer.Entered entered
                                && entered.number()
                                                .subtract(numeric.value())
                                                .abs()
                                                .compareTo(numeric.tolerance())
                                        <= 0,
                        points));
            case Content.ShortText shortText ->
                Optional.of(allOrNothing(
                        answer instanceof Answer.Written written
                                && shortText.accepted().stream()
                                        .map(Grading::normalised)
                                        .anyMatch(normalised(written.text())::equals),
                        points));
            case Content.FreeText freeText ->
                answer instanceof Answer.Written written && !written.text().isBlank()
                        ? Optional.empty()
                        : Optional.of(nothing());
        };
    }

    /**
     * The score, 0 to 100: the share of all points in percent, rounded down, so that rounding lifts nobody over a mark.
     */
    public static int score(BigDecimal earned, int points) {
        if (points <= 0) throw new IllegalArgumentException("a test without points has no score");
        return earned.multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(points), 0, RoundingMode.DOWN)
                .intValueExact();
    }

    /** What two answers that mean the same have in common. */
    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[\\s\\u00a0]+", " ")
                .replaceAll("^[\\s\"'«»“”„]+|[\\s\"'«»“”„.,;:!?]+$", "");
    }

    private static BigDecimal partial(Content.Multiple multiple, Answer.Chosen chosen, int points) {
        long right = chosen.places().stream().filter(multiple.right()::contains).count();
        long wrong = chosen.places().size() - right;
        return BigDecimal.valueOf(points)
                .multiply(BigDecimal.valueOf(Math.max(0, right - wrong)))
                .divide(BigDecimal.valueOf(multiple.right().size()), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal allOrNothing(boolean right, int points) {
        return right ? BigDecimal.valueOf(points).setScale(DECIMALS) : nothing();
    }

    private static BigDecimal nothing() {
        return BigDecimal.ZERO.setScale(DECIMALS);
    }
}
