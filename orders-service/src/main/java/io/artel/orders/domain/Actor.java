package io.artel.orders.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who set a trigger off. */
public record Actor(Part part, @Nullable UUID accountId) {

    /** Nobody: an answer or a timer. */
    public static final Actor SYSTEM = new Actor(Part.SYSTEM, null);

    /** In what part somebody acts on an order. */
    public enum Part {
        CLIENT,
        WORKER,
        MANAGER,
        SYSTEM
    }

    public static Actor client(UUID id) {
        return new Actor(Part.CLIENT, id);
    }

    public static Actor worker(UUID id) {
        return new Actor(Part.WORKER, id);
    }

    public static Actor manager(UUID id) {
        return new Actor(Part.MANAGER, id);
    }
}
