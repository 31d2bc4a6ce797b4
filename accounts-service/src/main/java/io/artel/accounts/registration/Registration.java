package io.artel.accounts.registration;

import io.artel.accounts.AccountsSettings;
import io.artel.accounts.account.Account;
import io.artel.accounts.account.AccountLetters;
import io.artel.accounts.account.Accounts;
import io.artel.accounts.account.Announcements;
import io.artel.accounts.account.EmailAddress;
import io.artel.accounts.account.RoleGrants;
import io.artel.accounts.credentials.LinkInvalid;
import io.artel.accounts.credentials.OneTimeTokens;
import io.artel.accounts.credentials.OneTimeTokens.Purpose;
import io.artel.accounts.credentials.OpaqueToken;
import io.artel.accounts.credentials.Passwords;
import io.artel.accounts.credentials.TooManyAttempts;
import io.artel.kernel.Ids;
import io.artel.kernel.NotFound;
import io.artel.starter.web.ProofOfWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How an account comes to be (everybody is a CLIENT by it), and how its e-mail is confirmed. */
@Component
class Registration {

    /** @param termsVersion of the terms that were accepted */
    record Applicant(EmailAddress email, String name, String language, String termsVersion) {}

    private final Accounts accounts;
    private final Announcements announcements;
    private final RoleGrants grants;
    private final AccountLetters letters;
    private final OneTimeTokens tokens;
    private final Passwords passwords;
    private final ProofOfWork proofOfWork;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Duration confirmationLifetime;

    Registration(
            Accounts accounts,
            Announcements announcements,
            RoleGrants grants,
            AccountLetters letters,
            OneTimeTokens tokens,
            Passwords passwords,
            ProofOfWork proofOfWork,
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            Clock clock,
            AccountsSettings settings) {
        this.accounts = accounts;
        this.announcements = announcements;
        this.grants = grants;
        this.letters = letters;
        this.tokens = tokens;
        this.passwords = passwords;
        this.proofOfWork = proofOfWork;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(manager);
        this.clock = clock;
        this.confirmationLifetime = settings.confirmationLifetime();
    }

    /**
     * An e-mail that has an account gets a letter that says so; the caller is told the same as otherwise, after the same
     * time, so that nobody learns who has an account.
     *
     * @return the new account's id, or one that means nothing
     * @throws ProofOfWork.Refused when the work was not done
     * @throws TooManyAttempts when too many register at once
     */
    UUID register(Applicant applicant, String password, String solution) {
        proofOfWork.spend(solution);
        var hash = passwords.hash(password);
        var id = Ids.next();
        transactions.executeWithoutResult(status -> {
            oneAtATime(applicant.email());
            accounts.lockByEmailKey(applicant.email().key())
                    .ifPresentOrElse(letters::alreadyRegistered, () -> sendConfirmation(add(id, applicant, hash)));
        });
        return id;
    }

    /** An account whose e-mail needs no proof; empty when the e-mail has an account already. */
    Optional<Account> registerConfirmed(Applicant applicant, String password) {
        if (accounts.findByEmailKey(applicant.email().key()).isPresent()) return Optional.empty();
        var hash = passwords.hash(password);
        return Objects.requireNonNull(transactions.execute(status -> {
            oneAtATime(applicant.email());
            if (accounts.findByEmailKey(applicant.email().key()).isPresent()) return Optional.<Account>empty();
            var account = add(Ids.next(), applicant, hash);
            grants.confirmEmail(account);
            return Optional.of(account);
        }));
    }

    /**
     * Twice the same link is no error: mail programs open links before people do.
     *
     * @throws LinkInvalid when the link is unknown or too old
     */
    void confirm(OpaqueToken token) {
        transactions.executeWithoutResult(status -> {
            var owner = tokens.ownerOf(token, Purpose.CONFIRM_EMAIL).orElseThrow(LinkInvalid::new);
            var account = accounts.lock(owner).orElseThrow(LinkInvalid::new);
            tokens.use(token, owner, Purpose.CONFIRM_EMAIL);
            grants.confirmEmail(account);
        });
    }

    /** @throws TooManyAttempts when it was asked for too often */
    void sendConfirmationAgain(UUID accountId) {
        transactions.executeWithoutResult(status -> {
            var account = accounts.lock(accountId).orElseThrow(() -> new NotFound("account", accountId));
            if (account.isEmailConfirmed()) return;
            if (!tokens.allowsAnother(accountId, Purpose.CONFIRM_EMAIL)) throw new TooManyAttempts(tokens.span());
            sendConfirmation(account);
        });
    }

    private Account add(UUID id, Applicant applicant, String hash) {
        var now = clock.instant();
        var account =
                accounts.save(new Account(id, applicant.email(), hash, applicant.name(), applicant.language(), now));
        announcements.registered(account);
        jdbc.sql("insert into consent (account_id, terms_version, accepted_at) values (:account, :version, :now)")
                .param("account", id)
                .param("version", applicant.termsVersion())
                .param("now", Timestamp.from(now))
                .update();
        return account;
    }

    private void sendConfirmation(Account account) {
        var issued = tokens.issue(account.id(), Purpose.CONFIRM_EMAIL, confirmationLifetime);
        letters.confirmEmail(account, issued.id(), issued.token().value());
    }

    /** The unique key would stop a second account too, but with an error; so parallel registrations queue instead. */
    private void oneAtATime(EmailAddress email) {
        jdbc.sql("select pg_advisory_xact_lock(4713, hashtext(:email))")
                .param("email", email.key())
                .query((row, n) -> 1)
                .list();
    }
}
