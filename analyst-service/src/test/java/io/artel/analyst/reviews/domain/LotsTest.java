package io.artel.analyst.reviews.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LotsTest {

    private static final List<UUID> TEN =
            LongStream.range(0, 10).mapToObj(n -> new UUID(7, n)).toList();

    @Test
    void the_same_seed_gives_the_same_picks_in_whatever_order_the_population_comes() {
        var first = Lots.draw(TEN, 4, "a seed");
        var shuffled = new ArrayList<>(TEN);
        Collections.shuffle(shuffled, new Random(20341));

        assertThat(Lots.draw(shuffled, 4, "a seed")).isEqualTo(first);
        assertThat(first).hasSize(4).doesNotHaveDuplicates().isSubsetOf(TEN);
        assertThat(Lots.draw(TEN, 4, "another seed")).isNotEqualTo(first);
    }

    /** {@code printf %s 'seed/00000000-0000-0007-0000-000000000003' | sha256sum} */
    @Test
    void a_lot_can_be_checked_by_hand() {
        assertThat(Lots.lot("seed", TEN.get(3)))
                .isEqualTo("fe404b58a5451ea199ec9f7cdddfaa8c1b5d66329ed0c91a09a77b16fec53eba");
    }

    @Test
    void no_more_can_be_picked_than_there_are() {
        assertThat(Lots.draw(TEN, 50, "a seed")).containsExactlyInAnyOrderElementsOf(TEN);
        assertThat(Lots.draw(List.of(), 5, "a seed")).isEmpty();
    }

    @Test
    void every_order_has_the_same_chance() {
        var picked = new HashMap<UUID, Integer>();
        int draws = 5_000;
        for (int i = 0; i < draws; i++) {
            for (var order : Lots.draw(TEN, 3, "seed " + i)) picked.merge(order, 1, Integer::sum);
        }

        // 0.3 ± 5 standard deviations.
        for (var order : TEN) assertThat(picked.get(order) / (double) draws).isCloseTo(0.3, offset(0.0325));
    }
}
