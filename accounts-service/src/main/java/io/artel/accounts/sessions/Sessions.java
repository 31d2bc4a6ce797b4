package io.artel.accounts.sessions;

import io.artel.accounts.AccountsSettings;
import io.artel.accounts.audit.AuditLog;
import io.artel.accounts.audit.AuditLog.By;
import io.artel.accounts.credentials.OpaqueToken;
import io.artel.kernel.Ids;
import io.artel.kernel.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions: families of refresh tokens, each token good for one exchange. A token that comes a second time was stolen
 * from somebody, so the whole family ends; unless it comes within the grace after its first use, from a phone that lost
 * the answer. The answer cannot be repeated, only its hash is known, so another token of the same generation is given;
 * as soon as one of a generation is used, the others count as used too, and there is one line again.
 */
@Component
public class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration KEPT = Duration.ofDays(30);

    public enum EndReason {
        SIGNED_OUT,
        SIGNED_OUT_EVERYWHERE,
        REUSED,
        PASSWORD_CHANGED,
        BLOCKED
    }

    record Opened(UUID sessionId, OpaqueToken refreshToken, Instant signedInAt, Instant expiresAt) {}

    record Session(UUID id, String device, String address, Instant createdAt, Instant lastUsedAt) {}

    private record State(
            UUID accountId,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant endedAt) {}

    private record Token(int generation, @Nullable Instant rotatedAt) {}

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;
    private final AccountsSettings settings;

    Sessions(JdbcClient jdbc, AuditLog audit, Clock clock, AccountsSettings settings) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    /** Call it with the account's row locked, lest it is blocked meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    Opened open(UUID accountId, String device, String address) {
        var id = Ids.next();
        var now = clock.instant();
        var expires = expiry(now, now);
        jdbc.sql("""
                insert into session (id, account_id, device, address, created_at, last_used_at, expires_at)
                values (:id, :account, :device, :address, :now, :now, :expires)""")
                .param("id", id)
                .param("account", accountId)
                .param("device", device)
                .param("address", address)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
        return new Opened(id, token(id, 0, now), now, expires);
    }

    /** Exchanges a refresh token for the next one. A refusal commits too: it may have ended the session. */
    @Transactional
    Renewal renew(OpaqueToken shown) {
        var family = jdbc.sql("select session_id from refresh_token where token_hash = :hash")
                .param("hash", shown.hash())
                .query(UUID.class)
                .optional();
        if (family.isEmpty()) return new Renewal.Refused();
        var sessionId = family.get();
        var state = lock(sessionId);
        var now = clock.instant();
        if (state.endedAt() != null || !now.isBefore(state.expiresAt())) return new Renewal.Refused();
        // Only what is read after the lock is true.
        var token = jdbc.sql("select generation, rotated_at from refresh_token where token_hash = :hash")
                .param("hash", shown.hash())
                .query(Token.class)
                .single();
        if (token.rotatedAt() == null) {
            jdbc.sql("""
                    update refresh_token set rotated_at = :now
                    where session_id = :session and generation <= :generation and rotated_at is null""")
                    .param("now", Timestamp.from(now))
                    .param("session", sessionId)
                    .param("generation", token.generation())
                    .update();
        } else if (!now.isBefore(token.rotatedAt().plus(settings.renewalGrace()))) {
            LOG.warn("a refresh token of session {} was used twice; the session is ended", sessionId);
            end(sessionId, EndReason.REUSED);
            audit.add(By.SYSTEM, state.accountId(), "SESSION_REVOKED", "session " + sessionId, "refresh token reused");
            return new Renewal.Refused();
        }
        var expires = expiry(state.createdAt(), now);
        jdbc.sql("update session set last_used_at = :now, expires_at = :expires where id = :id")
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .param("id", sessionId)
                .update();
        return new Renewal.Renewed(
                sessionId,
                state.accountId(),
                token(sessionId, token.generation() + 1, now),
                state.createdAt(),
                expires);
    }

    /** Those that are not over, the latest used first. */
    List<Session> of(UUID accountId) {
        return jdbc.sql("""
                select id, device, address, created_at, last_used_at from session
                where account_id = :account and ended_at is null and expires_at > :now
                order by last_used_at desc, id limit 100""")
                .param("account", accountId)
                .param("now", Timestamp.from(clock.instant()))
                .query(Session.class)
                .list();
    }

    /** @throws NotFound when there is none, or it is somebody else's */
    @Transactional
    void end(UUID accountId, UUID sessionId) {
        boolean theirs = jdbc.sql("select exists (select 1 from session where id = :id and account_id = :account)")
                .param("id", sessionId)
                .param("account", accountId)
                .query(Boolean.class)
                .single();
        if (!theirs) throw new NotFound("session", sessionId);
        end(sessionId, EndReason.SIGNED_OUT);
    }

    /** Ends the session the token belongs to, if there is one. */
    @Transactional
    void end(OpaqueToken token) {
        jdbc.sql("select session_id from refresh_token where token_hash = :hash")
                .param("hash", token.hash())
                .query(UUID.class)
                .optional()
                .ifPresent(session -> end(session, EndReason.SIGNED_OUT));
    }

    /** Ends the session of the access token that was shown. */
    @Transactional
    void signOut(UUID sessionId) {
        end(sessionId, EndReason.SIGNED_OUT);
    }

    @Transactional
    public void endAll(UUID accountId, EndReason why) {
        endAllBut(accountId, null, why);
    }

    /** @param kept the session that goes on; null when none does */
    @Transactional
    public void endAllBut(UUID accountId, @Nullable UUID kept, EndReason why) {
        jdbc.sql("""
                update session set ended_at = :now, end_reason = :why
                where account_id = :account and ended_at is null and id is distinct from :kept::uuid""")
                .param("now", Timestamp.from(clock.instant()))
                .param("why", why.name())
                .param("account", accountId)
                .param("kept", kept == null ? null : kept.toString())
                .update();
    }

    private void end(UUID sessionId, EndReason why) {
        jdbc.sql("update session set ended_at = :now, end_reason = :why where id = :id and ended_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("why", why.name())
                .param("id", sessionId)
                .update();
    }

    private State lock(UUID sessionId) {
        return jdbc.sql("select account_id, created_at, expires_at, ended_at from session where id = :id for update")
                .param("id", sessionId)
                .query(State.class)
                .single();
    }

    private OpaqueToken token(UUID sessionId, int generation, Instant now) {
        var token = OpaqueToken.random();
        jdbc.sql("""
                insert into refresh_token (token_hash, session_id, generation, created_at)
                values (:hash, :session, :generation, :now)""")
                .param("hash", token.hash())
                .param("session", sessionId)
                .param("generation", generation)
                .param("now", Timestamp.from(now))
                .update();
        return token;
    }

    private Instant expiry(Instant createdAt, Instant now) {
        var idle = now.plus(settings.sessionIdle());
        var longest = createdAt.plus(settings.sessionLongest());
        return idle.isBefore(longest) ? idle : longest;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    void forgetOld() {
        jdbc.sql("delete from session where expires_at < :limit")
                .param("limit", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
