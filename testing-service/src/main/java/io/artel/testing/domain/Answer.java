package io.artel.testing.domain;

import java.math.BigDecimal;
import java.util.Set;

/** What a candidate answered. */
public sealed interface Answer {

    /** Places of options, from 0, in the question's own order. */
    record Chosen(Set<Integer> places) implements Answer {

        public Chosen {
            places = Set.copyOf(places);
        }
    }

    record Entered(BigDecimal number) implements Answer {}

    record Written(String text) implements Answer {}
}
