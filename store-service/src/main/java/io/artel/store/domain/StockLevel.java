package io.artel.store.domain;

import io.artel.kernel.InvalidInput;
import java.util.UUID;

/**
 * How much of an item there is, in its units: 0 ≤ reserved ≤ on hand.
 *
 * @param onHand on the shelf, the sum of all movements
 * @param reserved set aside for kits that have not been issued
 */
public record StockLevel(UUID itemId, int onHand, int reserved) {

    /** Far more than any shelf holds, and far from overflow. */
    private static final int MOST = 1_000_000_000;

    public StockLevel {
        if (reserved < 0 || reserved > onHand) {
            throw new IllegalArgumentException("item %s: %d reserved of %d".formatted(itemId, reserved, onHand));
        }
    }

    public int available() {
        return onHand - reserved;
    }

    StockLevel added(int quantity) {
        if (quantity > MOST - onHand) throw new InvalidInput("lines", "range", "more than a shelf holds");
        return new StockLevel(itemId, onHand + quantity, reserved);
    }

    /** @throws NotEnoughStock when less is left than is asked or reserved */
    StockLevel removed(int quantity) {
        if (quantity > available()) throw new NotEnoughStock(itemId, quantity, available());
        return new StockLevel(itemId, onHand - quantity, reserved);
    }

    StockLevel withReserved(int quantity) {
        if (quantity > available()) throw new NotEnoughStock(itemId, quantity, available());
        return new StockLevel(itemId, onHand, reserved + quantity);
    }

    StockLevel withReleased(int quantity) {
        return new StockLevel(itemId, onHand, reserved - quantity);
    }

    /** What was set aside leaves the shelf. */
    StockLevel issued(int quantity) {
        return new StockLevel(itemId, onHand - quantity, reserved - quantity);
    }
}
