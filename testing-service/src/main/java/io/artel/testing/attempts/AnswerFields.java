package io.artel.testing.attempts;

import io.artel.kernel.InvalidInput;
import io.artel.testing.domain.Answer;
import io.artel.testing.domain.Content;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An answer as flat fields, as it is kept; which is filled follows from the question.
 *
 * @param choices places of options as they were shown, from 0
 */
record AnswerFields(
        @Nullable List<Integer> choices,
        @Nullable BigDecimal number,
        @Nullable String text) {

    /** @throws InvalidInput when this is no answer to such a question */
    void suit(Content content) {
        var field = switch (content) {
            case Content.Single single -> "choices";
            case Content.Multiple multiple -> "choices";
            case Content.Numeric numeric -> "number";
            case Content.ShortText shortText -> "text";
            case Content.FreeText freeText -> "text";
        };
        if ((choices != null && !field.equals("choices"))
                || (number != null && !field.equals("number"))
                || (text != null && !field.equals("text"))
                || (choices == null && number == null && text == null)) {
            throw new InvalidInput(field, "required", "this question wants " + field + " and nothing else");
        }
        if (choices == null) return;
        int options = content.choices().size();
        for (var place : choices) {
            if (place < 0 || place >= options) throw new InvalidInput("choices", "range", "no such option");
        }
        if (new HashSet<>(choices).size() < choices.size()) {
            throw new InvalidInput("choices", "twice", "an option can be chosen once");
        }
        if (content instanceof Content.Single && choices.size() > 1) {
            throw new InvalidInput("choices", "size", "choose one");
        }
    }

    /** @param order the option shown at i is the question's own option at the i-th of these; null: nothing answered */
    @Nullable
    Answer answer(List<Integer> order) {
        if (choices != null) {
            return new Answer.Chosen(choices.stream().map(order::get).collect(Collectors.toSet()));
        }
        if (number != null) return new Answer.Entered(number);
        return text == null ? null : new Answer.Written(text);
    }
}
