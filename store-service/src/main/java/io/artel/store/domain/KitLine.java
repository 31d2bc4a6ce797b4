package io.artel.store.domain;

import java.util.UUID;

/**
 * One item of a kit, in the item's units.
 *
 * @param due how many have to come back
 * @param returned how many a buyer counted in
 * @param writtenOff how many did not come back, or broken
 */
public record KitLine(UUID itemId, int quantity, int due, int returned, int writtenOff) {

    public KitLine {
        if (quantity <= 0) throw new IllegalArgumentException("a kit needs some of each item: " + quantity);
        if (due < 0 || due > quantity) throw new IllegalArgumentException("due beyond the kit: " + due);
    }

    public static KitLine of(UUID itemId, int quantity) {
        return new KitLine(itemId, quantity, 0, 0, 0);
    }

    KitLine fallingDue() {
        return new KitLine(itemId, quantity, quantity, 0, 0);
    }

    KitLine counted(Count count) {
        return new KitLine(itemId, quantity, due, count.returned(), count.writtenOff());
    }

    /** What a buyer found of one item when a kit came back. */
    public record Count(int returned, int writtenOff) {

        public Count {
            if (returned < 0 || writtenOff < 0) throw new IllegalArgumentException("a count is not negative");
        }
    }
}
