package io.artel.billing.ledger;

/** An entry would count in a period whose books are closed. */
public class PeriodClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PeriodClosed(String message, Throwable cause) {
        super(message, cause);
    }
}
