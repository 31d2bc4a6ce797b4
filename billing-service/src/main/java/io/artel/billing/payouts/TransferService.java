package io.artel.billing.payouts;

import io.artel.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outside service that moves money to bank accounts. A transfer has a key: asked for twice, it is made once. None of
 * this may be called inside a transaction.
 */
public interface TransferService {

    /** How a transfer stands. */
    sealed interface Standing {

        /** It will be known later. */
        record UnderWay() implements Standing {}

        record Completed() implements Standing {}

        /** Final: no money has moved, or it has come back. */
        record Refused(String code) implements Standing {}

        /** Whether it was taken is not known; asking again with the same key is harmless. */
        record Unknown(String why) implements Standing {}
    }

    /** A transfer as the service lists it. */
    record Transfer(String key, Money amount, Standing standing, Instant at) {}

    Standing transfer(String key, String holder, String account, @Nullable String bic, Money amount, String reference);

    Standing standing(String key);

    /**
     * Those made since a moment, the oldest first, as many as fit into one answer.
     *
     * @throws TransfersUnavailable when it does not answer
     */
    List<Transfer> since(Instant moment);
}
