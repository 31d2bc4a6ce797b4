package io.artel.matching.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The client with what the order asks for, as matching sees them (US-060).
 *
 * @param experience what this client has seen of workers before
 * @param excluded workers who declined, or did not come to the order this is a copy of
 */
public record ReferenceSample(
        UUID clientId, List<SkillNeed> needs, Slot slot, Set<UUID> excluded, Map<UUID, Experience> experience) {

    public ReferenceSample {
        needs = List.copyOf(needs);
        excluded = Set.copyOf(excluded);
        experience = Map.copyOf(experience);
    }
}
