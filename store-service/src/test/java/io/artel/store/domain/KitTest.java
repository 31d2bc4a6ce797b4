package io.artel.store.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Walks every path of the table. */
class KitTest {

    @Test
    void every_state_is_reached_and_those_without_a_way_on_leave_nothing_reserved_or_owed() {
        var reached = EnumSet.of(KitState.WAITING);
        var queue = new ArrayDeque<>(reached);
        while (!queue.isEmpty()) {
            var state = queue.remove();
            waysFrom(state).values().forEach(next -> {
                if (reached.add(next)) queue.add(next);
            });
        }

        assertThat(reached).containsExactlyInAnyOrder(KitState.values());
        assertThat(reached.stream().filter(state -> waysFrom(state).isEmpty()))
                .containsExactlyInAnyOrder(KitState.RETURNED, KitState.CONSUMED, KitState.RELEASED);
    }

    @Test
    void what_left_with_a_worker_is_never_released_and_what_did_not_leave_never_falls_due() {
        var seen = new HashMap<KitState, Boolean>(Map.of(KitState.WAITING, false));
        var queue = new ArrayDeque<>(Set.of(KitState.WAITING));
        while (!queue.isEmpty()) {
            var state = queue.remove();
            boolean left = seen.get(state);
            waysFrom(state).forEach((move, next) -> {
                boolean now = left || move == Kit.Move.ISSUE;
                var before = seen.put(next, now);
                if (before == null) queue.add(next);
                else assertThat(before).as("one history for %s", next).isEqualTo(now);
            });
        }

        assertThat(seen.get(KitState.RELEASED)).isFalse();
        assertThat(seen.get(KitState.RETURN_DUE)).isTrue();
        assertThat(seen.get(KitState.CONSUMED)).isTrue();
    }

    private static Map<Kit.Move, KitState> waysFrom(KitState state) {
        var ways = new HashMap<Kit.Move, KitState>();
        Kit.TRANSITIONS.forEach((key, next) -> {
            if (key.from() == state) ways.put(key.on(), next);
        });
        return ways;
    }
}
