package io.artel.billing.payouts;

import io.artel.kernel.Money;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
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

/** The transfer service's HTTP API. */
@Component
class HttpTransferService implements TransferService {

    private static final Logger LOG = LoggerFactory.getLogger(HttpTransferService.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RestClient http;

    HttpTransferService(TransferSettings settings) {
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
    public Standing transfer(
            String key, String holder, String account, @Nullable String bic, Money amount, String reference) {
        var request = new LinkedHashMap<String, Object>();
        request.put("name", holder);
        request.put("account", account);
        if (bic != null) request.put("bic", bic);
        request.put(
                "amount",
                Map.of("amount", amount.amount(), "currency", amount.currency().getCurrencyCode()));
        request.put("reference", reference);
        try {
            return read(tree(http.post()
                    .uri("/v1/transfers")
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(JSON.writeValueAsString(request))
                    .retrieve()
                    .body(String.class)));
        } catch (HttpClientErrorException.UnprocessableContent e) {
            return new Standing.Refused(code(e));
        } catch (HttpClientErrorException e) {
            // A wrong key of ours or a limit passes; a key used for another transfer needs people to look.
            LOG.error("transfer {}: {} {}", key, e.getStatusCode().value(), code(e));
            return new Standing.Unknown(e.getStatusCode().value() + " " + code(e));
        } catch (RestClientException | JacksonException | IllegalArgumentException e) {
            return new Standing.Unknown(e.getClass().getSimpleName());
        }
    }

    @Override
    public Standing standing(String key) {
        try {
            return read(
                    tree(http.get().uri("/v1/transfers/{key}", key).retrieve().body(String.class)));
        } catch (RestClientException | JacksonException | IllegalArgumentException e) {
            return new Standing.Unknown(e.getClass().getSimpleName());
        }
    }

    @Override
    public List<Transfer> since(Instant moment) {
        try {
            return tree(http.get()
                            .uri(it -> it.path("/v1/transfers")
                                    .queryParam("since", moment)
                                    .build())
                            .retrieve()
                            .body(String.class))
                    .required("items")
                    .valueStream()
                    .map(it -> new Transfer(
                            it.required("idempotencyKey").asString(),
                            Money.of(
                                    it.at("/amount/amount").asString(),
                                    Currency.getInstance(
                                            it.at("/amount/currency").asString())),
                            read(it),
                            Instant.parse(it.required("createdAt").asString())))
                    .toList();
        } catch (RestClientException | JacksonException | IllegalArgumentException e) {
            throw new TransfersUnavailable(e);
        }
    }

    private static Standing read(JsonNode transfer) {
        return switch (transfer.required("status").asString()) {
            case "ACCEPTED" -> new Standing.UnderWay();
            case "COMPLETED" -> new Standing.Completed();
            case "REFUSED" -> new Standing.Refused(transfer.path("code").asString("refused"));
            default -> throw new IllegalArgumentException("no such status of a transfer");
        };
    }

    private static JsonNode tree(@Nullable String body) {
        return JSON.readTree(body == null ? "{}" : body);
    }

    private static String code(HttpClientErrorException e) {
        try {
            return JSON.readTree(e.getResponseBodyAsString()).path("code").asString("refused");
        } catch (JacksonException unreadable) {
            return "refused";
        }
    }
}
