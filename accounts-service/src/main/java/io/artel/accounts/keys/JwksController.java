package io.artel.accounts.keys;

import com.nimbusds.jose.util.Base64URL;
import io.artel.starter.web.Allow;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys, as RFC 7517 wants them. */
@RestController
class JwksController {

    private static final Duration CACHEABLE = Duration.ofMinutes(5);

    private final SigningKeys keys;

    JwksController(SigningKeys keys) {
        this.keys = keys;
    }

    record Jwks(List<Jwk> keys) {}

    record Jwk(String kty, String use, String alg, String kid, String n, String e) {

        static Jwk of(SigningKey key) {
            return new Jwk(
                    "RSA",
                    "sig",
                    "RS256",
                    key.kid(),
                    Base64URL.encode(key.publicKey().getModulus()).toString(),
                    Base64URL.encode(key.publicKey().getPublicExponent()).toString());
        }
    }

    @GetMapping("/api/accounts/jwks")
    @Allow.Everyone
    ResponseEntity<Jwks> jwks() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(CACHEABLE).cachePublic())
                .body(new Jwks(keys.published().stream().map(Jwk::of).toList()));
    }
}
