package io.artel.local.counterparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.local.counterparts.HttpCaller.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentProviderTest {

    @TempDir
    Path directory;

    PaymentProvider provider;
    HttpCaller caller;

    @BeforeEach
    void start() {
        provider = new PaymentProvider(
                        0,
                        directory.resolve("state.jsonl"),
                        "secret",
                        Clock.fixed(Instant.parse("2026-03-10T10:00:00Z"), ZoneOffset.UTC),
                        Duration.ofMillis(300))
                .start();
        caller = new HttpCaller(provider.url(), "secret");
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void a_card_is_shown_by_its_token_only() throws Exception {
        var reply = caller.post("/v1/cards", card("4242 4242 4242 4242", 3, 2026));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("brand")).isEqualTo("VISA");
        assertThat(reply.text("last4")).isEqualTo("4242");
        assertThat(Files.readString(directory.resolve("state.jsonl"))).doesNotContain("4242424242424242");
    }

    @ParameterizedTest
    @CsvSource({"4242424242424241,12,2030", "4242424242424242,2,2026", "4242424242424242,13,2030", "'',1,2030"})
    void an_invalid_card_is_refused(String number, int month, int year) throws Exception {
        var reply = caller.post("/v1/cards", card(number, month, year));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text("code")).isEqualTo("invalid_card");
    }

    @Test
    void a_hold_is_captured_in_part_and_then_moves_no_more() throws Exception {
        var hold = hold("4242424242424242", "k1", "100.00");
        assertThat(hold.status()).isEqualTo(201);
        assertThat(hold.text("status")).isEqualTo("HELD");

        var captured = caller.post("/v1/holds/" + hold.text("id") + "/capture", "k2", amount("60.00"));

        assertThat(captured.status()).isEqualTo(200);
        assertThat(captured.text("status")).isEqualTo("CAPTURED");
        assertThat(captured.body().at("/captured/amount").asString()).isEqualTo("60.00");
        assertThat(caller.post("/v1/holds/" + hold.text("id") + "/void", "k3", Map.of())
                        .text("code"))
                .isEqualTo("illegal_move");
        assertThat(caller.post("/v1/holds/" + hold.text("id") + "/capture", "k4", amount("10.00"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void no_more_is_captured_than_was_held() throws Exception {
        var hold = hold("4242424242424242", "k1", "100.00");

        var reply = caller.post("/v1/holds/" + hold.text("id") + "/capture", "k2", amount("100.01"));

        assertThat(reply.text("code")).isEqualTo("amount_too_large");
    }

    @Test
    void a_voided_hold_cannot_be_captured() throws Exception {
        var hold = hold("4242424242424242", "k1", "100.00");

        assertThat(caller.post("/v1/holds/" + hold.text("id") + "/void", "k2", Map.of())
                        .text("status"))
                .isEqualTo("VOIDED");
        assertThat(caller.post("/v1/holds/" + hold.text("id") + "/capture", "k3", amount("100.00"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void what_was_taken_goes_back_in_parts_and_never_more() throws Exception {
        var hold = hold("4242424242424242", "k1", "100.00");
        var path = "/v1/payments/" + hold.text("id") + "/refunds";
        assertThat(caller.post(path, "k2", amount("10.00")).text("code")).isEqualTo("illegal_move");
        caller.post("/v1/holds/" + hold.text("id") + "/capture", "k3", amount("60.00"));

        var first = caller.post(path, "k4", amount("40.00"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("status")).isEqualTo("REFUNDED");
        assertThat(caller.post(path, "k4", amount("40.00")).body()).isEqualTo(first.body());
        assertThat(caller.post(path, "k4", amount("20.00")).text("code")).isEqualTo("idempotency_mismatch");
        assertThat(caller.post(path, "k5", amount("20.01")).text("code")).isEqualTo("amount_too_large");
        assertThat(caller.post(path, "k6", amount("20.00")).status()).isEqualTo(201);
        var listed = caller.get("/v1/operations?kind=REFUND").body().path("items");
        assertThat(listed.size()).isEqualTo(2);
        assertThat(listed.get(0).path("status").asString()).isEqualTo("REFUNDED");
        assertThat(caller.get("/v1/holds/" + hold.text("id")).text("status")).isEqualTo("CAPTURED");
    }

    @Test
    void a_card_may_refuse_refunds_only() throws Exception {
        var hold = hold("4000000000005126", "k1", "100.00");
        caller.post("/v1/holds/" + hold.text("id") + "/capture", "k2", amount("100.00"));
        var path = "/v1/payments/" + hold.text("id") + "/refunds";

        assertThat(caller.post(path, "k3", amount("100.00")).status()).isEqualTo(402);
        assertThat(caller.post(path, "k3", amount("100.00")).text("code")).isEqualTo("card_declined");
    }

    @Test
    void the_same_key_gets_the_first_answer_and_another_request_with_it_is_refused() throws Exception {
        var token = token("4242424242424242");
        var first = caller.post("/v1/holds", "k1", holdOf(token, "100.00"));
        caller.post("/v1/holds/" + first.text("id") + "/void", "k2", Map.of());

        var again = caller.post("/v1/holds", "k1", holdOf(token, "100.00"));
        var other = caller.post("/v1/holds", "k1", holdOf(token, "200.00"));

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.status()).isEqualTo(201);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("code")).isEqualTo("idempotency_mismatch");
    }

    @Test
    void a_restart_forgets_nothing_and_drops_a_line_cut_short() throws Exception {
        var hold = hold("4242424242424242", "k1", "100.00");
        provider.close();
        Files.writeString(directory.resolve("state.jsonl"), "{\"hold\":{\"id\":\"ho", StandardOpenOption.APPEND);

        start();

        assertThat(caller.get("/v1/holds/" + hold.text("id")).text("status")).isEqualTo("HELD");
        assertThat(caller.get("/v1/operations?idempotencyKey=k1").text("holdId"))
                .isEqualTo(hold.text("id"));
        assertThat(caller.get("/v1/operations?idempotencyKey=k9").status()).isEqualTo(404);
        assertThat(caller.post("/v1/holds/" + hold.text("id") + "/capture", "k2", amount("100.00"))
                        .status())
                .isEqualTo(200);
        provider.close();
        start();
        assertThat(caller.get("/v1/operations?since=2026-03-10T10:00:00Z")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void a_declined_card_is_declined_again_for_the_same_key() throws Exception {
        var token = token("4000000000000002");

        for (int i = 0; i < 2; i++) {
            var reply = caller.post("/v1/holds", "k1", holdOf(token, "100.00"));
            assertThat(reply.status()).isEqualTo(402);
            assertThat(reply.text("code")).isEqualTo("card_declined");
        }
        assertThat(caller.get("/v1/operations?idempotencyKey=k1").text("status"))
                .isEqualTo("DECLINED");
    }

    @Test
    void a_card_can_be_held_and_yet_decline_the_capture() throws Exception {
        var hold = hold("4000000000000341", "k1", "100.00");

        assertThat(hold.status()).isEqualTo(201);
        assertThat(caller.post("/v1/holds/" + hold.text("id") + "/capture", "k2", amount("100.00"))
                        .status())
                .isEqualTo(402);
        assertThat(caller.post("/v1/payments", "k3", holdOf(token("4000000000000341"), "1.00"))
                        .status())
                .isEqualTo(402);
        assertThat(caller.get("/v1/holds/" + hold.text("id")).text("status")).isEqualTo("HELD");
    }

    @Test
    void a_slow_card_answers_late_but_what_was_asked_has_happened() throws Exception {
        var token = token("4000000000003220");

        var started = System.nanoTime();
        var reply = caller.post("/v1/payments", "k1", holdOf(token, "100.00"));

        assertThat(reply.text("status")).isEqualTo("CAPTURED");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(290));
        assertThat(caller.get("/v1/operations?idempotencyKey=k1").text("status"))
                .isEqualTo("CAPTURED");
    }

    @Test
    void a_flaky_card_succeeds_at_the_third_try_of_each_operation() throws Exception {
        var token = token("4000000000000119");

        for (var key : new String[] {"k1", "k2"}) {
            assertThat(caller.post("/v1/holds", key, holdOf(token, "100.00")).status())
                    .isEqualTo(503);
            assertThat(caller.post("/v1/holds", key, holdOf(token, "100.00")).status())
                    .isEqualTo(503);
            assertThat(caller.get("/v1/operations?idempotencyKey=" + key).status())
                    .isEqualTo(404);
            assertThat(caller.post("/v1/holds", key, holdOf(token, "100.00")).status())
                    .isEqualTo(201);
        }
    }

    @Test
    void with_one_card_the_provider_is_down() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(hold("4000000000009979", "k1", "100.00").status()).isEqualTo(503);
        }
    }

    @Test
    void nobody_without_the_key_is_served() throws Exception {
        var stranger = new HttpCaller(provider.url(), "guess");

        assertThat(stranger.get("/v1/operations").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"0.00", "-1.00", "1", "1.000", "''"})
    void an_amount_is_positive_and_has_two_decimals(String amount) throws Exception {
        assertThat(hold("4242424242424242", "k1", amount).text("code")).isEqualTo("invalid_amount");
    }

    @Test
    void what_is_not_json_is_refused() throws Exception {
        assertThat(caller.post("/v1/cards", "{").status()).isEqualTo(400);
    }

    private Reply hold(String number, String key, String amount) throws Exception {
        return caller.post("/v1/holds", key, holdOf(token(number), amount));
    }

    private String token(String number) throws Exception {
        return caller.post("/v1/cards", card(number, 12, 2030)).text("token");
    }

    private static String card(String number, int month, int year) {
        return "{\"number\":\"%s\",\"expiryMonth\":%d,\"expiryYear\":%d}".formatted(number, month, year);
    }

    private static Map<String, Object> holdOf(String token, String amount) {
        return Map.of(
                "cardToken", token, "amount", Map.of("amount", amount, "currency", "RUB"), "reference", "order 1");
    }

    private static Map<String, Object> amount(String amount) {
        return Map.of("amount", Map.of("amount", amount, "currency", "RUB"));
    }
}
