package io.artel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.fixtures.Bus;
import io.artel.fixtures.Infrastructure;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import io.artel.local.mail.Letter;
import io.artel.starter.json.MessageJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** What managers and candidates do over HTTP, and the letters they get. */
@TestingContext
abstract class HiringSteps {

    static final MessageJson JSON = MessageJson.standalone();
    private static final Pattern TOKEN = Pattern.compile("token=([\\w-]+)");

    /** An answer of the service. */
    record Reply(int status, JsonNode body, String text) {

        Reply ok() {
            assertThat(status).as(text).isBetween(200, 299);
            return this;
        }

        String code() {
            return body.path("code").asString("");
        }

        String at(String pointer) {
            return body.at(pointer).asString("");
        }

        UUID id(String pointer) {
            return UUID.fromString(at(pointer));
        }
    }

    @Autowired
    MockMvc http;

    @Autowired
    Bus bus;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    final Caller manager = TestTokens.caller(Role.MANAGER);
    final Caller candidate = TestTokens.caller(Role.CLIENT);
    final String email = "candidate-" + Ids.next() + "@example.org";

    /** A skill of this test's own, so that tests do not share a bank. */
    final String skill = "s" + Ids.next().toString().replace("-", "").substring(12);

    Reply call(HttpMethod method, String path, @Nullable Caller caller, @Nullable Object body) throws Exception {
        var request = MockMvcRequestBuilders.request(method, "/api/testing" + path)
                .header("Idempotency-Key", Ids.next().toString());
        if (caller != null) request.header("Authorization", TestTokens.bearer(caller));
        if (body != null) request.contentType(MediaType.APPLICATION_JSON).content(JSON.write(body));
        var answer = http.perform(request).andReturn().getResponse();
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        return new Reply(answer.getStatus(), JSON.tree(text.isBlank() ? "{}" : text), text);
    }

    Reply get(String path, @Nullable Caller caller) throws Exception {
        return call(HttpMethod.GET, path, caller, null);
    }

    Reply post(String path, @Nullable Caller caller, @Nullable Object body) throws Exception {
        return call(HttpMethod.POST, path, caller, body);
    }

    Reply put(String path, @Nullable Caller caller, Object body) throws Exception {
        return call(HttpMethod.PUT, path, caller, body);
    }

    static Map<String, String> text(String both) {
        return Map.of("ru", both, "en", both);
    }

    static Map<String, Object> option(String text, boolean right) {
        return Map.of("ru", text, "en", text, "right", right);
    }

    UUID question(String kind, int points, Map<String, ?> content) throws Exception {
        var body = new LinkedHashMap<String, Object>(content);
        body.put("skill", skill);
        body.put("kind", kind);
        body.put("points", points);
        body.put("text", text("Question of kind " + kind));
        return post("/questions", manager, body).ok().id("/id");
    }

    UUID singleChoice() throws Exception {
        return question(
                "SINGLE",
                10,
                Map.of("options", List.of(option("right", true), option("bad", false), option("worse", false))));
    }

    UUID test(Map<String, ?> rules) throws Exception {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", "Test of " + skill);
        body.put("skill", skill);
        body.put("questions", 1);
        body.put("timeLimitSeconds", 600);
        body.put("passScore", 60);
        body.putAll(rules);
        return post("/tests", manager, body).ok().id("/id");
    }

    UUID set(UUID... tests) throws Exception {
        return post("/test-sets", manager, Map.of("name", "Set", "testIds", List.of(tests)))
                .ok()
                .id("/id");
    }

    UUID vacancy() throws Exception {
        return post("/vacancies", manager, Map.of("title", text("Cleaner"), "description", text("Cleans")))
                .ok()
                .id("/id");
    }

