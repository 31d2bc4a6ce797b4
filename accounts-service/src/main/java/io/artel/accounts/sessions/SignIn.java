package io.artel.accounts.sessions;

import io.artel.accounts.account.Account;
import io.artel.accounts.account.Accounts;
import io.artel.accounts.account.EmailAddress;
import io.artel.accounts.credentials.OpaqueToken;
import io.artel.accounts.credentials.Passwords;
import io.artel.accounts.credentials.SignInThrottle;
import io.artel.accounts.keys.AccessTokens;
import io.artel.accounts.keys.AccessTokens.AccessToken;
import io.artel.accounts.sessions.Sessions.EndReason;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in, and staying signed in. */
@Component
class SignIn {

    /** @param refreshExpiresAt when the session ends if it is not used before */
    record SignedIn(Account account, AccessToken accessToken, OpaqueToken refreshToken, Instant refreshExpiresAt) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final TransactionTemplate transactions;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            SignInThrottle throttle,
            Sessions sessions,
            AccessTokens accessTokens,
            PlatformTransactionManager manager) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.transactions = new TransactionTemplate(manager);
    }

    /**
     * No connection is held while the password is hashed.
     *
     * @throws SignInRefused unknown e-mail or wrong password, told alike
     * @throws AccountBlocked right password, but the account is blocked
     * @throws io.artel.accounts.credentials.TooManyAttempts before anything is hashed
     */
    SignedIn signIn(String email, String password, String device, String address) {
        var key = EmailAddress.of(email).key();
        throttle.attempt(key, address);
        var found = accounts.findByEmailKey(key);
        if (!passwords.matches(password, found.map(Account::passwordHash).orElse(null))) throw new SignInRefused();
        throttle.succeeded(key, address);
        var checked = found.orElseThrow(SignInRefused::new);
        return inTransaction(() -> {
            var account = accounts.lock(checked.id()).orElseThrow(SignInRefused::new);
            if (!account.passwordHash().equals(checked.passwordHash())) throw new SignInRefused();
            if (account.isBlocked()) throw new AccountBlocked();
            var opened = sessions.open(account.id(), device, address);
            return signedIn(
                    account, opened.sessionId(), opened.signedInAt(), opened.refreshToken(), opened.expiresAt());
        });
    }

    /** @throws RefreshRefused the session is over; sign in again */
    SignedIn renew(OpaqueToken shown) {
        // The refusal is committed before it is told: it may have ended a session.
        return switch (sessions.renew(shown)) {
            case Renewal.Refused refused -> throw new RefreshRefused();
            case Renewal.Renewed renewed -> {
                var account = accounts.findById(renewed.accountId()).orElseThrow(RefreshRefused::new);
                if (account.isBlocked()) {
                    sessions.endAll(account.id(), EndReason.BLOCKED);
                    throw new RefreshRefused();
                }
                yield signedIn(
                        account,
                        renewed.sessionId(),
                        renewed.signedInAt(),
                        renewed.refreshToken(),
                        renewed.expiresAt());
            }
        };
    }

    private SignedIn signedIn(
            Account account, UUID sessionId, Instant signedInAt, OpaqueToken refreshToken, Instant expiresAt) {
        var token = accessTokens.issue(account.asCaller(), sessionId, signedInAt);
        return new SignedIn(account, token, refreshToken, expiresAt);
    }

    private SignedIn inTransaction(java.util.function.Supplier<SignedIn> work) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
