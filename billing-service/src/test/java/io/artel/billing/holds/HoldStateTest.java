package io.artel.billing.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HoldStateTest {

    /** Walks every path of the table. */
    @Test
    void every_path_ends_with_the_money_taken_or_free() {
        var next = new EnumMap<HoldState, List<HoldState>>(HoldState.class);
        var seen = EnumSet.of(HoldState.REQUESTED);
        var queue = new ArrayDeque<>(seen);
        while (!queue.isEmpty()) {
            var state = queue.remove();
            next.put(state, new ArrayList<>());
            for (var event : HoldState.Event.values()) {
                try {
                    var to = state.on(event);
                    next.get(state).add(to);
                    if (seen.add(to)) queue.add(to);
                } catch (IllegalStateException illegal) {
                    assertThat(illegal).hasMessageContaining(event.name());
                }
            }
        }

        var ends = EnumSet.noneOf(HoldState.class);
        next.forEach((state, following) -> {
            if (following.isEmpty()) ends.add(state);
        });
        assertThat(seen).containsExactlyInAnyOrder(HoldState.values());
        assertThat(ends).isEqualTo(Set.of(HoldState.DECLINED, HoldState.CAPTURED, HoldState.VOIDED));
    }

    @Test
    void a_hold_that_is_over_moves_no_more() {
        assertThatThrownBy(() -> HoldState.VOIDED.on(HoldState.Event.CAPTURE))
                .isInstanceOf(IllegalStateException.class);
    }
}
