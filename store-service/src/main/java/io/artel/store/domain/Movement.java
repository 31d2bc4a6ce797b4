package io.artel.store.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of what is on hand; movements are only ever added.
 *
 * @param change in the item's units, negative when stock falls
 * @param kit the kit it was for, with its order
 */
public record Movement(
        UUID itemId,
        Kind kind,
        int change,
        Act act,
        @Nullable Kit kit) {

    public enum Kind {
        RECEIPT,
        ISSUE,
        RETURN,
        WRITE_OFF,
        COUNT
    }
}
