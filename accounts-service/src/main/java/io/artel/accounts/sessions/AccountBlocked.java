package io.artel.accounts.sessions;

/** The password is right, but an administrator has blocked the account. */
public class AccountBlocked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccountBlocked() {
        super("this account is blocked");
    }
}
