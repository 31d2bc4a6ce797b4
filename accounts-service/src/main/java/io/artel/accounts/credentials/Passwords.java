package io.artel.accounts.credentials;

import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes, one lane. Each hash costs that memory and some 50 ms of a processor, so only two are
 * made at once and who would wait too long is turned away.
 */
@Component
public class Passwords {

    private static final int KIBIBYTES = 19 * 1024;
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, KIBIBYTES, 2);
    private final Semaphore hashing = new Semaphore(AT_ONCE, true);
    private final String nobodys = argon2.encode(OpaqueToken.random().value());

    /** @throws TooManyAttempts when too many passwords wait to be hashed */
    public String hash(String password) {
        return inTurn(() -> argon2.encode(normal(password)));
    }

    /**
     * Takes the same time whether there is a hash or not, so that nobody learns which e-mails have accounts.
     *
     * @param hash null when there is no account
     * @throws TooManyAttempts when too many passwords wait to be checked
     */
    public boolean matches(String password, @Nullable String hash) {
        boolean same = inTurn(() -> argon2.matches(normal(password), hash == null ? nobodys : hash));
        return same && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!hashing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) throw new TooManyAttempts(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyAttempts(PATIENCE);
        }
        try {
            return work.get();
        } finally {
            hashing.release();
        }
    }

    /** Keyboards write one letter in several ways. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
