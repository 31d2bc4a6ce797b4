package io.artel.accounts.keys;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.artel.starter.security.SecurityConfiguration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** This service reads its own keys; all others ask it for them. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    JwtDecoder jwtDecoder(SigningKeys keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        // RS256 and nothing else: neither "none" nor a public key taken for an HMAC secret gets through.
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256, (selector, context) -> selector.select(asSet(keys))));
        // The claims are checked by the validators that every service has.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(SecurityConfiguration.accessTokens());
        return decoder;
    }

    private static JWKSet asSet(SigningKeys keys) {
        return new JWKSet(keys.published().stream()
                .map(key -> (JWK)
                        new RSAKey.Builder(key.publicKey()).keyID(key.kid()).build())
                .toList());
    }

    /** The keys are there before the first request is let in. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ApplicationRunner firstKey(SigningKeys keys) {
        return arguments -> keys.rotate();
    }
}
