package io.artel.accounts.credentials;

import io.artel.kernel.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tokens in links of letters: each proves once, for a while, that its bearer reads an account's mail. */
@Component
public class OneTimeTokens {

    public enum Purpose {
        CONFIRM_EMAIL,
        RESET_PASSWORD
    }

    /** @param id names the token where its secret must not be told */
    public record Issued(UUID id, OpaqueToken token) {}

    private static final Duration SPAN = Duration.ofHours(1);
    private static final int MOST_IN_SPAN = 5;
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Call it with the account's row locked: the count is for one account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean allowsAnother(UUID accountId, Purpose purpose) {
        return jdbc.sql("""
                select count(*) from one_time_token
                where account_id = :account and purpose = :purpose and created_at > :since""")
                        .param("account", accountId)
                        .param("purpose", purpose.name())
                        .param("since", Timestamp.from(clock.instant().minus(SPAN)))
                        .query(Long.class)
                        .single()
                < MOST_IN_SPAN;
    }

    /** How long until {@link #allowsAnother} may say yes again. */
    public Duration span() {
        return SPAN;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Issued issue(UUID accountId, Purpose purpose, Duration lifetime) {
        var token = OpaqueToken.random();
        var id = Ids.next();
        var now = clock.instant();
        jdbc.sql("""
                insert into one_time_token (id, token_hash, account_id, purpose, created_at, expires_at)
                values (:id, :hash, :account, :purpose, :now, :expires)""")
                .param("id", id)
                .param("hash", token.hash())
                .param("account", accountId)
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(lifetime)))
                .update();
        return new Issued(id, token);
    }

    /** Whose it is, used or not; empty when it is unknown or too old. */
    public Optional<UUID> ownerOf(OpaqueToken token, Purpose purpose) {
        return jdbc.sql("""
                select account_id from one_time_token
                where token_hash = :hash and purpose = :purpose and expires_at > :now""")
                .param("hash", token.hash())
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    public boolean isUnused(OpaqueToken token) {
        return jdbc.sql("select exists (select 1 from one_time_token where token_hash = :hash and used_at is null)")
                .param("hash", token.hash())
                .query(Boolean.class)
                .single();
    }

    /** Uses it, and with it all others of the same account and purpose; false when somebody was faster. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(OpaqueToken token, UUID accountId, Purpose purpose) {
        var now = Timestamp.from(clock.instant());
        boolean first =
                jdbc.sql("""
                update one_time_token set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now""").param("hash", token.hash()).param("now", now).update() == 1;
        jdbc.sql("""
                update one_time_token set used_at = :now
                where account_id = :account and purpose = :purpose and used_at is null""")
                .param("account", accountId)
                .param("purpose", purpose.name())
                .param("now", now)
                .update();
        return first;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT13M")
    void forgetOld() {
        jdbc.sql("delete from one_time_token where expires_at < :limit")
                .param("limit", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
