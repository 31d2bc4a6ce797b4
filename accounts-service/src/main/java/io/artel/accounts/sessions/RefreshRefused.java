package io.artel.accounts.sessions;

/** A refresh token that is worth nothing (any more). */
public class RefreshRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefreshRefused() {
        super("the session is over; sign in again");
    }
}
