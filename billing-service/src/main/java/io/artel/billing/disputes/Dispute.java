package io.artel.billing.disputes;

import io.artel.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says against a fine or a charge.
 *
 * @param chargeId the charge; a fine has the id of the charge it was posted with
 * @param amount of the fine or charge
 */
record Dispute(
        UUID id,
        Kind kind,
        UUID chargeId,
        UUID orderId,
        UUID personId,
        Money amount,
        String text,
        Instant openedAt,
        State state,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    enum Kind {
        /** A worker's. */
        FINE,
        /** A client's. */
        CHARGE
    }

    enum State {
        OPEN,
        /** It stays as it was. */
        UPHELD,
        /** The fine was taken back. */
        WAIVED,
        /** The charge was credited. */
        CREDITED
    }
}
