package io.artel.billing.provider;

import io.artel.kernel.Money;
import java.time.Instant;
import java.util.List;

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

    /** Gives money back to the card that a payment or a captured hold has taken it from, all of it or a part. */
    Answer refund(String key, String paymentReference, Money amount);

    /**
     * An operation that moves money, as the provider lists it.
     *
     * @param amount negative when it was to go back to the card
     * @param moved whether it did
     */
    record Operation(String key, Money amount, boolean moved, Instant at) {}

    /**
     * What moved money, or was to, since a moment, the oldest first, as many as fit into one answer.
     *
     * @throws ProviderUnavailable when it does not answer
     */
    List<Operation> operations(Instant since);

    /** Takes money without a hold before. */
    Answer pay(String key, String cardToken, Money amount, String reference);
}
