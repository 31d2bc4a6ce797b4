package io.artel.gateway.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.artel.gateway.GatewayTest;
import io.artel.gateway.Tokens;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** Every token here wants in; what is wrong with it stands in the test's name. */
class TokenAttacksTest extends GatewayTest {

    private static JWTClaimsSet.Builder good() {
        return Tokens.claims(Ids.next(), Instant.now().plusSeconds(300), Role.ADMINISTRATOR);
    }

    private void refused(String token) {
        var before = service("orders").count();

        assertThat(code(get("/api/orders/x", "Authorization", "Bearer " + token)))
                .isEqualTo("401 token_invalid");

        assertThat(service("orders").count()).isEqualTo(before);
    }

    @Test
    void a_good_token_passes() {
        var token = Tokens.signed(Tokens.KEY, good().build());

        assertThat(get("/api/orders/x", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(200);
        assertThat(get("/api/orders/x", "Authorization", "bearer " + token).statusCode())
                .isEqualTo(200);
    }

    @Test
    void no_token() {
        assertThat(code(get("/api/orders/x"))).isEqualTo("401 unauthenticated");
    }

    @Test
    void algorithm_none() {
        refused(new PlainJWT(good().build()).serialize());
    }

    @Test
    void hs256_with_the_public_key_as_its_secret() throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(Tokens.KEY.getKeyID())
                .build();
        var secret = Tokens.KEY.toRSAPublicKey().getEncoded();

        refused(Tokens.signed(header, good().build(), new MACSigner(secret)));
        refused(Tokens.signed(
                header, good().build(), new MACSigner(Tokens.PUBLISHED.get().getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void another_algorithm_of_the_same_key() throws JOSEException {
        for (var algorithm : new JWSAlgorithm[] {JWSAlgorithm.RS512, JWSAlgorithm.PS256}) {
            var header = new JWSHeader.Builder(algorithm)
                    .keyID(Tokens.KEY.getKeyID())
                    .build();
            refused(Tokens.signed(header, good().build(), new RSASSASigner(Tokens.KEY)));
        }
    }

    @Test
    void a_foreign_key_under_our_name_and_under_its_own() {
        refused(Tokens.signed(Tokens.key(Tokens.KEY.getKeyID()), good().build()));
        refused(Tokens.signed(Tokens.key("foreign"), good().build()));
    }

    @Test
    void a_key_that_the_token_brings_or_points_to() throws JOSEException {
        var foreign = Tokens.key("foreign");
        var asked = service("analyst").count();
        var pointed = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("foreign")
                .jwkURL(URI.create("http://127.0.0.1:" + port + "/keys"))
                .x509CertURL(URI.create("http://127.0.0.1:" + port + "/keys"))
                .build();
        var brought = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .jwk(foreign.toPublicJWK())
                .build();

        refused(Tokens.signed(pointed, good().build(), new RSASSASigner(foreign)));
        refused(Tokens.signed(brought, good().build(), new RSASSASigner(foreign)));
        assertThat(service("analyst").count()).isEqualTo(asked);
    }

    @Test
    void an_end_that_has_passed_or_is_missing() {
        refused(Tokens.signed(
                Tokens.KEY,
                good().expirationTime(Date.from(Instant.now().minusSeconds(30))).build()));
        refused(Tokens.signed(Tokens.KEY, good().expirationTime(null).build()));
    }

    @Test
    void a_beginning_that_has_not_come() {
        refused(Tokens.signed(
                Tokens.KEY,
                good().notBeforeTime(Date.from(Instant.now().plusSeconds(120))).build()));
    }

    @Test
    void another_issuer_or_audience_or_none() {
        refused(Tokens.signed(Tokens.KEY, good().issuer("elsewhere").build()));
        refused(Tokens.signed(Tokens.KEY, good().issuer(null).build()));
        refused(Tokens.signed(Tokens.KEY, good().audience("artel-app").build()));
        refused(Tokens.signed(Tokens.KEY, good().audience((String) null).build()));
    }

    @Test
    void a_subject_that_is_no_account() {
        refused(Tokens.signed(Tokens.KEY, good().subject("admin").build()));
        refused(Tokens.signed(Tokens.KEY, good().subject(null).build()));
    }

    @Test
    void changed_claims_under_the_old_signature() {
        var parts = Tokens.signed(Tokens.KEY, good().build()).split("\\.");
        var claims = Base64URL.encode(
                good().claim("roles", java.util.List.of("MANAGER")).build().toString());

        refused(parts[0] + "." + claims + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + ".");
        refused(parts[0] + "." + parts[1]);
    }

    @Test
    void a_refresh_token_or_another_kind_of_token() throws JOSEException {
        refused("3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(Tokens.KEY.getKeyID())
                .type(new JOSEObjectType("refresh+jwt"))
                .build();
        refused(Tokens.signed(header, good().build(), new RSASSASigner(Tokens.KEY)));
    }

    @Test
    void something_else_than_one_bearer_token() {
        var token = Tokens.signed(Tokens.KEY, good().build());
        assertThat(code(get("/api/orders/x", "Authorization", "Basic YTpi"))).isEqualTo("401 token_invalid");
        assertThat(code(get("/api/orders/x", "Authorization", token))).isEqualTo("401 token_invalid");
        assertThat(code(get("/api/orders/x", "Authorization", "Bearer "))).isEqualTo("401 token_invalid");
        assertThat(code(get("/api/orders/x?access_token=" + token))).isEqualTo("401 unauthenticated");
    }

    @Test
    void a_bad_token_is_refused_where_none_is_needed_too() {
        assertThat(code(get("/api/accounts/jwks", "Authorization", "Bearer x"))).isEqualTo("401 token_invalid");
    }
}
