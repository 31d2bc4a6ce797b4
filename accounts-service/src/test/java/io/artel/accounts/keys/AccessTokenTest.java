package io.artel.accounts.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.artel.accounts.ServiceTest;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What others make of a token they cannot sign, and what a rotation of the keys leaves valid. */
class AccessTokenTest extends ServiceTest {

    @Autowired
    SigningKeys keys;

    @Test
    void a_token_says_who_calls_and_anybody_can_check_it_by_the_published_keys() throws Exception {
        var person = person();
        var answer = perform(get("/api/accounts/jwks"));
        assertThat(answer.getHeader("Cache-Control")).contains("max-age=300").contains("public");
        assertThat(answer.getContentAsString()).doesNotContain("\"d\"");

        var token = SignedJWT.parse(person.accessToken());
        var key = JWKSet.parse(answer.getContentAsString())
                .getKeyByKeyId(token.getHeader().getKeyID());

        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("artel");
        assertThat(claims.getAudience()).containsExactly("artel-api");
        assertThat(claims.getSubject()).isEqualTo(person.accountId().toString());
        assertThat(claims.getStringClaim("email")).isEqualTo(person.email());
        assertThat(claims.getStringClaim("lang")).isEqualTo("en");
        assertThat(claims.getStringListClaim("roles")).containsExactly("CLIENT");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void only_what_the_service_signed_for_this_api_and_lately_is_believed() throws Exception {
        var person = person();
        var key = keys.current();
        assertThat(statusWith(token(person).signWith(key.privateKey()).compact()))
                .as("the attacks fail for the right reason")
                .isEqualTo(200);

        var foreign = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var publicKey = key.publicKey().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----\n";
        assertThat(statusWith(token(person).compact())).as("alg none").isEqualTo(401);
        assertThat(statusWith(token(person)
                        .signWith(Keys.hmacShaKeyFor(publicKey), Jwts.SIG.HS256)
                        .compact()))
                .as("the public key as an HMAC secret")
                .isEqualTo(401);
        assertThat(statusWith(token(person)
                        .signWith(Keys.hmacShaKeyFor(pem.getBytes(StandardCharsets.UTF_8)), Jwts.SIG.HS256)
                        .compact()))
                .as("the public key's PEM as an HMAC secret")
                .isEqualTo(401);
        assertThat(statusWith(token(person).signWith(foreign.getPrivate()).compact()))
                .as("another key under our kid")
                .isEqualTo(401);
        assertThat(statusWith(token(person)
                        .expiration(Date.from(Instant.now().minusSeconds(120)))
                        .signWith(key.privateKey())
                        .compact()))
                .as("expired")
                .isEqualTo(401);
        assertThat(statusWith(token(person)
                        .audience()
                        .single("another-api")
                        .signWith(key.privateKey())
                        .compact()))
                .as("for another audience")
                .isEqualTo(401);
        assertThat(statusWith(token(person)
                        .issuer("another")
                        .signWith(key.privateKey())
                        .compact()))
                .as("of another issuer")
                .isEqualTo(401);
        assertThat(statusWith(person.accessToken().replaceFirst("\\.[^.]+\\.", ".e30.")))
                .as("with other claims")
                .isEqualTo(401);
    }

    @Test
    void a_rotation_announces_the_next_key_early_and_logs_nobody_out() throws Exception {
        jdbc.sql("delete from signing_key").update();
        keys.rotate();
        var first = keys.current();
        var person = person();

        time().advance(Duration.ofDays(29));
        keys.rotate();
        assertThat(keys.published()).hasSize(2);
        assertThat(keys.current().kid()).isEqualTo(first.kid());
        keys.rotate();
        var next = keys.published().getLast();

        time().advance(Duration.ofDays(1).plusMinutes(1));
        keys.rotate();
        assertThat(keys.current().kid()).isEqualTo(next.kid()).isNotEqualTo(first.kid());
        assertThat(statusWith(person.accessToken())).isEqualTo(200);
        var newcomer = person();
        assertThat(SignedJWT.parse(newcomer.accessToken()).getHeader().getKeyID())
                .isEqualTo(next.kid());

        time().advance(Duration.ofHours(1));
        keys.rotate();
        assertThat(keys.published()).extracting(SigningKey::kid).doesNotContain(first.kid());
        assertThat(statusWith(person.accessToken())).isEqualTo(401);
        assertThat(statusWith(newcomer.accessToken())).isEqualTo(200);
    }

    @Test
    void private_keys_are_not_readable_in_the_database() {
        keys.rotate();
        var stored = jdbc.sql("select private_key from signing_key where kid = :kid")
                .param("kid", keys.current().kid())
                .query(byte[].class)
                .single();

        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(
                        new String(keys.current().privateKey().getEncoded(), 40, 40, StandardCharsets.ISO_8859_1));
        assertThat(new KeyCipher("another secret that is long enough")).satisfies(other -> {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> other.decrypt(keys.current().kid(), stored))
                    .isInstanceOf(IllegalStateException.class);
        });
    }

    private JwtBuilder token(Person person) {
        return Jwts.builder()
                .header()
                .keyId(keys.current().kid())
                .and()
                .issuer("artel")
                .audience()
                .add("artel-api")
                .and()
                .subject(person.accountId().toString())
                .expiration(Date.from(Instant.now().plusSeconds(300)))
                .claim("roles", java.util.List.of("CLIENT"));
    }

    private int statusWith(String token) throws Exception {
        return perform(get("/api/accounts/profile").header("Authorization", "Bearer " + token))
                .getStatus();
    }
}
