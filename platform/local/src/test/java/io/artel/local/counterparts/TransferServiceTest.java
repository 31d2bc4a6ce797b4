package io.artel.local.counterparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.local.counterparts.HttpCaller.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
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

class TransferServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-30T18:00:00Z");

    @TempDir
    Path directory;

    TransferService service;
    HttpCaller caller;

    @BeforeEach
    void start() {
        startAt(NOW);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_transfer_arrives_once_however_often_it_is_asked_for() throws Exception {
        var first = transfer("k1", "40817810000000001234", "100.00");
        var again = transfer("k1", "40817810000000001234", "100.00");
        var other = transfer("k1", "40817810000000001234", "100.01");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("status")).isEqualTo("COMPLETED");
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("code")).isEqualTo("idempotency_mismatch");
        assertThat(caller.get("/v1/transfers").body().path("items").size()).isEqualTo(1);
        assertThat(first.text("account")).isEqualTo("1234");
        assertThat(Files.readString(directory.resolve("state.jsonl"))).doesNotContain("40817810000000001234");
    }

    @Test
    void accounts_behave_by_their_last_digits() throws Exception {
        assertThat(transfer("refused", "DE00000000000002", "1.00").text("code")).isEqualTo("account_refused");
        assertThat(transfer("returned", "DE00000000000341", "1.00").text("status"))
                .isEqualTo("ACCEPTED");
        assertThat(transfer("delayed", "DE00000000003220", "1.00").text("status"))
                .isEqualTo("ACCEPTED");
        assertThat(transfer("flaky", "DE00000000000119", "1.00").status()).isEqualTo(503);
        assertThat(transfer("flaky", "DE00000000000119", "1.00").status()).isEqualTo(503);
        assertThat(transfer("flaky", "DE00000000000119", "1.00").text("status")).isEqualTo("COMPLETED");
        assertThat(transfer("down", "DE00000000009979", "1.00").status()).isEqualTo(503);

        service.close();
        startAt(NOW.plusSeconds(5));

        assertThat(caller.get("/v1/transfers/returned").text("status")).isEqualTo("REFUSED");
        assertThat(caller.get("/v1/transfers/delayed").text("status")).isEqualTo("COMPLETED");
        assertThat(caller.get("/v1/transfers/refused").text("status")).isEqualTo("REFUSED");
        assertThat(caller.get("/v1/transfers/down").status()).isEqualTo(404);
        assertThat(caller.get("/v1/transfers?since=" + NOW.plusSeconds(1))
                        .body()
                        .path("items")
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1234,1.00,invalid_account",
        "DE00000000001234,0.00,invalid_amount",
        "DE00000000001234,1,invalid_amount",
        "'',1.00,invalid_account"
    })
    void what_is_not_good_is_refused_without_a_trace(String account, String amount, String code) throws Exception {
        assertThat(transfer("k", account, amount).text("code")).isEqualTo(code);
        assertThat(caller.get("/v1/transfers/k").status()).isEqualTo(404);
    }

    @Test
    void without_the_key_nothing_is_told() throws Exception {
        assertThat(new HttpCaller(service.url(), "wrong").get("/v1/transfers").status())
                .isEqualTo(401);
    }

    private void startAt(Instant now) {
        service = new TransferService(
                        0,
                        directory.resolve("state.jsonl"),
                        "secret",
                        Clock.fixed(now, ZoneOffset.UTC),
                        Duration.ofSeconds(5))
                .start();
        caller = new HttpCaller(service.url(), "secret");
    }

    private Reply transfer(String key, String account, String amount) throws Exception {
        return caller.post(
                "/v1/transfers",
                key,
                Map.of(
                        "name",
                        "Anna",
                        "account",
                        account,
                        "amount",
                        Map.of("amount", amount, "currency", "RUB"),
                        "reference",
                        "P2026-000001"));
    }
}
