package io.artel.matching;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.artel.fixtures.Bus;
import io.artel.fixtures.Contracts;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service against a real database and broker, spoken to as others speak to it. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class ServiceTest {

    protected static final Instant TOMORROW =
            Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));

    static {
        // A busy machine is slow, not wrong.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private static final AtomicInteger SKILLS = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    protected Bus bus;

    @Autowired
    protected MockMvc http;

    @Autowired
    protected JdbcClient jdbc;

    /** All tests share one pool: a skill nobody else has keeps them apart. */
    protected static String newSkill() {
        return "skill-" + SKILLS.incrementAndGet();
    }

    protected UUID qualified(String skill, int score) {
        return qualified(Ids.next(), skill, score);
    }

    protected UUID qualified(UUID worker, String skill, int score) {
        var event = Map.of(
                "accountId", worker,
                "applicationId", Ids.next(),
                "skills", List.of(Map.of("skill", skill, "score", score)),
                "at", Instant.now());
        bus.send("testing.candidate-qualified.v1", worker, event);
        Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from worker where id = :id and skills @> :has::jsonb")
                                .param("id", worker)
                                .param("has", "[{\"skill\":\"" + skill + "\"}]")
                                .query(Integer.class)
                                .single()
                        == 1);
        return worker;
    }

    /** An order that asks for a worker; changed as the test needs, then sent. */
    protected final class AskFor {

        private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        final UUID orderId = Ids.next();

        AskFor(String skill) {
            fields.put("orderId", orderId);
            fields.put("attempt", 1);
            fields.put("clientId", Ids.next());
            fields.put("typeId", Ids.next());
            fields.put("skills", List.of(Map.of("skill", skill, "level", 50)));
            fields.put("startsAt", TOMORROW);
            fields.put("endsAt", TOMORROW.plus(Duration.ofHours(2)));
            fields.put("basePrice", Money.rub("100.00"));
            fields.put("priceLimit", null);
            fields.put("excludedWorkers", List.of());
        }

        AskFor with(String field, @Nullable Object value) {
            fields.put(field, value);
            return this;
        }

        AskFor at(Instant startsAt) {
            return with("startsAt", startsAt).with("endsAt", startsAt.plus(Duration.ofHours(2)));
        }

        AskFor send() {
            bus.send("matching.find-worker.v1", orderId, fields);
            return this;
        }

        JsonNode matched(int attempt) {
            return answer("matching.worker-matched.v1", orderId, attempt);
        }

        JsonNode waiting(int attempt) {
            return answer("matching.match-waiting.v1", orderId, attempt);
        }
    }

    protected JsonNode answer(String type, UUID orderId, int attempt) {
        var heard = bus.await(
                type,
                it -> it.path("orderId").asString("").equals(orderId.toString())
                        && it.path("attempt").asInt(0) == attempt);
        Contracts.validate(type, heard.payload().toString());
        return heard.payload();
    }

    protected long answers(String type, UUID orderId) {
        return bus.all(type).stream()
                .filter(it -> it.payload().path("orderId").asString("").equals(orderId.toString()))
                .count();
    }

    protected JsonNode release(UUID orderId, int attempt, boolean over) {
        sendRelease(orderId, attempt, over);
        return answer("matching.worker-released.v1", orderId, attempt);
    }

    protected void sendRelease(UUID orderId, int attempt, boolean over) {
        var command = new LinkedHashMap<String, @Nullable Object>();
        command.put("orderId", orderId);
        command.put("attempt", attempt);
        command.put("over", over);
        command.put("outcome", over ? "COMPLETED" : null);
        bus.send("matching.release-worker.v1", orderId, command);
    }

    /** Waits until everything sent about this order so far has been handled: commands of one order keep their order. */
    protected void handledUpTo(UUID orderId, int attempt) {
        sendRelease(orderId, attempt, false);
        answer("matching.worker-released.v1", orderId, attempt);
    }

    protected static Caller client(UUID account) {
        return TestTokens.caller(account, Role.CLIENT);
    }

    protected static Caller worker(UUID account) {
        return TestTokens.caller(account, Role.WORKER);
    }

    protected static Caller manager() {
        return TestTokens.caller(Role.MANAGER);
    }

    protected record Answer(int status, JsonNode body) {}

    protected Answer call(HttpMethod method, String path, Caller caller, @Nullable Object body) throws Exception {
        var call = request(method, path)
                .header("Authorization", TestTokens.bearer(caller))
                .header("Idempotency-Key", Ids.next().toString());
        if (body != null) call.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsString(body));
        MockHttpServletResponse answer = http.perform(call).andReturn().getResponse();
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        return new Answer(answer.getStatus(), JSON.readTree(text.isEmpty() ? "null" : text));
    }

    protected Answer get(String path, Caller caller) throws Exception {
        return call(HttpMethod.GET, path, caller, null);
    }
}
