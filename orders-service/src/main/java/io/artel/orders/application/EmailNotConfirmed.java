package io.artel.orders.application;

/** Only clients with a confirmed e-mail can order (US-020). */
public class EmailNotConfirmed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmailNotConfirmed() {
        super("confirm your e-mail first");
    }
}
