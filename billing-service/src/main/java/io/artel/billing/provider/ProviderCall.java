package io.artel.billing.provider;

import io.artel.kernel.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the provider is asked until it answers.
 *
 * @param key the idempotency key
 * @param subject the hold, charge, deposit or invoice it is for; the charge for REFUND
 * @param cardToken for HOLD, PAYMENT, DEPOSIT and INVOICE
 * @param providerRef the provider's name of the hold, for CAPTURE and VOID, or of the payment, for REFUND
 */
public record ProviderCall(
        long id,
        String key,
        Purpose purpose,
        UUID subject,
        @Nullable UUID orderId,
        @Nullable String cardToken,
        @Nullable String providerRef,
        Money amount) {

    /** What a call is for, which says who gets its answer. */
    public enum Purpose {
        HOLD,
        CAPTURE,
        VOID,
        PAYMENT,
        DEPOSIT,
        INVOICE,
        REFUND
    }
}
