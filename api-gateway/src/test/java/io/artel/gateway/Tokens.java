package io.artel.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Access tokens as accounts-service makes them, and the key set that it publishes. */
public final class Tokens {

    public static final RSAKey KEY = key("first");
    public static final AtomicReference<String> PUBLISHED = new AtomicReference<>(published(KEY));

    private Tokens() {}

    public static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String published(RSAKey... keys) {
        return new JWKSet(Arrays.<com.nimbusds.jose.jwk.JWK>asList(keys)).toString(true);
    }

    public static String bearer(Role... roles) {
        return bearer(Ids.next(), roles);
    }

    public static String bearer(UUID account, Role... roles) {
        return "Bearer "
                + signed(
                        KEY,
                        claims(account, Instant.now().plusSeconds(300), roles).build());
    }

    public static JWTClaimsSet.Builder claims(UUID account, Instant end, Role... roles) {
        return new JWTClaimsSet.Builder()
                .subject(account.toString())
                .issuer("artel")
                .audience("artel-api")
                .issueTime(Date.from(end.minusSeconds(300)))
                .expirationTime(Date.from(end))
                .claim("roles", Arrays.stream(roles).map(Role::name).toList());
    }

    public static String signed(RSAKey key, JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        try {
            return signed(header, claims, new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
