package io.artel.matching.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A worker still in the running, with the effect of each scoring step so far.
 *
 * @param total 0 until the scores have been combined
 */
public record Candidate(NormalSample sample, Map<String, Effect> effects, double total) {

    /** @param score from 0 to 1 */
    public record Effect(double score, double weight) {

        public double points() {
            return score * weight;
        }
    }

    static Candidate of(NormalSample sample) {
        return new Candidate(sample, Map.of(), 0);
    }

    public UUID workerId() {
        return sample.workerId();
    }

    public Candidate with(String step, Effect effect) {
        var more = new LinkedHashMap<>(effects);
        more.put(step, effect);
        return new Candidate(sample, more, total);
    }

    public Candidate withTotal(double sum) {
        return new Candidate(sample, effects, sum);
    }
}
