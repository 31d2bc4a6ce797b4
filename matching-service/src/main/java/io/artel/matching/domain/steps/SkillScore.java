package io.artel.matching.domain.steps;

import io.artel.matching.domain.NormalSample;
import io.artel.matching.domain.ReferenceSample;
import io.artel.matching.domain.Score;
import io.artel.matching.domain.SkillNeed;
import java.time.Instant;

/** How far a worker's skills exceed what is needed, of what is possible; the mean over the required skills. */
public final class SkillScore extends Score {

    @Override
    public String name() {
        return "skill-surplus";
    }

    @Override
    protected double score(NormalSample sample, ReferenceSample reference, Instant now) {
        return reference.needs().stream()
                .mapToDouble(need -> surplus(sample, need))
                .average()
                .orElse(0);
    }

    private static double surplus(NormalSample sample, SkillNeed need) {
        int score = sample.skills().getOrDefault(need.skill(), 0);
        if (need.level() >= 100) return score >= need.level() ? 1 : 0;
        return Math.clamp((score - need.level()) / (100.0 - need.level()), 0, 1);
    }
}
