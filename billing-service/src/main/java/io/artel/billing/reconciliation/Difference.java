package io.artel.billing.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * Something that the ledger and a counterpart do not say alike.
 *
 * @param operation the key both know it by
 * @param ours what stands here, if anything does
 * @param theirs what stands there, if anything does
 */
record Difference(
        Counterpart counterpart,
        Kind kind,
        String operation,
        @Nullable String ours,
        @Nullable String theirs) {

    enum Counterpart {
        PROVIDER,
        TRANSFERS
    }

    enum Kind {
        /** They have moved money that is not in the ledger. */
        MISSING_HERE,
        /** The ledger says that money moved, and they know nothing of it. */
        MISSING_THERE,
        AMOUNT,
        STATE
    }
}
