package io.artel.store.domain;

import java.util.UUID;

/** More was to leave the shelf than is there. */
public final class NotEnoughStock extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID itemId;
    private final int there;

    NotEnoughStock(UUID itemId, int asked, int there) {
        super("%d asked of item %s, %d there".formatted(asked, itemId, there));
        this.itemId = itemId;
        this.there = there;
    }

    public UUID itemId() {
        return itemId;
    }

    public int there() {
        return there;
    }
}
