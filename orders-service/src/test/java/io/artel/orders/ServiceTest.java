package io.artel.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import io.artel.fixtures.Bus;
import io.artel.fixtures.Contracts;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service with people at its HTTP side and the other services, played by the test, at its messages. */
@SpringBootTest(
        properties = {
            "orders.fortune-wait=PT1S",
            "orders.resend-after=PT1.5S",
            "orders.timer-polling=PT0.1S",
            "spring.datasource.hikari.maximum-pool-size=20"
        })
@AutoConfigureMockMvc
public abstract class ServiceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    protected MockMvc http;

    @Autowired
    protected Bus bus;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Clock clock;

    protected final Caller client = person(Role.CLIENT);
    protected final Caller manager = person(Role.MANAGER);
    protected final UUID worker = Ids.next();

    protected static Caller person(Role... roles) {
        return TestTokens.caller(roles);
    }

    protected Caller workerOf(UUID id) {
        return TestTokens.caller(id, Role.WORKER);
    }

    /** What came back over HTTP. */
    public record Answer(int status, JsonNode body) {

        public String code() {
            return body.path("code").asString("");
        }

        public UUID id() {
            assertThat(status).as("%s", body).isBetween(200, 299);
            return UUID.fromString(body.path("id").asString());
        }
    }

    protected Answer send(Caller caller, AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            MockHttpServletResponse response = http.perform(request.header("Authorization", TestTokens.bearer(caller)))
                    .andReturn()
                    .getResponse();
            var text = response.getContentAsString(StandardCharsets.UTF_8);
            boolean json = response.getContentType() != null
                    && response.getContentType().contains("json");
            return new Answer(response.getStatus(), JSON.readTree(json && !text.isEmpty() ? text : "{}"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    protected Answer read(Caller caller, String path) {
        return send(caller, get("/api/orders" + path));
    }

    protected Answer write(Caller caller, String path, Object body) {
        return send(
                caller,
                post("/api/orders" + path)
                        .header("Idempotency-Key", Ids.next().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsString(body)));
    }

    protected Answer correct(Caller caller, String path, Object body) {
        return send(
                caller,
                put("/api/orders" + path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsString(body)));
    }

    protected Answer upload(Caller caller, String path, byte[] photo) {
        return send(
                caller,
                multipart("/api/orders" + path).file(new MockMultipartFile("photo", "photo.jpg", "image/jpeg", photo)));
    }

    protected static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "RUB");
    }

    protected static Map<String, Object> type(String duration, String leadTime, String window, String grace) {
        var type = new LinkedHashMap<String, Object>();
        type.put("name", Map.of("ru", "Сборка мебели", "en", "Furniture assembly"));
        type.put("description", Map.of("ru", "Соберём что угодно", "en", "We assemble anything"));
        type.put("basePrice", money("100.00"));
        type.put("duration", duration);
        type.put("leadTime", leadTime);
        type.put("checkInWindow", window);
        type.put("grace", grace);
        type.put("skills", List.of(Map.of("skill", "assembly", "level", 60)));
        return type;
    }

    /** A type that can be ordered: made by a manager, and with a kit. */
    protected UUID offeredType(Map<String, Object> type) {
        var id = write(manager, "/types", type).id();
        bus.send("store.kit-defined.v1", id, Map.of("typeId", id, "defined", true, "at", clock.instant()));
        Awaitility.await().until(() -> read(client, "/types/" + id).status() == 200);
        return id;
    }

    /** Checks in at once, and takes long enough for a test. */
    protected UUID longType() {
        return offeredType(type("PT2H", "PT0S", "PT72H", "PT30M"));
    }

    protected static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    protected Map<String, Object> request(UUID typeId, Instant startsAt) {
        var request = new LinkedHashMap<String, Object>();
        request.put("typeId", typeId);
        request.put("description", "A wardrobe with three doors");
        request.put(
                "place",
                Map.of(
                        "city",
                        "Tver",
                        "street",
                        "Sovetskaya",
                        "house",
                        "7",
                        "flat",
                        "12",
                        "entryNotes",
                        "code 77",
                        "zone",
                        "UTC"));
        request.put("startsAt", utc(startsAt).toString());
        request.put("contact", Map.of("name", "Anna", "phone", "+79161234567"));
        return request;
    }

    protected UUID order(UUID typeId, Instant startsAt) {
        return write(client, "/orders", request(typeId, startsAt)).id();
    }

    protected UUID orderForTomorrow() {
        return order(longType(), clock.instant().plus(Duration.ofDays(1)));
    }

    // The other services

    protected JsonNode asked(String type, UUID orderId, int attempt) {
        return bus.await(type, it -> of(orderId, it) && it.path("attempt").asInt() == attempt)
                .payload();
    }

    protected long askedTimes(String type, UUID orderId) {
        return bus.all(type).stream().filter(it -> of(orderId, it.payload())).count();
    }

    protected static boolean of(UUID orderId, JsonNode payload) {
        return payload.path("orderId").asString("").equals(orderId.toString());
    }

    protected static Predicate<JsonNode> movedTo(UUID orderId, String state) {
        return it -> of(orderId, it) && it.path("to").asString("").equals(state);
    }

    protected void match(UUID orderId, int attempt, UUID to) {
        asked("matching.find-worker.v1", orderId, attempt);
        bus.send("matching.worker-matched.v1", orderId, matched(orderId, attempt, to));
    }

    protected static Map<String, Object> matched(UUID orderId, int attempt, UUID to) {
        return Map.of(
                "orderId",
                orderId,
                "attempt",
                attempt,
                "matchId",
                Ids.next(),
                "workerId",
                to,
                "basePrice",
                money("100.00"),
                "discountPercent",
                5,
                "discount",
                money("5.00"),
                "price",
                money("95.00"),
                "pipelineVersion",
                1);
    }

    protected void issue(UUID orderId, int attempt) {
        asked("store.prepare-kit.v1", orderId, attempt);
        bus.send(
                "store.kit-issued.v1",
                orderId,
                Map.of("orderId", orderId, "attempt", attempt, "kitId", Ids.next(), "issuedAt", clock.instant()));
    }

    protected void hold(UUID orderId, int attempt) {
        asked("billing.authorise-payment.v1", orderId, attempt);
        bus.send(
                "billing.hold-placed.v1",
                orderId,
                Map.of("orderId", orderId, "attempt", attempt, "holdId", Ids.next(), "time", "EACH_ORDER"));
    }

    protected void declineHold(UUID orderId, int attempt, String reason) {
        asked("billing.authorise-payment.v1", orderId, attempt);
        bus.send("billing.hold-declined.v1", orderId, Map.of("orderId", orderId, "attempt", attempt, "reason", reason));
    }

    protected JsonNode settle(UUID orderId, int attempt, String payment, boolean credited) {
        var asked = asked("billing.settle.v1", orderId, attempt);
        bus.send(
                "billing.settled.v1",
                orderId,
                Map.of(
                        "orderId",
                        orderId,
                        "attempt",
                        attempt,
                        "chargeId",
                        Ids.next(),
                        "payment",
                        payment,
                        "credited",
                        credited));
        return asked;
    }

    protected UUID scheduled(UUID orderId) {
        match(orderId, 1, worker);
        issue(orderId, 1);
        hold(orderId, 1);
        awaitState(orderId, "SCHEDULED");
        return orderId;
    }

    protected void awaitState(UUID orderId, String state) {
        Awaitility.await()
                .alias(orderId + " in " + state)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(30))
                .untilAsserted(() -> assertThat(state(orderId)).isEqualTo(state));
    }

    protected String state(UUID orderId) {
        return jdbc.sql("select state from orders where id = :id")
                .param("id", orderId)
                .query(String.class)
                .single();
    }

    protected void knows(Caller person, String language) {
        bus.send(
                "platform.keep-contact.v1",
                person.accountId(),
                Map.of(
                        "accountId",
                        person.accountId(),
                        "email",
                        person.email(),
                        "name",
                        person.name(),
                        "language",
                        language,
                        "roles",
                        person.roles(),
                        "emailConfirmed",
                        true,
                        "blocked",
                        false,
                        "version",
                        1));
    }

    /** Known here as somebody who holds a role. */
    protected Caller known(Role... roles) {
        return known(person(roles));
    }

    protected Caller known(Caller person) {
        return known(person, "en");
    }

    protected Caller known(Caller person, String language) {
        knows(person, language);
        Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from contact where account_id = :id")
                                .param("id", person.accountId())
                                .query(Integer.class)
                                .single()
                        == 1);
        return person;
    }

    protected int letters(String kind, UUID recipient) {
        return jdbc.sql("select count(*) from letter where kind = :kind and recipient = :recipient")
                .param("kind", kind)
                .param("recipient", recipient.toString())
                .query(Integer.class)
                .single();
    }

    protected static String field(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        var error = answer.body().path("errors").get(0);
        return error.path("field").asString() + " " + error.path("code").asString();
    }

    /** Everything this service has said about an order, checked against the contracts. */
    protected void everythingSaidKeepsItsContract(UUID orderId) {
        for (var type : List.of(
                "orders.order-created.v1",
                "orders.order-moved.v1",
                "orders.order-changed.v1",
                "orders.order-disputed.v1",
                "matching.find-worker.v1",
                "matching.release-worker.v1",
                "store.prepare-kit.v1",
                "store.close-kit.v1",
                "billing.authorise-payment.v1",
                "billing.settle.v1")) {
            bus.all(type).stream()
                    .filter(it -> of(orderId, it.payload()))
                    .forEach(it -> Contracts.validate(type, it.payload().toString()));
        }
    }

    public static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(image, format, out)).isTrue();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
