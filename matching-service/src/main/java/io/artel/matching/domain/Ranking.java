package io.artel.matching.domain;

import java.util.List;
import java.util.Map;

/**
 * What a pipeline made of the pool.
 *
 * @param candidates best first; empty when nobody can do it
 * @param considered how many went in
 * @param filtered how many each filter took out
 * @param shortage what was lacking if nobody, or nobody any more, can be had
 */
public record Ranking(
        int pipelineVersion,
        List<Candidate> candidates,
        int considered,
        Map<String, Integer> filtered,
        Shortage shortage) {}
