package io.artel.store.domain;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where stock levels are kept. */
public interface Shelves {

    /**
     * Locks the levels of these items until the end of the transaction, in one fixed order, so that two who want the
     * same items never wait for each other.
     *
     * @throws io.artel.kernel.InvalidInput when there is no such item
     */
    Map<UUID, StockLevel> lock(Set<UUID> items);

    void save(StockLevel level);

    void record(Movement movement);

    /** Those of the items that are used again. */
    Set<UUID> reusable(Set<UUID> items);
}
