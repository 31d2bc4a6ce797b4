package io.artel.store.domain;

import java.util.UUID;

/** A kit cannot do this from where it is. */
public final class IllegalKitMove extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final KitState state;

    IllegalKitMove(UUID kit, KitState state, Kit.Move move) {
        super("kit %s is %s: no %s".formatted(kit, state, move));
        this.state = state;
    }

    public KitState state() {
        return state;
    }
}
