package io.artel.betting.application;

import io.artel.betting.domain.PoolEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells billing and managers what happened to a pool, with the transaction it happened in. */
public interface PoolNews {

    void tell(UUID orderId, List<PoolEvent> events, Instant at);
}
