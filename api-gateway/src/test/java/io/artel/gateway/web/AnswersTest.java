package io.artel.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.gateway.GatewayTest;
import io.artel.gateway.Tokens;
import io.artel.kernel.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers of every kind of answer, the cabinet's files, health. */
class AnswersTest extends GatewayTest {

    private static final String TOKEN = Tokens.bearer(Role.CLIENT);

    private static void carriesTheHeaders(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactly("default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline';"
                        + " frame-ancestors 'none'; object-src 'none'; base-uri 'self'");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).hasSize(1);
        assertThat(headers.allValues("Permissions-Policy"))
                .singleElement()
                .asString()
                .contains("camera=(self)");
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("X-Request-Id")).hasSize(1);
        assertThat(headers.allValues("Cache-Control")).hasSize(1);
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "200, /",
        "200, /index.html",
        "200, /orders/42",
        "404, /missing.js",
        "404, /api/nothing",
        "401, /api/orders/x",
        "400, /api/orders;x/y",
        "400, /api/orders/x?page=%ff%fe",
        "400, /api/orders/%00",
        "503, /api/betting/x",
        "504, /api/orders/slow",
        "200, /api/orders/talkative",
        "409, /api/orders/refused",
        "200, /actuator/health/readiness",
        "404, /actuator/prometheus"
    })
    void every_answer_carries_the_headers(int status, String path) {
        var signedIn = status != 401;

        var answer = signedIn ? get(path, "Authorization", TOKEN) : get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status >= 400) assertThat(answer.body()).contains("\"code\"");
        carriesTheHeaders(answer);
    }

    @Test
    void refusals_of_limits_and_tokens_carry_them_too() {
        carriesTheHeaders(get("/api/orders/x", "Authorization", "Bearer x"));
        carriesTheHeaders(post("/api/accounts/sessions", "{}", "Origin", "https://evil.example"));
        carriesTheHeaders(post("/api/accounts/registrations", "x".repeat(2_000_000)));
        HttpResponse<String> refused;
        do {
            refused = post("/api/testing/applications", "{}");
        } while (refused.statusCode() == 200);
        assertThat(refused.statusCode()).isEqualTo(429);
        carriesTheHeaders(refused);
        carriesTheHeaders(send("POST", "/", java.net.http.HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void only_https_is_told_to_stay_https() {
        assertThat(get("/").headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(get("/", "X-Forwarded-Proto", "https").headers().firstValue("Strict-Transport-Security"))
                .isPresent();
    }

    @Test
    void nothing_of_the_api_is_stored_unless_the_service_says_so() {
        assertThat(get("/api/orders/x", "Authorization", TOKEN).headers().allValues("Cache-Control"))
                .containsExactly("no-store");
        assertThat(get("/api/accounts/jwks").headers().allValues("Cache-Control"))
                .containsExactly("public, max-age=60");
    }

    @Test
    void cookies_of_a_service_reach_the_browser() {
        assertThat(get("/api/orders/talkative", "Authorization", TOKEN)
                        .headers()
                        .allValues("Set-Cookie"))
                .containsExactly("artel_refresh=abc; HttpOnly; SameSite=Strict");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/accounts/sessions/refresh",
        "POST, /api/accounts/sessions",
        "DELETE, /api/accounts/sessions/current"
    })
    void the_refresh_cookie_is_for_our_own_pages(String method, String path) {
        var none = java.net.http.HttpRequest.BodyPublishers.noBody();

        assertThat(code(send(method, path, none, "Sec-Fetch-Site", "cross-site")))
                .isEqualTo("403 cross_site");
        assertThat(code(send(method, path, none, "Sec-Fetch-Site", "same-site")))
                .isEqualTo("403 cross_site");
        assertThat(code(send(method, path, none, "Origin", "https://evil.example")))
                .isEqualTo("403 cross_site");
        assertThat(code(send(method, path, none, "Origin", "null"))).isEqualTo("403 cross_site");
        assertThat(send(method, path, none, "Sec-Fetch-Site", "same-origin", "Origin", "http://127.0.0.1:" + port)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(method, path, none, "Origin", "https://artel.example").statusCode())
                .isEqualTo(200);
        assertThat(send(method, path, none).statusCode()).isEqualTo(200);
    }

    @Test
    void pages_of_the_cabinet_are_its_index_which_is_always_asked_for_anew() {
        for (var page : new String[] {"/", "/index.html", "/orders", "/confirm-email?token=x"}) {
            var answer = get(page);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("<html", "Artel");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .startsWith("text/html");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        }
    }

    @Test
    void health_says_no_more_than_it_must() {
        assertThat(get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    }
}
