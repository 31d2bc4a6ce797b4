package io.artel.analyst.hypotheses.domain;

import static io.artel.analyst.hypotheses.domain.HypothesisState.*;

import java.util.List;
import java.util.Map;

/** The way of a hypothesis: the table is the process, nothing else moves the state. */
public final class HypothesisProcess {

    /** A state that is not listed is an end. */
    static final Map<HypothesisState, List<HypothesisState>> TRANSITIONS =
            Map.of(PROPOSED, List.of(ACCEPTED, REJECTED), ACCEPTED, List.of(IN_PROGRESS), IN_PROGRESS, List.of(DONE));

    private HypothesisProcess() {}

    /** @throws IllegalHypothesisMove when there is no way from the one to the other */
    public static void move(HypothesisState from, HypothesisState to) {
        if (!next(from).contains(to)) throw new IllegalHypothesisMove(from, to);
    }

    /** Where it can go from here. */
    public static List<HypothesisState> next(HypothesisState from) {
        return TRANSITIONS.getOrDefault(from, List.of());
    }

    public static boolean isOver(HypothesisState state) {
        return next(state).isEmpty();
    }
}
