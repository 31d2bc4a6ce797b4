package io.artel.store.domain;

import java.util.List;
import java.util.UUID;

/** What happened in the store. */
public sealed interface StoreEvent {

    record StockChanged(StockLevel level) implements StoreEvent {}

    /** A new kit (US-160); whether it could be reserved is told by an event of its own. */
    record KitWanted(Kit kit) implements StoreEvent {}

    record KitReserved(Kit kit) implements StoreEvent {}

    /** @param missing per item what is not available; empty when nobody has defined what the type needs */
    record KitWaiting(Kit kit, List<Missing> missing) implements StoreEvent {}

    record KitIssued(Kit kit) implements StoreEvent {}

    /** @param attempt the attempt of the order that closed it */
    record KitClosed(Kit kit, int attempt, Closing result) implements StoreEvent {}

    record ReturnCounted(Kit kit) implements StoreEvent {}

    record Missing(UUID itemId, int quantity) {}

    /** What became of a kit when its order needed it no more. */
    enum Closing {
        RELEASED,
        RETURN_DUE,
        CONSUMED,
        NOTHING
    }
}
