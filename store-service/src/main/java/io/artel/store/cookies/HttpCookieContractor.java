package io.artel.store.cookies;

import io.artel.kernel.Ids;
import io.artel.store.StoreSettings;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

@Component
class HttpCookieContractor implements CookieContractor {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(3);
    /** What the contractor takes at most. */
    private static final int LONGEST_NAME = 100;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;

    private final RestClient http;

    HttpCookieContractor(StoreSettings settings) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(READ);
        http = RestClient.builder()
                .baseUrl(settings.cookiesUrl())
                .requestFactory(requests)
                .build();
    }

    private record CookieRequest(String reference, String firstName, String language) {}

    private record CookieAnswer(
            @Nullable String id,
            @Nullable String status,
            @Nullable String fortune) {}

    @Override
    public String order(UUID reference, String firstName, String language) {
        var name = firstName.length() > LONGEST_NAME ? firstName.substring(0, LONGEST_NAME) : firstName;
        var key = Ids.derived("cookie", reference.toString(), name, language).toString();
        try {
            var answer = http.post()
                    .uri("/v1/cookies")
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new CookieRequest(reference.toString(), name, language))
                    .retrieve()
                    .body(CookieAnswer.class);
            if (answer == null || answer.id() == null) throw new IllegalStateException("an answer without a cookie");
            return answer.id();
        } catch (HttpClientErrorException e) {
            throw refusal(e);
        }
    }

    @Override
    public Progress progress(String id) {
        try {
            var answer = http.get().uri("/v1/cookies/{id}", id).retrieve().body(CookieAnswer.class);
            if (answer == null) throw new IllegalStateException("an empty answer");
            return "DELIVERED".equals(answer.status()) && answer.fortune() != null
                    ? new Progress.Delivered(answer.fortune())
                    : new Progress.Baking();
        } catch (HttpClientErrorException e) {
            throw refusal(e);
        }
    }

    private static RuntimeException refusal(HttpClientErrorException e) {
        int status = e.getStatusCode().value();
        boolean passing = status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT;
        return passing ? e : new Refused("the contractor answered " + status);
    }
}
