package io.artel.testing.applications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secret parts of links in letters; the table keeps only their hashes. */
@Component
class Links {

    enum Purpose {
        CONFIRM,
        INVITE
    }

    record Link(UUID applicationId, @Nullable Instant expiresAt) {

        boolean validAt(Instant now) {
            return expiresAt == null || now.isBefore(expiresAt);
        }
    }

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a new secret for an application whose row is in the database. */
    String make(UUID applicationId, Purpose purpose, Instant now, @Nullable Instant expiresAt) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                insert into application_token (hash, application_id, purpose, created_at, expires_at)
                values (:hash, :application, :purpose, :now, :expires)""")
                .param("hash", hash(secret))
                .param("application", applicationId)
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(now))
                .param("expires", expiresAt == null ? null : Timestamp.from(expiresAt))
                .update();
        return secret;
    }

    Optional<Link> find(String secret, Purpose purpose) {
        return jdbc.sql("""
                select application_id, expires_at from application_token
                where hash = :hash and purpose = :purpose""")
                .param("hash", hash(secret))
                .param("purpose", purpose.name())
                .query((row, n) -> {
                    var expires = row.getTimestamp("expires_at");
                    return new Link(
                            row.getObject("application_id", UUID.class), expires == null ? null : expires.toInstant());
                })
                .optional();
    }

    /** Links of this purpose that are out stop working. */
    void expire(UUID applicationId, Purpose purpose, Instant now) {
        jdbc.sql("""
                update application_token set expires_at = :now
                where application_id = :application and purpose = :purpose
                  and (expires_at is null or expires_at > :now)""")
                .param("now", Timestamp.from(now))
                .param("application", applicationId)
                .param("purpose", purpose.name())
                .update();
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
