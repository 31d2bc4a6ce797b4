package io.artel.gateway.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks access tokens: RS256 by a key of accounts, issuer {@code artel}, audience {@code artel-api}, an end. What was
 * found good is remembered until the token ends, for a bounded number of tokens, under a hash: the tokens themselves are
 * not kept.
 */
final class AccessTokens {

    /** A sealed answer: the token is good, bad, or nobody can say at the moment. */
    sealed interface Verdict {
        record Good(SignedIn signedIn) implements Verdict {}

        record Bad() implements Verdict {}

        record Unknown() implements Verdict {}
    }

    /** How many tokens are remembered. */
    static final int MOST = 10_000;

    private static final Duration SKEW = Duration.ofSeconds(10);
    private static final String ISSUER = "artel";
    private static final String AUDIENCE = "artel-api";

    private final NimbusJwtDecoder decoder;
    private final Cache<String, SignedIn> good;

    AccessTokens(JWKSource<SecurityContext> keys, int most, Clock clock) {
        decoder = decoder(keys, clock);
        good = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfter(Expiry.<String, SignedIn>creating(
                        (hash, signedIn) -> Duration.between(clock.instant(), signedIn.expiresAt())))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    Verdict check(String token) {
        var hash = hash(token);
        var remembered = good.getIfPresent(hash);
        if (remembered != null) return new Verdict.Good(remembered);
        try {
            var signedIn = SignedIn.of(decoder.decode(token));
            good.put(hash, signedIn);
            return new Verdict.Good(signedIn);
        } catch (BadJwtException e) {
            return new Verdict.Bad();
        } catch (JwtException e) {
            return new Verdict.Unknown();
        }
    }

    long remembered() {
        good.cleanUp();
        return good.estimatedSize();
    }

    private static NimbusJwtDecoder decoder(JWKSource<SecurityContext> keys, Clock clock) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        // The algorithm is ours to choose, never the token's; a key named or brought by the token is not looked at.
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        // The claims are checked below.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(rules(clock));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> rules(Clock clock) {
        var time = new JwtTimestampValidator(SKEW);
        time.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, ends -> ends != null),
                new JwtClaimValidator<@Nullable String>(JwtClaimNames.SUB, AccessTokens::isId),
                new JwtClaimValidator<Object>(
                        JwtClaimNames.ISS,
                        issuer -> issuer != null && issuer.toString().equals(ISSUER)),
                new JwtClaimValidator<@Nullable List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE)));
    }

    private static boolean isId(@Nullable String subject) {
        if (subject == null) return false;
        try {
            return UUID.fromString(subject).toString().equals(subject);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
