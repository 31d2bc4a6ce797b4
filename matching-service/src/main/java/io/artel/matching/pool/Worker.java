package io.artel.matching.pool;

import io.artel.matching.domain.Availability;
import io.artel.matching.domain.PastResults;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker as the pool knows one.
 *
 * @param qualifiedAt null while only the role or a block has been heard of
 */
record Worker(
        UUID id,
        @Nullable Instant qualifiedAt,
        boolean inPool,
        boolean blocked,
        List<Skill> skills,
        Availability availability,
        PastResults pastResults) {}