    String solvedWork() throws Exception {
        var challenge = get("/challenges", null).ok().body();
        var digest = MessageDigest.getInstance("SHA-256");
        var salt = challenge.at("/salt").asString();
        for (int number = 0; number <= challenge.at("/maxnumber").asInt(); number++) {
            var hash = digest.digest((salt + number).getBytes(StandardCharsets.UTF_8));
            if (!HexFormat.of()
                    .formatHex(hash)
                    .equals(challenge.at("/challenge").asString())) continue;
            var solution = Map.of(
                    "algorithm", challenge.at("/algorithm").asString(),
                    "challenge", challenge.at("/challenge").asString(),
                    "number", number,
                    "salt", salt,
                    "signature", challenge.at("/signature").asString());
            return Base64.getEncoder().encodeToString(JSON.write(solution).getBytes(StandardCharsets.UTF_8));
        }
        throw new AssertionError("the challenge has no solution");
    }

    Map<String, Object> form(UUID vacancy) throws Exception {
        var form = new LinkedHashMap<String, Object>();
        form.put("vacancyId", vacancy);
        form.put("name", "Boris Candidate");
        form.put("email", email);
        form.put("phone", "+79161234567");
        form.put("language", "en");
        form.put("consentVersion", "2026-11");
        form.put("proofOfWork", solvedWork());
        return form;
    }

    /** Applies and confirms; the answer is the token of the status page. */
    String applied(UUID vacancy) throws Exception {
        int before = letters("Confirm your application").size();
        assertThat(post("/applications", null, form(vacancy)).status()).isEqualTo(202);
        var token = token(letter("Confirm your application", before + 1));
        post("/application-confirmations", null, Map.of("token", token)).ok();
        return token;
    }

    UUID applicationOf(String statusToken) throws Exception {
        return get("/applications/status?token=" + statusToken, null).ok().id("/applicationId");
    }

    /** Claims, assigns the set and gets the token of the one-time link. */
    String invited(UUID application, UUID set) throws Exception {
        int before = letters("Your tests").size();
        post("/applications/" + application + "/claim", manager, null).ok();
        post("/applications/" + application + "/assignment", manager, Map.of("testSetId", set))
                .ok();
        return token(letter("Your tests", before + 1));
    }

    Reply accepted(String invitation, Caller who) throws Exception {
        return post("/invitations/" + invitation + "/acceptance", who, null);
    }

    /** From the form to the first attempt that can be started. */
    UUID attempt(UUID set) throws Exception {
        var invitation = invited(applicationOf(applied(vacancy())), set);
        return accepted(invitation, candidate).ok().id("/attempts/0/id");
    }

    Reply start(UUID attempt) throws Exception {
        return post("/attempts/" + attempt + "/start", candidate, null);
    }

    Reply answer(UUID attempt, UUID question, Map<String, ?> answer) throws Exception {
        return put("/attempts/" + attempt + "/answers/" + question, candidate, answer);
    }

    Reply submit(UUID attempt) throws Exception {
        return post("/attempts/" + attempt + "/submission", candidate, null);
    }

    /** Where the option of this text stands on a candidate's sheet. */
    static int place(JsonNode question, String text) {
        var options = question.at("/options");
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).at("/en").asString().equals(text)) return i;
        }
        throw new AssertionError("no option " + text + " in " + question);
    }

    /** Takes a test of one single choice. */
    Reply taken(UUID attempt, String option) throws Exception {
        var question = start(attempt).ok().body().at("/questions/0");
        var id = UUID.fromString(question.at("/id").asString());
        answer(attempt, id, Map.of("choices", List.of(place(question, option)))).ok();
        return submit(attempt).ok();
    }

    List<Letter> letters(String subject) {
        return Infrastructure.mailbox().lettersTo(email).stream()
                .filter(it -> it.subject().equals(subject))
                .toList();
    }

    /** Waits for the n-th letter of this subject to the candidate. */
    Letter letter(String subject, int n) {
        await().alias(subject).until(() -> letters(subject).size() >= n);
        return letters(subject).get(n - 1);
    }

    static String token(Letter letter) {
        var found = TOKEN.matcher(letter.html());
        assertThat(found.find()).as(letter.html()).isTrue();
        return found.group(1);
    }
}
