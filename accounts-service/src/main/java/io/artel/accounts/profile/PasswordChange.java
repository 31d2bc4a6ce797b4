package io.artel.accounts.profile;

import io.artel.accounts.AccountsSettings;
import io.artel.accounts.account.Account;
import io.artel.accounts.account.AccountLetters;
import io.artel.accounts.account.Accounts;
import io.artel.accounts.account.EmailAddress;
import io.artel.accounts.account.RoleGrants;
import io.artel.accounts.audit.AuditLog;
import io.artel.accounts.audit.AuditLog.By;
import io.artel.accounts.credentials.LinkInvalid;
import io.artel.accounts.credentials.OneTimeTokens;
import io.artel.accounts.credentials.OneTimeTokens.Purpose;
import io.artel.accounts.credentials.OpaqueToken;
import io.artel.accounts.credentials.Passwords;
import io.artel.accounts.credentials.SignInThrottle;
import io.artel.accounts.sessions.Sessions;
import io.artel.accounts.sessions.Sessions.EndReason;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.NotFound;
import io.artel.starter.web.ProofOfWork;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Another password: by one who knows the old one, or by one who reads the account's mail. */
@Component
class PasswordChange {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final OneTimeTokens tokens;
    private final Sessions sessions;
    private final RoleGrants grants;
    private final AccountLetters letters;
    private final AuditLog audit;
    private final ProofOfWork proofOfWork;
    private final TransactionTemplate transactions;
    private final AccountsSettings settings;

    PasswordChange(
            Accounts accounts,
            Passwords passwords,
            SignInThrottle throttle,
            OneTimeTokens tokens,
            Sessions sessions,
            RoleGrants grants,
            AccountLetters letters,
            AuditLog audit,
            ProofOfWork proofOfWork,
            PlatformTransactionManager manager,
            AccountsSettings settings) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.tokens = tokens;
        this.sessions = sessions;
        this.grants = grants;
        this.letters = letters;
        this.audit = audit;
        this.proofOfWork = proofOfWork;
        this.transactions = new TransactionTemplate(manager);
        this.settings = settings;
    }

    /** Says nothing of whether there is such an account, and writes a few letters an hour at most. */
    void requestReset(String email, String solution) {
        proofOfWork.spend(solution);
        transactions.executeWithoutResult(status -> accounts.lockByEmailKey(
                        EmailAddress.of(email).key())
                .filter(account -> !account.isBlocked())
                .filter(account -> tokens.allowsAnother(account.id(), Purpose.RESET_PASSWORD))
                .ifPresent(account -> {
                    var issued = tokens.issue(account.id(), Purpose.RESET_PASSWORD, settings.resetLifetime());
                    letters.passwordReset(account, issued.id(), issued.token().value());
                }));
    }

    /**
     * Ends all sessions: whoever had the old password is out. Who has the link reads the account's mail, so the e-mail
     * is confirmed by it, and need not wait after failures to sign in.
     *
     * @throws LinkInvalid when the link is unknown, too old or used
     */
    void reset(OpaqueToken token, String password, String address) {
        var owner = tokens.ownerOf(token, Purpose.RESET_PASSWORD).orElseThrow(LinkInvalid::new);
        if (!tokens.isUnused(token)) throw new LinkInvalid();
        var known = accounts.findById(owner).orElseThrow(LinkInvalid::new);
        refuseEmailAsPassword("password", known, password);
        var hash = passwords.hash(password);
        transactions.executeWithoutResult(status -> {
            var account = accounts.lock(owner).orElseThrow(LinkInvalid::new);
            if (!tokens.use(token, owner, Purpose.RESET_PASSWORD)) throw new LinkInvalid();
            account.changePassword(hash);
            accounts.saveAndFlush(account);
            grants.confirmEmail(account);
            sessions.endAll(owner, EndReason.PASSWORD_CHANGED);
            throttle.succeeded(account.emailKey(), address);
            audit.add(By.SYSTEM, owner, "PASSWORD_RESET", "by a link sent by letter", null);
            letters.passwordChanged(account);
        });
    }

    /**
     * Ends all other sessions. The length is checked here, because the request calls this field {@code new}.
     *
     * @param session the one that asks, which goes on
     * @throws InvalidInput at {@code current} when it is wrong, at {@code new} when that is no password
     * @throws io.artel.accounts.credentials.TooManyAttempts when it was wrong too often
     */
    void change(UUID accountId, String current, @Nullable String wanted, @Nullable UUID session, String address) {
        if (wanted == null || wanted.length() < SHORTEST || wanted.length() > LONGEST) {
            throw new InvalidInput("new", "size", "%d to %d characters".formatted(SHORTEST, LONGEST));
        }
        var known = accounts.findById(accountId).orElseThrow(() -> new NotFound("account", accountId));
        refuseEmailAsPassword("new", known, wanted);
        throttle.attempt(known.emailKey(), address);
        if (!passwords.matches(current, known.passwordHash())) {
            throw new InvalidInput("current", "wrong_password", "this is not the current password");
        }
        throttle.succeeded(known.emailKey(), address);
        var hash = passwords.hash(wanted);
        transactions.executeWithoutResult(status -> {
            var account = accounts.lock(accountId).orElseThrow(() -> new NotFound("account", accountId));
            account.changePassword(hash);
            accounts.saveAndFlush(account);
            sessions.endAllBut(accountId, session, EndReason.PASSWORD_CHANGED);
            audit.add(accountId, accountId, "PASSWORD_CHANGED", "by its owner", null);
            letters.passwordChanged(account);
        });
    }

    private static void refuseEmailAsPassword(String field, Account account, String password) {
        if (password.equalsIgnoreCase(account.email())) {
            throw new InvalidInput(field, "same_as_email", "the password must not be the e-mail");
        }
    }
}
