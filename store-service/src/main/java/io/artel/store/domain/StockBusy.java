package io.artel.store.domain;

import java.util.UUID;

/** Reservations changed while the shelves were being locked; the same again succeeds. */
public final class StockBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StockBusy(UUID itemId) {
        super("reservations of item %s changed meanwhile".formatted(itemId));
    }
}
