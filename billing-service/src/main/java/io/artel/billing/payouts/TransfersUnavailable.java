package io.artel.billing.payouts;

/** The transfer service does not answer, or not sensibly. */
public class TransfersUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TransfersUnavailable(Throwable cause) {
        super("the transfer service does not answer: " + cause.getClass().getSimpleName());
    }
}
