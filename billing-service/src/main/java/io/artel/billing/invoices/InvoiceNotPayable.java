package io.artel.billing.invoices;

/** An invoice cannot be paid now. */
public class InvoiceNotPayable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        SETTLED,
        NO_METHOD
    }

    private final Reason reason;

    InvoiceNotPayable(Reason reason) {
        super("the invoice cannot be paid: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
