package io.artel.matching.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What goes through the pipeline.
 *
 * @param candidates still in the running; best first once a step has chosen
 * @param filtered how many each filter has taken out
 */
public record Round(ReferenceSample reference, Instant now, List<Candidate> candidates, Map<String, Integer> filtered) {

    public Round {
        candidates = List.copyOf(candidates);
    }

    static Round of(ReferenceSample reference, List<NormalSample> samples, Instant now) {
        return new Round(reference, now, samples.stream().map(Candidate::of).toList(), Map.of());
    }

    public Round keeping(String step, Predicate<NormalSample> keeps) {
        var kept = candidates.stream().filter(it -> keeps.test(it.sample())).toList();
        var counts = new LinkedHashMap<>(filtered);
        counts.put(step, candidates.size() - kept.size());
        return new Round(reference, now, kept, counts);
    }

    public Round each(UnaryOperator<Candidate> change) {
        return withCandidates(candidates.stream().map(change).toList());
    }

    public Round withCandidates(List<Candidate> others) {
        return new Round(reference, now, others, filtered);
    }
}
