package io.artel.billing.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.billing.reconciliation.Comparison.Line;
import io.artel.billing.reconciliation.Difference.Counterpart;
import io.artel.kernel.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    /** Each line as amount and what became of it: moved, refused, open, or nothing at all. */
    @ParameterizedTest
    @CsvSource({
        "10 moved,   10 moved,   ",
        "10 refused, 10 refused, ",
        "10 moved,   11 moved,   AMOUNT",
        "10 moved,   10 refused, STATE",
        "10 refused, 10 moved,   STATE",
        "10 open,    10 moved,   ",
        "10 moved,   10 open,    ",
        "10 moved,   nothing,    MISSING_THERE",
        "10 open,    nothing,    ",
        "10 refused, nothing,    ",
        "nothing,    10 moved,   MISSING_HERE",
        "nothing,    10 open,    MISSING_HERE",
        "nothing,    10 refused, "
    })
    void a_difference_is_what_one_night_cannot_explain(String ours, String theirs, @Nullable String kind) {
        var found = Comparison.of(Counterpart.PROVIDER, lines(ours), lines(theirs));

        assertThat(found.compared()).isEqualTo(1);
        assertThat(found.differences().stream().map(it -> it.kind().name()).toList())
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    private static Map<String, Line> lines(String text) {
        if (text.equals("nothing")) return Map.of();
        var words = text.split(" ");
        return Map.of(
                "k",
                new Line(
                        Money.rub(words[0]),
                        switch (words[1]) {
                            case "moved" -> true;
                            case "refused" -> false;
                            default -> null;
                        }));
    }
}
