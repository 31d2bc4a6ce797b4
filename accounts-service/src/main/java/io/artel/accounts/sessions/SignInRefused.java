package io.artel.accounts.sessions;

/** Unknown e-mail or wrong password: which of them is not told. */
public class SignInRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignInRefused() {
        super("the e-mail or the password is wrong");
    }
}
