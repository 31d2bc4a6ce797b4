package io.artel.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.gateway.GatewayTest;
import io.artel.gateway.Tokens;
import io.artel.kernel.Role;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The production values, over HTTP; each test is a visitor of its own. */
class LimitsTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/api/accounts/sessions, 10",
        "/api/accounts/registrations, 10",
        "/api/accounts/password-resets/requests, 5",
        "/api/accounts/password-resets, 5",
        "/api/testing/applications, 10",
        "/api/accounts/email-confirmations, 20",
        "/api/testing/application-confirmations, 20"
    })
    void forms_that_invite_guessing_and_flooding_have_limits_of_their_own(String path, int limit) {
        for (int i = 0; i < limit; i++)
            assertThat(post(path, "{}").statusCode()).isEqualTo(200);

        var refused = post(path, "{}");

        assertThat(code(refused)).isEqualTo("429 too_many_requests");
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 3600L);
        // Nothing else is touched by it, nor anybody else.
        assertThat(get("/api/accounts/jwks").statusCode()).isEqualTo(200);
        assertThat(post(path, "{}", "X-Forwarded-For", "203.0.113.9, 198.51.100." + (path.length() + limit))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_invented_address_in_front_gives_no_new_allowance() {
        for (int i = 0; i < 10; i++)
            post("/api/accounts/sessions", "{}", "X-Forwarded-For", "203.0.113." + i + ", 192.0.2.77");

        var refused = post("/api/accounts/sessions", "{}", "X-Forwarded-For", "203.0.113.99, 192.0.2.77");

        assertThat(code(refused)).isEqualTo("429 too_many_requests");
    }

    @Test
    void without_a_trusted_proxy_the_header_counts_for_nothing() {
        for (int i = 0; i < 10; i++)
            from(
                    "127.0.0.3",
                    "POST",
                    "/api/accounts/sessions",
                    BodyPublishers.noBody(),
                    "X-Forwarded-For",
                    "1.1.1." + i);

        var refused = from(
                "127.0.0.3", "POST", "/api/accounts/sessions", BodyPublishers.noBody(), "X-Forwarded-For", "1.1.1.99");

        assertThat(code(refused)).isEqualTo("429 too_many_requests");
    }

    @Test
    void all_addresses_of_one_ipv6_network_are_one_visitor() {
        for (int i = 0; i < 10; i++) post("/api/accounts/sessions", "{}", "X-Forwarded-For", "2001:db8:7:7::" + i);

        assertThat(code(post("/api/accounts/sessions", "{}", "X-Forwarded-For", "2001:db8:7:7:ffff::1")))
                .isEqualTo("429 too_many_requests");
        assertThat(post("/api/accounts/sessions", "{}", "X-Forwarded-For", "2001:db8:7:8::1")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_account_has_a_limit_wherever_it_calls_from() {
        var token = Tokens.bearer(Role.CLIENT);
        for (int i = 0; i < 300; i++)
            get("/api/store/x", "Authorization", token, "X-Forwarded-For", "10.9." + i / 200 + "." + (1 + i % 200));

        var answers = java.util.stream.IntStream.range(0, 60)
                .mapToObj(
                        i -> code(get("/api/store/x", "Authorization", token, "X-Forwarded-For", "10.8.0." + (i + 1))))
                .toList();

        // The allowance fills by five a second while this runs.
        assertThat(answers).contains("429 too_many_requests");
        assertThat(get("/api/store/x", "Authorization", Tokens.bearer(Role.CLIENT))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void probes_have_no_limit() {
        for (int i = 0; i < 1000; i++)
            assertThat(from("127.0.0.4", "GET", "/actuator/health/readiness", BodyPublishers.noBody())
                            .statusCode())
                    .isEqualTo(200);
    }
}
