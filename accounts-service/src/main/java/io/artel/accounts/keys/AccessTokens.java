package io.artel.accounts.keys;

import io.artel.accounts.AccountsSettings;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.starter.security.Callers;
import io.jsonwebtoken.Jwts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Access tokens: short-lived JWTs (RS256) with the basic data of an account. */
@Component
public class AccessTokens {

    /** The session a token was given in. */
    public static final String SESSION = "sid";

    public record AccessToken(String value, Instant expiresAt) {}

    private final SigningKeys keys;
    private final Clock clock;
    private final Duration lifetime;

    AccessTokens(SigningKeys keys, Clock clock, AccountsSettings settings) {
        this.keys = keys;
        this.clock = clock;
        this.lifetime = settings.accessTokenLifetime();
    }

    /** @param signedInAt when the password was last shown in this session: renewing a token does not change it */
    public AccessToken issue(Caller account, UUID sessionId, Instant signedInAt) {
        var key = keys.current();
        var now = clock.instant();
        var expires = now.plus(lifetime);
        var value = Jwts.builder()
                .header()
                .keyId(key.kid())
                .type("JWT")
                .and()
                .id(Ids.next().toString())
                .issuer(Callers.ISSUER)
                .audience()
                .add(Callers.AUDIENCE)
                .and()
                .subject(account.accountId().toString())
                .issuedAt(Date.from(now))
                .expiration(Date.from(expires))
                .claim(SESSION, sessionId.toString())
                .claim(Callers.SIGNED_IN_AT, signedInAt.getEpochSecond())
                .claim(Callers.EMAIL, account.email())
                .claim(Callers.NAME, account.name())
                .claim(Callers.LANGUAGE, account.language())
                .claim(Callers.EMAIL_CONFIRMED, account.emailConfirmed())
                .claim(
                        Callers.ROLES,
                        new TreeSet<>(account.roles()).stream().map(Enum::name).toList())
                .signWith(key.privateKey(), Jwts.SIG.RS256)
                .compact();
        return new AccessToken(value, expires);
    }
}
