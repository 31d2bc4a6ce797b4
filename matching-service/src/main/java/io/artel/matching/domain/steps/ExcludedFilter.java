package io.artel.matching.domain.steps;

import io.artel.matching.domain.Filter;
import io.artel.matching.domain.NormalSample;
import io.artel.matching.domain.ReferenceSample;

/** Leaves out those who declined this order, or did not come to the one it is a copy of (US-071). */
public final class ExcludedFilter extends Filter {

    @Override
    public String name() {
        return "excluded";
    }

    @Override
    protected boolean keeps(NormalSample sample, ReferenceSample reference) {
        return !reference.excluded().contains(sample.workerId());
    }
}
