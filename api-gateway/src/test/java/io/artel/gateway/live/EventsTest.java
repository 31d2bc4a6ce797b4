package io.artel.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.gateway.GatewayTest;
import io.artel.gateway.Tokens;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The live stream over HTTP, fed by a real broker. */
class EventsTest extends GatewayTest {

    private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka(), "linger.ms", 0), new StringSerializer(), new StringSerializer());

    @Autowired
    private EventReader reader;

    @Autowired
    private LiveStreams streams;

    private final List<Listener> listeners = new ArrayList<>();

    /** One cabinet: the lines it has got so far. */
    private final class Listener implements AutoCloseable {
        private final HttpResponse<Stream<String>> answer;
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Thread reading;

        Listener(String token) throws IOException, InterruptedException {
            answer = client("127.0.0.5")
                    .send(
                            request("GET", "/api/events", BodyPublishers.noBody(), "Authorization", token),
                            HttpResponse.BodyHandlers.ofLines());
            reading = Thread.ofVirtual().start(() -> {
                try {
                    answer.body().forEach(lines::add);
                } catch (java.io.UncheckedIOException e) {
                    lines.add("broken");
                }
            });
            listeners.add(this);
        }

        void awaitLine(String part) {
            await().atMost(Duration.ofSeconds(10)).until(() -> has(part));
        }

        boolean has(String part) {
            return lines.stream().anyMatch(line -> line.contains(part));
        }

        @Override
        public void close() {
            answer.body().close();
        }
    }

    @BeforeEach
    void the_broker_is_read() {
        await().atMost(Duration.ofSeconds(20)).until(() -> reader.partitions() >= 48);
    }

    @AfterEach
    void everybody_goes() {
        listeners.forEach(Listener::close);
        await().atMost(Duration.ofSeconds(10)).until(() -> streams.open() == 0);
    }

    private Listener listener(UUID account, Role... roles) throws IOException, InterruptedException {
        var listener = new Listener(Tokens.bearer(account, roles));
        listener.awaitLine("event: hello");
        return listener;
    }

    private static void publish(String topic, String type, String subject, @Nullable String audience) {
        var record = new ProducerRecord<>(topic, subject, "{\"secret\":\"payload\"}");
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_subject", subject.getBytes(StandardCharsets.UTF_8));
        if (audience != null) record.headers().add("ce_audience", audience.getBytes(StandardCharsets.UTF_8));
        try {
            PRODUCER.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_hint_reaches_those_of_its_audience_and_nobody_else() throws Exception {
        var anna = Ids.next();
        var boris = Ids.next();
        try (var client = listener(anna, Role.CLIENT);
                var other = listener(boris, Role.CLIENT, Role.WORKER);
                var manager = listener(Ids.next(), Role.MANAGER, Role.BUYER)) {
            publish("orders.events", "orders.order-moved.v1", "one", "account:" + anna + ",role:MANAGER,role:BUYER");
            publish("billing.events", "billing.stake-placed.v1", "two", null);
            publish("orders.commands", "orders.keep-fortune.v1", "three", "account:" + anna);
            publish("orders.events", "orders.order-moved.v1", "four", "nonsense");
            publish(
                    "orders.events",
                    "orders.order-moved.v1",
                    "last",
                    "account:" + anna + ",account:" + boris + ",role:BUYER");

            for (var each : List.of(client, other, manager)) each.awaitLine("\"last\"");

            assertThat(client.lines)
                    .contains("event: hint", "data: {\"type\":\"orders.order-moved.v1\",\"subject\":\"one\"}");
            assertThat(manager.lines.stream().filter(line -> line.contains("\"one\"")))
                    .hasSize(1);
            assertThat(other.has("\"one\"")).isFalse();
            for (var each : List.of(client, other, manager)) {
                for (var never : List.of("two", "three", "four", "payload"))
                    assertThat(each.has(never)).isFalse();
            }
        }
    }

    @Test
    void a_stream_is_not_buffered_and_beats() throws Exception {
        try (var listener = listener(Ids.next(), Role.CLIENT)) {
            assertThat(listener.answer.headers().firstValue("Content-Type"))
                    .hasValue("text/event-stream;charset=UTF-8");
            assertThat(listener.answer.headers().firstValue("X-Accel-Buffering"))
                    .hasValue("no");
            assertThat(listener.answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(listener.answer.headers().firstValue("Content-Security-Policy"))
                    .isPresent();
            listener.awaitLine(": still here");
        }
    }

    @Test
    void a_stream_ends_with_its_token() throws Exception {
        var end = Instant.now().plusSeconds(2);
        var token = Tokens.signed(
                Tokens.KEY, Tokens.claims(Ids.next(), end, Role.CLIENT).build());

        try (var listener = new Listener("Bearer " + token)) {
            assertThat(listener.reading.join(Duration.ofSeconds(10))).isTrue();

            assertThat(Instant.now()).isAfterOrEqualTo(end.minusMillis(1000));
            assertThat(listener.lines).contains("event: bye", "data: {\"reason\":\"expired\"}");
        }
    }

    @Test
    void the_sixth_stream_of_an_account_is_refused_until_one_goes() throws Exception {
        var account = Ids.next();
        var open = new ArrayList<Listener>();
        for (int i = 0; i < 5; i++) open.add(listener(account, Role.CLIENT));

        assertThat(code(get("/api/events", "Authorization", Tokens.bearer(account, Role.CLIENT))))
                .isEqualTo("429 too_many_streams");

        open.getFirst().close();
        await().atMost(Duration.ofSeconds(10)).until(() -> streams.open() == 4);
        listener(account, Role.CLIENT);
    }

    @Test
    void a_new_topic_is_found_and_nothing_of_it_is_missed() throws Exception {
        var account = Ids.next();
        try (var listener = listener(account, Role.CLIENT);
                var admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            admin.createTopics(List.of(new NewTopic("newcomer.events", 2, (short) 1)))
                    .all()
                    .get();
            publish("newcomer.events", "newcomer.arrived.v1", "early", "account:" + account);

            listener.awaitLine("\"early\"");
        }
    }
}
