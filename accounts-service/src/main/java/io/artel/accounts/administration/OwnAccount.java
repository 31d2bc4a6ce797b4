package io.artel.accounts.administration;

/** An administrator is about to lock themselves out. */
public class OwnAccount extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OwnAccount() {
        super("nobody blocks their own account");
    }
}
