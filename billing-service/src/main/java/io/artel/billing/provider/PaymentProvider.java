package io.artel.billing.provider;

import io.artel.kernel.Money;

/**
 * The outside payment provider. Each operation has an idempotency key: the same key gets the same answer, however often
 * it is asked. None of this may be called inside a transaction.
 */
public interface PaymentProvider {

    /**
     * @throws CardRefused when the number or the date is not good
     * @throws ProviderUnavailable when it does not answer
     */
    Card tokenise(CardRequest card);

    Answer hold(String key, String cardToken, Money amount, String reference);

    Answer capture(String key, String holdReference, Money amount);

    Answer release(String key, String holdReference);

    /** Takes money without a hold before. */
    Answer pay(String key, String cardToken, Money amount, String reference);
}
