package io.artel.billing.provider;

/** The provider does not answer now. */
public class ProviderUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProviderUnavailable(Throwable cause) {
        super("the payment provider does not answer, try again later", cause);
    }
}
