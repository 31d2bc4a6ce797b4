package io.artel.gateway;

import io.artel.local.infra.LocalKafka;
import io.artel.local.infra.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The gateway as a whole, with the production limits, in front of tiny services and a real broker; spoken to over HTTP.
 *
 * <p>Requests come from 127.0.0.2, which it takes for a trusted proxy, so that each test can be a visitor of its own.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "artel.trusted-proxies=127.0.0.2/32",
            "artel.timeouts.answer=10s",
            "artel.live.heartbeat=300ms",
            "artel.live.look-for-topics=1s"
        })
public abstract class GatewayTest {

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
    }

    protected static final Map<String, Backend> SERVICES = new LinkedHashMap<>();
    private static final Map<String, HttpClient> CLIENTS = new ConcurrentHashMap<>();
    private static final AtomicInteger VISITORS = new AtomicInteger();
    private static final LocalKafka KAFKA = LocalKafka.start(LocalKafka.Settings.forTests());

    static {
        for (var service : Topics.SERVICES) SERVICES.put(service, new Backend(service));
        Topics.create(KAFKA.bootstrapServers());
        Runtime.getRuntime().addShutdownHook(new Thread(KAFKA::close, "test-kafka-shutdown"));
    }

    @LocalServerPort
    protected int port;

    private final String visitor = "10.0." + VISITORS.incrementAndGet() / 250 + "." + (1 + VISITORS.get() % 250);

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("ARTEL_KAFKA", KAFKA::bootstrapServers);
        registry.add("ARTEL_PUBLIC_URL", () -> "https://artel.example");
        SERVICES.forEach(
                (name, backend) -> registry.add("ARTEL_" + name.toUpperCase(Locale.ROOT) + "_URL", backend::url));
        // Nothing listens on port 1.
        registry.add("ARTEL_BETTING_URL", () -> "http://127.0.0.1:1");
    }

    protected static String kafka() {
        return KAFKA.bootstrapServers();
    }

    protected static Backend service(String name) {
        return Objects.requireNonNull(SERVICES.get(name));
    }

    /** From this test's own visitor, through the trusted proxy. */
    protected HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    protected HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body), headers);
    }

    protected HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        return from("127.0.0.2", method, path, body, with(headers, "X-Forwarded-For", visitor));
    }

    /** From that address of this machine. */
    protected HttpResponse<String> from(
            String address, String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        try {
            return client(address).send(request(method, path, body, headers), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected HttpRequest request(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body)
                .header("Content-Type", "application/json");
        for (int at = 0; at < headers.length; at += 2) request.setHeader(headers[at], headers[at + 1]);
        return request.build();
    }

    protected static HttpClient client(String address) {
        return CLIENTS.computeIfAbsent(
                address,
                it -> HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .localAddress(InetAddress.ofLiteral(it))
                        .build());
    }

    protected static String code(HttpResponse<String> answer) {
        var code = Pattern.compile("\"code\":\"([a-z_]+)\"").matcher(answer.body());
        return code.find() ? answer.statusCode() + " " + code.group(1) : answer.statusCode() + "";
    }

    private static String[] with(String[] headers, String name, String value) {
        for (int at = 0; at < headers.length; at += 2) if (headers[at].equalsIgnoreCase(name)) return headers;
        var more = Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = name;
        more[headers.length + 1] = value;
        return more;
    }
}
