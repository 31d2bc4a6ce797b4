package io.artel.starter.security;

/** What was asked for wants the password to have been shown just now. */
public class SignInAgain extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignInAgain() {
        super("sign in again first: this wants a sign-in of the last minutes");
    }
}
