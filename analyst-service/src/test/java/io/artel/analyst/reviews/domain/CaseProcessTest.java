package io.artel.analyst.reviews.domain;

import static io.artel.analyst.reviews.domain.CaseState.*;
import static io.artel.analyst.reviews.domain.CaseTrigger.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseProcessTest {

    private static final Map<CaseState, Map<CaseTrigger, CaseState>> LEGAL = Map.of(
            OPEN, Map.of(CLAIM, CLAIMED),
            CLAIMED, Map.of(CALL, CLAIMED, RELEASE, OPEN, REVIEW, REVIEWED),
            REVIEWED, Map.of());

    @Test
    void every_pair_of_state_and_trigger_moves_as_said_or_is_refused() {
        for (var state : CaseState.values()) {
            for (var trigger : CaseTrigger.values()) {
                var to = LEGAL.get(state).get(trigger);
                if (to != null) {
                    assertThat(CaseProcess.next(state, trigger)).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> CaseProcess.next(state, trigger))
                            .isInstanceOfSatisfying(
                                    IllegalCaseMove.class,
                                    refused -> assertThat(refused.from()).isEqualTo(state));
                }
            }
        }
    }
}
