package io.artel.accounts.keys;

import io.artel.accounts.AccountsSettings;
import io.artel.kernel.Ids;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The RSA keys that sign access tokens, shared by all replicas. The next key is made and published long before it signs,
 * and an old one stays published until its last token has expired, so that a rotation logs nobody out.
 */
@Component
public class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final int BITS = 2048;
    private static final long LOCK = 4712;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final AccountsSettings.Keys settings;
    private final KeyCipher cipher;
    private volatile List<SigningKey> keys = List.of();

    SigningKeys(JdbcClient jdbc, PlatformTransactionManager manager, Clock clock, AccountsSettings settings) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(manager);
        this.clock = clock;
        this.settings = settings.keys();
        this.cipher = new KeyCipher(settings.keySecret());
    }

    /** Makes the next key when it is time, forgets those nobody needs, and learns what other replicas did. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void rotate() {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, n) -> 1)
                    .list();
            var now = clock.instant();
            var starts = jdbc
                    .sql("select signs_from from signing_key order by signs_from")
                    .query(Timestamp.class)
                    .list()
                    .stream()
                    .map(Timestamp::toInstant)
                    .toList();
            if (starts.isEmpty()) {
                make(now);
            } else {
                var next = starts.getLast().plus(settings.period());
                var soonest = now.plus(settings.publishedAhead());
                if (!next.isAfter(soonest)) make(soonest);
            }
            for (int i = 0; i + 1 < starts.size(); i++) {
                if (!starts.get(i + 1).plus(settings.keptAfter()).isAfter(now)) forget(starts.get(i));
            }
        });
        keys = jdbc.sql("select kid, public_key, private_key, signs_from from signing_key order by signs_from")
                .query((row, n) -> read(row))
                .list();
    }

    /** The key that signs now. */
    SigningKey current() {
        var now = clock.instant();
        return published().stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no key signs at " + now));
    }

    /** All keys that a token may be signed with, the next one too. */
    List<SigningKey> published() {
        if (keys.isEmpty()) rotate();
        return keys;
    }

    private void make(Instant signsFrom) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            var kid = Ids.next().toString();
            jdbc.sql("""
                    insert into signing_key (kid, public_key, private_key, created_at, signs_from)
                    values (:kid, :public, :private, :now, :from)""")
                    .param("kid", kid)
                    .param("public", pair.getPublic().getEncoded())
                    .param("private", cipher.encrypt(kid, pair.getPrivate().getEncoded()))
                    .param("now", Timestamp.from(clock.instant()))
                    .param("from", Timestamp.from(signsFrom))
                    .update();
            LOG.info("made signing key {}, it signs from {}", kid, signsFrom);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void forget(Instant signsFrom) {
        jdbc.sql("delete from signing_key where signs_from = :from")
                .param("from", Timestamp.from(signsFrom))
                .update();
    }

    private SigningKey read(ResultSet row) throws SQLException {
        try {
            var factory = KeyFactory.getInstance("RSA");
            var kid = row.getString("kid");
            return new SigningKey(
                    kid,
                    (RSAPublicKey) factory.generatePublic(new X509EncodedKeySpec(row.getBytes("public_key"))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(cipher.decrypt(kid, row.getBytes("private_key")))),
                    row.getTimestamp("signs_from").toInstant());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
