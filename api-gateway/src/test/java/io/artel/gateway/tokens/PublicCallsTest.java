package io.artel.gateway.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.gateway.GatewayTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicCallsTest extends GatewayTest {

    /** Approved by people: whoever adds a public call adds it here too. */
    private static final String APPROVED = """
            GET /api/accounts/jwks
            GET /api/accounts/challenges
            POST /api/accounts/registrations
            POST /api/accounts/email-confirmations
            POST /api/accounts/password-resets/requests
            POST /api/accounts/password-resets
            POST /api/accounts/sessions
            POST /api/accounts/sessions/refresh
            DELETE /api/accounts/sessions/current
            GET /api/testing/challenges
            GET /api/testing/vacancies
            POST /api/testing/applications
            POST /api/testing/application-confirmations
            GET /api/testing/applications/status
            """;

    @Test
    void the_approved_calls_are_all_that_is_public() {
        var all = PublicCalls.ALL.stream()
                .map(call -> call.method() + " " + call.path())
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(all).isEqualTo(APPROVED);
    }

    @Test
    void each_of_them_passes_without_a_token() {
        for (var call : PublicCalls.ALL)
            assertThat(send(call.method().name(), call.path(), BodyPublishers.noBody())
                            .statusCode())
                    .as(call.toString())
                    .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /api/accounts/jwks",
        "GET,    /api/accounts/registrations",
        "GET,    /api/accounts/sessions",
        "DELETE, /api/accounts/sessions",
        "DELETE, /api/accounts/sessions/5",
        "POST,   /api/accounts/sessions/refresh/more",
        "GET,    /api/accounts/accounts",
        "GET,    /api/accounts/parked-messages",
        "GET,    /api/testing/vacancies/all",
        "POST,   /api/testing/vacancies",
        "GET,    /api/testing/applications",
        "GET,    /api/orders/types",
        "GET,    /api/events",
        "OPTIONS, /api/orders/types",
        "HEAD,   /api/orders/types"
    })
    void their_neighbours_do_not(String method, String path) {
        assertThat(send(method, path, BodyPublishers.noBody()).statusCode()).isEqualTo(401);
    }
}
