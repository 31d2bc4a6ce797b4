package io.artel.matching.domain.steps;

import io.artel.matching.domain.Filter;
import io.artel.matching.domain.NormalSample;
import io.artel.matching.domain.ReferenceSample;
import io.artel.matching.domain.Refusal;

/** Keeps those who have every required skill at its minimum level. */
public final class SkillFilter extends Filter {

    @Override
    public String name() {
        return "skill";
    }

    @Override
    public Refusal refusal() {
        return Refusal.NOT_QUALIFIED;
    }

    @Override
    protected boolean keeps(NormalSample sample, ReferenceSample reference) {
        return reference.needs().stream().allMatch(sample::meets);
    }
}
