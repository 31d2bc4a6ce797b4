package io.artel.accounts.credentials;

/** A link from a letter that is unknown, too old or used before; which of them is nobody's business. */
public class LinkInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LinkInvalid() {
        super("the link is not valid any more; ask for a new one");
    }
}
