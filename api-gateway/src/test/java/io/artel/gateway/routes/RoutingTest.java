package io.artel.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artel.gateway.GatewayTest;
import io.artel.gateway.Tokens;
import io.artel.kernel.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest extends GatewayTest {

    private static final String[] SIGNED_IN = {"Authorization", Tokens.bearer(Role.CLIENT)};

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "orders", "matching", "store", "billing", "testing", "analyst"})
    void each_service_gets_its_own_path(String service) {
        var answer = get("/api/" + service + "/things/5", SIGNED_IN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(service);
        assertThat(service(service).last().uri()).isEqualTo("/api/" + service + "/things/5");
    }

    @Test
    void path_query_method_and_body_arrive_unchanged() {
        var query = "search=%D0%90%D0%BD%D0%BD%D0%B0%20%2B%26&sort=a,desc&sort=b&empty=&at=2026-01-01T10:00:00%2B03:00";

        send("PUT", "/api/orders/a%20b?" + query, BodyPublishers.ofString("{\"a\":\"я\"}"), SIGNED_IN);

        var asked = service("orders").last();
        assertThat(asked.method()).isEqualTo("PUT");
        assertThat(asked.bodyLength()).isEqualTo(10);
        assertThat(asked.uri()).startsWith("/api/orders/a%20b?");
        assertThat(java.net.URLDecoder.decode(asked.uri(), StandardCharsets.UTF_8))
                .contains("search=Анна +&", "sort=a,desc", "sort=b", "empty=", "at=2026-01-01T10:00:00+03:00");
        assertThat(asked.header("Authorization")).isEqualTo(SIGNED_IN[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/nothing",
                "/api/ordersx/1",
                "/actuator",
                "/actuator/prometheus",
                "/actuator/env",
                "/actuator/health",
                "/actuator/health/db",
                "/missing.js",
                "/assets/missing",
                "/error"
            })
    void nothing_else_leads_anywhere(String path) {
        assertThat(code(get(path))).isEqualTo("404 not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/orders/../../actuator",
                "/api/orders/%2e%2e/x",
                "/api/orders//x",
                "/api/orders;a=b/x",
                "/api/orders%2f..%2fstore/x",
                "/api/orders/%252e%252e/x"
            })
    void a_path_that_could_be_read_in_two_ways_is_refused(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains(" 400 ");
    }

    @Test
    void a_body_of_two_lengths_is_refused() throws IOException {
        var smuggled = raw("POST /api/accounts/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n"
                + "Content-Length: 6\r\n\r\nhello");

        assertThat(smuggled).contains(" 400 ");
    }

    @Test
    void the_services_redirects_and_refusals_are_passed_on() {
        var moved = get("/api/orders/moved", SIGNED_IN);
        var refused = get("/api/orders/refused", SIGNED_IN);

        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(moved.headers().firstValue("Location")).hasValue("/api/orders/elsewhere");
        assertThat(code(refused)).isEqualTo("409 cost_changed");
    }

    @Test
    void a_service_that_is_down_is_unavailable() {
        var answer = get("/api/betting/bets", SIGNED_IN);

        assertThat(code(answer)).isEqualTo("503 unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body()).doesNotContain("Connect", "127.0.0.1");
    }

    @Test
    void a_service_that_does_not_answer_times_out() {
        assertThat(code(get("/api/orders/slow", SIGNED_IN))).isEqualTo("504 timeout");
    }

    @Test
    void half_an_answer_is_not_taken_for_a_whole_one() {
        assertThatThrownBy(() -> get("/api/orders/broken", SIGNED_IN)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void what_a_visitor_says_of_addresses_is_not_believed() {
        from(
                "127.0.0.1",
                "GET",
                "/api/orders/x",
                BodyPublishers.noBody(),
                "Authorization",
                SIGNED_IN[1],
                "X-Forwarded-For",
                "1.2.3.4",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "for=1.2.3.4",
                "X-Real-IP",
                "1.2.3.4",
                "X-Artel-Account",
                "somebody",
                "X-Original-URL",
                "/admin",
                "ce_type",
                "x");

        var asked = service("orders").last();
        assertThat(asked.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(asked.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(asked.header("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + port);
        for (var name : new String[] {"Forwarded", "X-Real-IP", "X-Artel-Account", "X-Original-URL", "ce_type"})
            assertThat(asked.has(name)).as(name).isFalse();
    }

    @Test
    void a_trusted_proxy_is_believed_up_to_the_first_stranger() {
        get(
                "/api/orders/x",
                "Authorization",
                SIGNED_IN[1],
                "X-Forwarded-For",
                "6.6.6.6, 7.7.7.7, 127.0.0.2",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "artel.example");

        var asked = service("orders").last();
        assertThat(asked.header("X-Forwarded-For")).isEqualTo("7.7.7.7");
        assertThat(asked.header("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(asked.header("X-Forwarded-Host")).isEqualTo("artel.example");
    }

    @Test
    void headers_of_the_connection_end_at_the_gateway() throws IOException {
        raw("GET /api/accounts/jwks?raw=1 HTTP/1.1\r\nHost: x\r\nConnection: close, X-Secret-Hop\r\nX-Secret-Hop: 1\r\n"
                + "Keep-Alive: 5\r\nTE: trailers\r\nProxy-Authorization: Basic x\r\nUpgrade: h2c\r\n\r\n");

        var asked = service("accounts").last();
        assertThat(asked.uri()).endsWith("?raw=1");
        for (var name : new String[] {"X-Secret-Hop", "Keep-Alive", "TE", "Proxy-Authorization", "Upgrade"})
            assertThat(asked.has(name)).as(name).isFalse();
    }

    @Test
    void a_request_keeps_its_id_if_it_is_a_good_one() {
        var kept = get("/api/orders/x", "Authorization", SIGNED_IN[1], "X-Request-Id", "abc-1.2_3");

        assertThat(kept.headers().allValues("X-Request-Id")).containsExactly("abc-1.2_3");
        assertThat(service("orders").last().header("X-Request-Id")).isEqualTo("abc-1.2_3");

        for (var bad : new String[] {"a b", "x".repeat(65), "<script>", ""}) {
            var made = get("/api/orders/x", "Authorization", SIGNED_IN[1], "X-Request-Id", bad);

            assertThat(made.headers().allValues("X-Request-Id"))
                    .singleElement()
                    .asString()
                    .hasSize(36);
            assertThat(service("orders").last().header("X-Request-Id"))
                    .isEqualTo(made.headers().firstValue("X-Request-Id").orElseThrow());
        }
    }

    @Test
    void a_trace_goes_on_into_the_service() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        get("/api/orders/x", "Authorization", SIGNED_IN[1], "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        assertThat(service("orders").last().header("traceparent")).matches("00-" + trace + "-[0-9a-f]{16}-01");
    }

    @Test
    void a_long_body_is_refused_by_its_length() {
        var before = service("accounts").count();

        var answer = post("/api/accounts/registrations", "x".repeat(1024 * 1024 + 1));

        assertThat(code(answer)).isEqualTo("413 too_large");
        assertThat(service("accounts").count()).isEqualTo(before);
    }

    @Test
    void a_long_body_is_refused_though_it_does_not_say_its_length() {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1024 * 1024 + 1]));

        assertThat(code(send("POST", "/api/accounts/registrations", body))).isEqualTo("413 too_large");
    }

    @Test
    void a_body_that_does_not_say_its_length_may_be_as_long_as_others() {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1024 * 1024]));

        assertThat(send("POST", "/api/accounts/registrations", body).statusCode())
                .isEqualTo(200);
        assertThat(service("accounts").last().bodyLength()).isEqualTo(1024 * 1024);
    }

    @Test
    void only_photos_of_orders_may_be_long() {
        var photos = new byte[5 * 1024 * 1024];
        var multipart = "multipart/form-data; boundary=x";

        var taken = send(
                "POST",
                "/api/orders/orders/1/check-in",
                BodyPublishers.ofByteArray(photos),
                "Authorization",
                SIGNED_IN[1],
                "Content-Type",
                multipart);
        var inPieces = send(
                "POST",
                "/api/orders/orders/1/check-in",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(photos)),
                "Authorization",
                SIGNED_IN[1],
                "Content-Type",
                multipart);
        var json = send("POST", "/api/orders/orders", BodyPublishers.ofByteArray(photos), SIGNED_IN);
        var elsewhere = send(
                "POST",
                "/api/store/items",
                BodyPublishers.ofByteArray(photos),
                "Authorization",
                SIGNED_IN[1],
                "Content-Type",
                multipart);

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(inPieces.statusCode()).isEqualTo(200);
        assertThat(service("orders").last().bodyLength()).isEqualTo(photos.length);
        assertThat(service("orders").last().header("Content-Type")).isEqualTo(multipart);
        assertThat(code(json)).isEqualTo("413 too_large");
        assertThat(code(elsewhere)).isEqualTo("413 too_large");
    }

    @Test
    void forms_are_refused() {
        var answer = post("/api/accounts/sessions", "a=b", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(code(answer)).isEqualTo("415 unsupported_media_type");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
