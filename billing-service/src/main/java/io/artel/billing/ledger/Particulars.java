package io.artel.billing.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says beside its postings. It is part of what is kept for ever and sealed.
 *
 * @param effectiveAt when it counts; null for the moment of posting. Never in a closed period, never in the future
 * @param reference what it refers to and can be searched by, such as the number of an invoice; at most 100 characters
 * @param madeBy the person who made it, if one did; a person gives a reason
 * @param reason at most 500 characters
 */
public record Particulars(
        @Nullable Instant effectiveAt,
        @Nullable String reference,
        @Nullable UUID madeBy,
        @Nullable String reason) {

    public static final Particulars NONE = new Particulars(null, null, null, null);

    public Particulars {
        if (madeBy != null && reason == null) throw new IllegalArgumentException("who made it says why");
    }

    public static Particulars by(UUID person, String reason) {
        return new Particulars(null, null, person, reason);
    }

    public static Particulars about(String reference) {
        return new Particulars(null, reference, null, null);
    }

    public Particulars referringTo(String other) {
        return new Particulars(effectiveAt, other, madeBy, reason);
    }

    public Particulars effective(Instant at) {
        return new Particulars(at, reference, madeBy, reason);
    }
}
