package io.artel.billing.methods;

/** When a client pays: for each order as it ends, or for the week on Sunday. */
public enum PaymentTime {
    EACH_ORDER,
    WEEKLY
}
