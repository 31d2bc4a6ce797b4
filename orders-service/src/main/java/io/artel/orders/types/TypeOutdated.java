package io.artel.orders.types;

import java.util.UUID;

/** Another version of the order type came between. */
public final class TypeOutdated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TypeOutdated(UUID id) {
        super("order type " + id + " was changed meanwhile");
    }
}
