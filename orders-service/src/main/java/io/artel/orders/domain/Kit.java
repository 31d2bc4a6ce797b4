package io.artel.orders.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the store has told of the kit. */
public record Kit(@Nullable UUID id, Standing standing) {

    /** None yet. */
    public static final Kit NONE = new Kit(null, Standing.NONE);

    /** How far it is, and what became of it. */
    public enum Standing {
        NONE,
        ASKED,
        WAITING,
        RESERVED,
        ISSUED,
        RELEASED,
        RETURN_DUE,
        CONSUMED,
        NOTHING
    }
}
