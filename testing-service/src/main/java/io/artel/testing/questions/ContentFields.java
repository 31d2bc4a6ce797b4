package io.artel.testing.questions;

import io.artel.kernel.InvalidInput;
import io.artel.testing.domain.Content;
import io.artel.testing.domain.Kind;
import io.artel.testing.domain.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The content of a question as flat fields, for its row and its request; which are filled follows from the kind. */
record ContentFields(
        @Nullable List<OptionFields> options,
        @Nullable BigDecimal number,
        @Nullable BigDecimal tolerance,
        @Nullable List<String> accepted) {

    record OptionFields(String ru, String en, boolean right) {}

    static ContentFields of(Content content) {
        return switch (content) {
            case Content.Single single ->
                new ContentFields(options(single.options(), Set.of(single.right())), null, null, null);
            case Content.Multiple multiple ->
                new ContentFields(options(multiple.options(), multiple.right()), null, null, null);
            case Content.Numeric numeric -> new ContentFields(null, numeric.value(), numeric.tolerance(), null);
            case Content.ShortText shortText -> new ContentFields(null, null, null, shortText.accepted());
            case Content.FreeText freeText -> new ContentFields(null, null, null, null);
        };
    }

    /** @throws InvalidInput at the field that does not suit the kind */
    Content content(Kind kind) {
        boolean choice = kind == Kind.SINGLE || kind == Kind.MULTIPLE;
        unless(choice || options == null, "options", "not_for_kind");
        unless(kind == Kind.NUMBER || (number == null && tolerance == null), "number", "not_for_kind");
        unless(kind == Kind.SHORT_TEXT || accepted == null, "accepted", "not_for_kind");
        return switch (kind) {
            case SINGLE -> single();
            case MULTIPLE -> multiple();
            case NUMBER -> {
                if (number == null) throw new InvalidInput("number", "required", "the right number");
                yield new Content.Numeric(number, Objects.requireNonNullElse(tolerance, BigDecimal.ZERO));
            }
            case SHORT_TEXT -> shortText();
            case FREE_TEXT -> new Content.FreeText();
        };
    }

    private Content single() {
        var right = right();
        unless(right.size() == 1, "options", "one_right");
        return new Content.Single(texts(), right.iterator().next());
    }

    private Content multiple() {
        var right = right();
        unless(!right.isEmpty(), "options", "none_right");
        return new Content.Multiple(texts(), right);
    }

    private Content shortText() {
        if (accepted == null || accepted.isEmpty()) throw new InvalidInput("accepted", "required", "accepted answers");
        try {
            return new Content.ShortText(accepted);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("accepted", "invalid", "an accepted answer must have a letter or a digit");
        }
    }

    private List<OptionFields> given() {
        unless(options != null && options.size() >= 2, "options", "size");
        return Objects.requireNonNull(options);
    }

    private List<Text> texts() {
        return given().stream().map(it -> new Text(it.ru(), it.en())).toList();
    }

    private Set<Integer> right() {
        var given = given();
        return IntStream.range(0, given.size())
                .filter(place -> given.get(place).right())
                .boxed()
                .collect(Collectors.toSet());
    }

    private static List<OptionFields> options(List<Text> texts, Set<Integer> right) {
        return IntStream.range(0, texts.size())
                .mapToObj(place ->
                        new OptionFields(texts.get(place).ru(), texts.get(place).en(), right.contains(place)))
                .toList();
    }

    private static void unless(boolean holds, String field, String code) {
        if (!holds) throw new InvalidInput(field, code, "does not suit the kind of question");
    }
}
