package io.artel.orders.domain;

import org.jspecify.annotations.Nullable;

/**
 * What billing has told of the payment.
 *
 * @param declined why the hold was declined: NO_METHOD, REFUSED or LIMIT
 */
public record Payment(Standing standing, @Nullable String declined, boolean credited) {

    /** Nothing yet. */
    public static final Payment NONE = new Payment(Standing.NONE, null, false);

    /** PAID and OWED are known once the charge is posted. */
    public enum Standing {
        NONE,
        ASKED,
        HELD,
        DECLINED,
        PAID,
        OWED
    }
}
