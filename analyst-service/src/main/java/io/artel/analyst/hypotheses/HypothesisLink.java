package io.artel.analyst.hypotheses;

import io.artel.analyst.hypotheses.domain.HypothesisState;
import java.util.UUID;

/** A hypothesis as a case names it. */
public record HypothesisLink(UUID id, String title, HypothesisState state) {}
