package io.artel.accounts;

import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.artel.fixtures.Bus;
import io.artel.fixtures.Infrastructure;
import io.artel.kernel.Ids;
import io.artel.local.mail.Letter;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, and the things people do with it. All tests share one context. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(ServiceTest.Time.class)
public abstract class ServiceTest {

    protected static final String PASSWORD = "correct horse battery";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestConfiguration
    static class Time {
        @Bean
        AdvancingClock clock() {
            return new AdvancingClock();
        }
    }

    /** Somebody who is signed in. */
    public record Person(UUID accountId, String email, String accessToken, String refreshToken) {

        public String bearer() {
            return "Bearer " + accessToken;
        }
    }

    @Autowired
    protected MockMvc http;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Bus bus;

    @Autowired
    protected Clock clock;

    protected AdvancingClock time() {
        return (AdvancingClock) clock;
    }

    protected static String someEmail() {
        return "p" + Ids.next().toString().replace("-", "") + "@example.org";
    }

    protected MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }

    protected static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, Map<String, ?> body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsString(body));
    }

    protected static JsonNode body(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    protected static String code(MockHttpServletResponse answer) throws Exception {
        return body(answer).path("code").asString("");
    }

    protected MockHttpServletResponse register(String email) throws Exception {
        return perform(json(
                post("/api/accounts/registrations"),
                Map.of(
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "name",
                        "Anna <Ivanova>",
                        "language",
                        "en",
                        "termsVersion",
                        "2026-11",
                        "proofOfWork",
                        proofOfWork())));
    }

    protected void confirm(String email) throws Exception {
        perform(json(post("/api/accounts/email-confirmations"), Map.of("token", tokenIn(letter(email, "Confirm")))));
    }

    /** Registered, confirmed and signed in. */
    protected Person person() throws Exception {
        var email = someEmail();
        register(email);
        confirm(email);
        return signIn(email, PASSWORD);
    }

    protected Person administrator() throws Exception {
        var person = person();
        jdbc.sql("insert into account_role (account_id, role) values (:id, 'ADMINISTRATOR')")
                .param("id", person.accountId())
                .update();
        return signIn(person.email(), PASSWORD);
    }

    protected MockHttpServletResponse trySignIn(String email, String password) throws Exception {
        return perform(json(post("/api/accounts/sessions"), Map.of("email", email, "password", password)));
    }

    protected Person signIn(String email, String password) throws Exception {
        var answer = trySignIn(email, password);
        if (answer.getStatus() != 201) throw new AssertionError(answer.getContentAsString());
        var body = body(answer);
        return new Person(
                UUID.fromString(body.path("account").path("accountId").asString()),
                email,
                body.path("accessToken").asString(),
                refreshCookie(answer));
    }

    protected MockHttpServletResponse refresh(String token) throws Exception {
        return perform(post("/api/accounts/sessions/refresh").cookie(new Cookie("artel_refresh", token)));
    }

    protected static String refreshCookie(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getCookie("artel_refresh")).getValue();
    }

    protected JsonNode claims(String accessToken) {
        return JSON.readTree(Base64.getUrlDecoder().decode(accessToken.split("\\.")[1]));
    }

    /** Waits for the latest letter whose subject starts so. */
    protected Letter letter(String email, String subject) {
        await().alias("letter " + subject).until(() -> lettersTo(email, subject) > 0);
        return Infrastructure.mailbox().lettersTo(email).stream()
                .filter(it -> it.subject().startsWith(subject))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    protected static long lettersTo(String email, String subject) {
        return Infrastructure.mailbox().lettersTo(email).stream()
                .filter(it -> it.subject().startsWith(subject))
                .count();
    }

    protected static String tokenIn(Letter letter) {
        var found = Pattern.compile("token=([A-Za-z0-9_-]+)").matcher(letter.text());
        if (!found.find()) throw new AssertionError("no link in " + letter.text());
        return found.group(1);
    }

    /** Does the work as a browser does. */
    protected String proofOfWork() throws Exception {
        var challenge = body(perform(get("/api/accounts/challenges")));
        var digest = MessageDigest.getInstance("SHA-256");
        for (long number = 0; number <= challenge.path("maxnumber").asLong(); number++) {
            var hash = digest.digest((challenge.path("salt").asString() + number).getBytes(StandardCharsets.UTF_8));
            if (!HexFormat.of()
                    .formatHex(hash)
                    .equals(challenge.path("challenge").asString())) continue;
            var solution = Map.of(
                    "algorithm", challenge.path("algorithm").asString(),
                    "challenge", challenge.path("challenge").asString(),
                    "number", number,
                    "salt", challenge.path("salt").asString(),
                    "signature", challenge.path("signature").asString());
            return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(solution));
        }
        throw new AssertionError("no solution");
    }
}
