package io.artel.billing.provider;

/** The provider does not take this card. */
public class CardRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CardRefused() {
        super("the provider refuses the card's number or expiry date");
    }
}
