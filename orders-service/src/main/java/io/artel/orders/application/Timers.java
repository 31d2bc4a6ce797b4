package io.artel.orders.application;

import io.artel.orders.domain.State;
import io.artel.orders.domain.Trigger;
import java.time.Instant;
import java.util.UUID;

/** Timers that survive a restart. Set with the transaction; a stale one that fires is harmless. */
public interface Timers {

    /**
     * What a timer needs to know when it fires.
     *
     * @param startsAt the slot it was set for
     * @param round how often the step has been sent again
     */
    record Timer(UUID orderId, Trigger on, Instant startsAt, State state, int attempt, int round) {}

    /** Setting the same timer for the same moment twice sets it once. */
    void set(Timer timer, Instant due);
}
