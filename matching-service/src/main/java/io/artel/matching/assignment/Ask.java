package io.artel.matching.assignment;

import io.artel.kernel.Money;
import io.artel.matching.domain.SkillNeed;
import io.artel.matching.domain.Slot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order asks for: the payload of {@code matching.find-worker.v1}, kept while the order waits.
 *
 * @param priceLimit the price of an earlier attempt, which the new one never exceeds; null at the first
 * @param wanted the worker a manager wants: this one or, for this attempt, nobody; null when the pipeline chooses
 */
record Ask(
        UUID orderId,
        int attempt,
        UUID clientId,
        UUID typeId,
        List<SkillNeed> skills,
        Instant startsAt,
        Instant endsAt,
        Money basePrice,
        @Nullable Money priceLimit,
        List<UUID> excludedWorkers,
        @Nullable Wanted wanted) {

    /** @param reason in the manager's words */
    record Wanted(UUID workerId, UUID managerId, String reason) {}

    Slot slot() {
        return new Slot(startsAt, endsAt);
    }
}
