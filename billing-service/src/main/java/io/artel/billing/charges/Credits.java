package io.artel.billing.charges;

import io.artel.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps why charges were credited, and what becomes of the money. */
public interface Credits {

    /** The reason when nobody had to decide: the company could not do the job. */
    String COMPANY = "COMPANY";

    /** @param wasPaid whether the client had paid before: then it goes back to where it came from */
    record Credited(UUID chargeId, UUID orderId, UUID clientId, Money amount, boolean wasPaid, Instant at) {}

    /**
     * In the transaction that credits, after the charge says so; the order is locked.
     *
     * @param controller null when the rules decided
     * @throws ChargeCollecting while the provider is asked for the invoice the charge is on
     */
    void noted(Credited credited, String reason, @Nullable UUID controller);
}
