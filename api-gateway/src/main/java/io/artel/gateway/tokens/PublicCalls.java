package io.artel.gateway.tokens;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import org.springframework.http.HttpMethod;

/** All that may be called without a token; everything else under /api wants one. */
final class PublicCalls {

    record Call(HttpMethod method, String path) {}

    static final List<Call> ALL = List.of(
            new Call(GET, "/api/accounts/jwks"),
            new Call(GET, "/api/accounts/challenges"),
            new Call(POST, "/api/accounts/registrations"),
            new Call(POST, "/api/accounts/email-confirmations"),
            new Call(POST, "/api/accounts/password-resets/requests"),
            new Call(POST, "/api/accounts/password-resets"),
            new Call(POST, "/api/accounts/sessions"),
            // The refresh token is the credential of these two; the access token may have ended.
            new Call(POST, "/api/accounts/sessions/refresh"),
            new Call(DELETE, "/api/accounts/sessions/current"),
            new Call(GET, "/api/testing/challenges"),
            new Call(GET, "/api/testing/vacancies"),
            new Call(POST, "/api/testing/applications"),
            new Call(POST, "/api/testing/application-confirmations"),
            new Call(GET, "/api/testing/applications/status"));

    private PublicCalls() {}
}
