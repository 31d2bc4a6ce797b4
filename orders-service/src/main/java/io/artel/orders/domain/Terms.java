package io.artel.orders.domain;

import io.artel.kernel.Money;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * An order type as it was when the order was made (US-021): later versions do not touch it.
 *
 * @param basePrice what matching starts from when it fixes the price (US-050)
 * @param duration how long the job takes
 * @param leadTime how long before the start an order has to be made
 * @param checkInWindow how long before the start the worker can check in
 * @param grace how long after the start a worker counts as late only, and how long a job may overrun (US-130)
 */
public record Terms(
        UUID typeId,
        int version,
        String nameRu,
        String nameEn,
        Money basePrice,
        Duration duration,
        Duration leadTime,
        Duration checkInWindow,
        Duration grace,
        List<Skill> skills) {

    /** @param level least level a worker needs, 0 to 100 */
    public record Skill(String skill, int level) {}

    public Terms {
        skills = List.copyOf(skills);
    }

    public String name(String language) {
        return "ru".equals(language) ? nameRu : nameEn;
    }
}
