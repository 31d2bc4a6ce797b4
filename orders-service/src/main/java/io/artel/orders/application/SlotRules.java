package io.artel.orders.application;

import io.artel.kernel.InvalidInput;
import io.artel.orders.domain.Slot;
import io.artel.orders.domain.Terms;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When an order may start: not before the type's lead time, not more than 180 days ahead. */
@Component
public class SlotRules {

    private static final Duration FARTHEST = Duration.ofDays(180);

    /** @throws InvalidInput at {@code startsAt}: too_early, too_late */
    void check(Slot slot, Terms terms, Instant now) {
        if (slot.startsAt().isBefore(now.plus(terms.leadTime()))) {
            throw new InvalidInput("startsAt", "too_early", "at least " + terms.leadTime() + " from now");
        }
        if (slot.startsAt().isAfter(now.plus(FARTHEST))) {
            throw new InvalidInput("startsAt", "too_late", "at most " + FARTHEST.toDays() + " days ahead");
        }
    }
}
