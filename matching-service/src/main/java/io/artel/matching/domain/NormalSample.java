package io.artel.matching.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The worker, as matching sees one (US-060).
 *
 * @param skills measured scores, 0 to 100
 * @param blocked stretches around the asked slot that are booked already
 * @param recentJobs how many jobs were given lately
 * @param lastAssignedAt null when none was given for months
 */
public record NormalSample(
        UUID workerId,
        Map<String, Integer> skills,
        Availability availability,
        List<Slot> blocked,
        PastResults pastResults,
        int recentJobs,
        @Nullable Instant lastAssignedAt) {

    public NormalSample {
        skills = Map.copyOf(skills);
        blocked = List.copyOf(blocked);
    }

    public boolean meets(SkillNeed need) {
        return skills.getOrDefault(need.skill(), -1) >= need.level();
    }
}
