package io.artel.matching.domain.steps;

import io.artel.matching.domain.Filter;
import io.artel.matching.domain.NormalSample;
import io.artel.matching.domain.ReferenceSample;
import io.artel.matching.domain.Refusal;

/** Nobody is matched to themselves (US-071): one account can be client and worker. */
public final class NotTheClientFilter extends Filter {

    @Override
    public String name() {
        return "not-the-client";
    }

    @Override
    public Refusal refusal() {
        return Refusal.IS_CLIENT;
    }

    @Override
    protected boolean keeps(NormalSample sample, ReferenceSample reference) {
        return !sample.workerId().equals(reference.clientId());
    }
}
