package io.artel.testing.domain;

import static io.artel.testing.domain.ApplicationState.*;
import static io.artel.testing.domain.ApplicationTrigger.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplicationProcessTest {

    private static final Set<ApplicationState> ENDS = Set.of(QUALIFIED, REJECTED);

    @Test
    void every_state_is_reached_and_every_way_can_end() {
        assertThat(reachedFrom(UNCONFIRMED)).containsExactlyInAnyOrder(ApplicationState.values());
        for (var state : ApplicationState.values()) {
            assertThat(reachedFrom(state)).as("from " + state).containsAnyElementsOf(ENDS);
        }
    }

    @Test
    void nothing_moves_what_is_decided() {
        for (var end : ENDS) {
            for (var trigger : ApplicationTrigger.values()) {
                assertThatThrownBy(() -> ApplicationProcess.next(end, trigger))
                        .isInstanceOf(IllegalApplicationMove.class);
            }
        }
    }

    @Test
    void nobody_qualifies_without_a_confirmed_address_a_manager_an_account_and_passed_tests() {
        for (var needed : List.of(CONFIRM, CLAIM, ASSIGN, ACCEPT, PASS)) {
            assertThat(reachedFrom(UNCONFIRMED, needed)).as("without " + needed).doesNotContain(QUALIFIED);
        }
    }

    private static Set<ApplicationState> reachedFrom(ApplicationState start, ApplicationTrigger... without) {
        var seen = new HashSet<>(Set.of(start));
        var queue = new ArrayDeque<>(seen);
        while (!queue.isEmpty()) {
            var state = queue.remove();
            ApplicationProcess.TRANSITIONS.forEach((key, to) -> {
                if (key.from() == state && !Set.of(without).contains(key.on()) && seen.add(to)) queue.add(to);
            });
        }
        return seen;
    }
}
