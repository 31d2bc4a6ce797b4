package io.artel.analyst.hypotheses.domain;

import static io.artel.analyst.hypotheses.domain.HypothesisState.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HypothesisProcessTest {

    private static final Map<HypothesisState, Set<HypothesisState>> LEGAL = Map.of(
            PROPOSED, Set.of(ACCEPTED, REJECTED),
            ACCEPTED, Set.of(IN_PROGRESS),
            REJECTED, Set.of(),
            IN_PROGRESS, Set.of(DONE),
            DONE, Set.of());

    @Test
    void every_pair_of_states_is_a_way_or_is_refused() {
        for (var from : HypothesisState.values()) {
            for (var to : HypothesisState.values()) {
                if (LEGAL.get(from).contains(to)) {
                    HypothesisProcess.move(from, to);
                } else {
                    assertThatThrownBy(() -> HypothesisProcess.move(from, to))
                            .isInstanceOfSatisfying(
                                    IllegalHypothesisMove.class,
                                    refused -> assertThat(refused.from()).isEqualTo(from));
                }
            }
            assertThat(HypothesisProcess.next(from)).containsExactlyInAnyOrderElementsOf(LEGAL.get(from));
            assertThat(HypothesisProcess.isOver(from))
                    .isEqualTo(Set.of(REJECTED, DONE).contains(from));
        }
    }
}
