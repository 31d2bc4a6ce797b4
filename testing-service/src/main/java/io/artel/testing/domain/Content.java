package io.artel.testing.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What is asked beside the question's text, and what is right (US-110). Options are known by their place, from 0. */
public sealed interface Content {

    Kind kind();

    /** One of the options is right. */
    record Single(List<Text> options, int right) implements Content {

        public Single {
            options = List.copyOf(options);
            if (options.size() < 2) throw new IllegalArgumentException("a choice needs two options or more");
            if (right < 0 || right >= options.size()) throw new IllegalArgumentException("no such option: " + right);
        }

        @Override
        public Kind kind() {
            return Kind.SINGLE;
        }
    }

    /** Some of the options are right; at least one. */
    record Multiple(List<Text> options, Set<Integer> right) implements Content {

        public Multiple {
            options = List.copyOf(options);
            right = Set.copyOf(right);
            if (options.size() < 2) throw new IllegalArgumentException("a choice needs two options or more");
            if (right.isEmpty()) throw new IllegalArgumentException("at least one option must be right");
            for (int place : right) {
                if (place < 0 || place >= options.size())
                    throw new IllegalArgumentException("no such option: " + place);
            }
        }

        @Override
        public Kind kind() {
            return Kind.MULTIPLE;
        }
    }

    /** A number within the tolerance, its ends included, is right. */
    record Numeric(BigDecimal value, BigDecimal tolerance) implements Content {

        public Numeric {
            if (tolerance.signum() < 0) throw new IllegalArgumentException("tolerance must not be negative");
        }

        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    /** Any of the accepted answers is right, whatever its case, spaces and final punctuation. */
    record ShortText(List<String> accepted) implements Content {

        public ShortText {
            accepted = List.copyOf(accepted);
            if (accepted.isEmpty()) throw new IllegalArgumentException("at least one answer must be accepted");
            if (accepted.stream().map(Grading::normalised).anyMatch(String::isEmpty)) {
                throw new IllegalArgumentException("an accepted answer is empty");
            }
        }

        @Override
        public Kind kind() {
            return Kind.SHORT_TEXT;
        }
    }

    /** A person grades the answer. */
    record FreeText() implements Content {

        @Override
        public Kind kind() {
            return Kind.FREE_TEXT;
        }
    }

    /** The options there are to choose from; none for other kinds. */
    default List<Text> choices() {
        return switch (this) {
            case Single single -> single.options();
            case Multiple multiple -> multiple.options();
            case Numeric numeric -> List.of();
            case ShortText shortText -> List.of();
            case FreeText freeText -> List.of();
        };
    }
}
