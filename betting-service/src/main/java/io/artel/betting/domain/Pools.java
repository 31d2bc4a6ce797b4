package io.artel.betting.domain;

import java.util.Optional;
import java.util.UUID;

/** All pools. */
public interface Pools {

    /** The pool of an order, locked until the transaction ends: everything about one pool happens one after the other. */
    Optional<Pool> lock(UUID orderId);

    void save(Pool pool);
}
