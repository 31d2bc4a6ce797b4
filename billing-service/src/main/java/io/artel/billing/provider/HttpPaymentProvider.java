package io.artel.billing.provider;

import io.artel.kernel.Money;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The provider's HTTP API. */
@Component
class HttpPaymentProvider implements PaymentProvider {

    private static final Logger LOG = LoggerFactory.getLogger(HttpPaymentProvider.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RestClient http;

    HttpPaymentProvider(ProviderSettings settings) {
        var client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(settings.answerTimeout());
        http = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.url())
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + settings.key())
                .build();
    }

    @Override
    public Card tokenise(CardRequest card) {
        try {
            var answer = JSON.readTree(body(http.post()
                    .uri("/v1/cards")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(JSON.writeValueAsString(Map.of(
                            "number", card.number().digits(),
                            "expiryMonth", card.expiryMonth(),
                            "expiryYear", card.expiryYear())))
                    .retrieve()
                    .body(String.class)));
            return new Card(
                    answer.required("token").asString(),
                    answer.required("brand").asString(),
                    answer.required("last4").asString());
        } catch (HttpClientErrorException.UnprocessableContent e) {
            throw new CardRefused();
        } catch (RestClientException | JacksonException e) {
            throw new ProviderUnavailable(e);
        }
    }

    @Override
    public Answer hold(String key, String cardToken, Money amount, String reference) {
        return ask("/v1/holds", key, Map.of("cardToken", cardToken, "amount", wire(amount), "reference", reference));
    }

    @Override
    public Answer capture(String key, String holdReference, Money amount) {
        return ask("/v1/holds/" + holdReference + "/capture", key, Map.of("amount", wire(amount)));
    }

    @Override
    public Answer release(String key, String holdReference) {
        return ask("/v1/holds/" + holdReference + "/void", key, Map.of());
    }

    @Override
    public Answer pay(String key, String cardToken, Money amount, String reference) {
        return ask("/v1/payments", key, Map.of("cardToken", cardToken, "amount", wire(amount), "reference", reference));
    }

    @Override
    public Answer refund(String key, String paymentReference, Money amount) {
        return ask("/v1/payments/" + paymentReference + "/refunds", key, Map.of("amount", wire(amount)));
    }

    @Override
    public List<Operation> operations(Instant since) {
        try {
            return JSON.readTree(body(http.get()
                            .uri(it -> it.path("/v1/operations")
                                    .queryParam("since", since)
                                    .queryParam("kind", "CAPTURE,PAYMENT,REFUND")
                                    .build())
                            .retrieve()
                            .body(String.class)))
                    .required("items")
                    .valueStream()
                    .map(HttpPaymentProvider::operation)
                    .toList();
        } catch (RestClientException | JacksonException | IllegalArgumentException e) {
            throw new ProviderUnavailable(e);
        }
    }

    private static Operation operation(JsonNode listed) {
        var amount = Money.of(
                listed.at("/amount/amount").asString(),
                Currency.getInstance(listed.at("/amount/currency").asString()));
        boolean back = listed.required("kind").asString().equals("REFUND");
        return new Operation(
                listed.required("idempotencyKey").asString(),
                back ? Money.zero().minus(amount) : amount,
                listed.required("status").asString().equals(back ? "REFUNDED" : "CAPTURED"),
                Instant.parse(listed.required("createdAt").asString()));
    }

    private Answer ask(String path, String key, Map<String, ?> request) {
        try {
            var answer = http.post()
                    .uri(path)
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(JSON.writeValueAsString(request))
                    .retrieve()
                    .body(String.class);
            return new Answer.Done(JSON.readTree(body(answer)).required("id").asString());
        } catch (HttpClientErrorException e) {
            return refusal(e);
        } catch (RestClientException | JacksonException e) {
            // The class alone: messages of HTTP clients quote requests.
            return new Answer.Unknown(e.getClass().getSimpleName());
        }
    }

    /** Only what the provider will say again is a refusal; a wrong key of ours or a limit passes. */
    private static Answer refusal(HttpClientErrorException e) {
        var code = code(e);
        return switch (e.getStatusCode().value()) {
            case 402, 404, 422 -> new Answer.Refused(code);
            case 409 -> {
                if (code.equals("illegal_move")) yield new Answer.Refused(code);
                LOG.error("the provider knows this idempotency key for another request: {}", code);
                yield new Answer.Unknown(code);
            }
            default -> new Answer.Unknown(e.getStatusCode().value() + " " + code);
        };
    }

    private static String code(HttpClientErrorException e) {
        try {
            return JSON.readTree(e.getResponseBodyAsString()).path("code").asString("refused");
        } catch (JacksonException unreadable) {
            return "refused";
        }
    }

    private static String body(@Nullable String answer) {
        return answer == null ? "{}" : answer;
    }

    private static Map<String, String> wire(Money amount) {
        return Map.of("amount", amount.amount(), "currency", amount.currency().getCurrencyCode());
    }
}
