package io.artel.billing.charges;

/** The provider is being asked for this charge: whether it is paid will be known when it has answered. */
public class ChargeCollecting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChargeCollecting() {
        super("the provider is being asked for this charge; try again when it has answered");
    }
}
