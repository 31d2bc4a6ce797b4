package io.artel.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.fixtures.Infrastructure;
import io.artel.kernel.Ids;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The product's main flow, as far as it is this service's. */
class MainFlowTest extends ServiceTest {

    @ParameterizedTest
    @CsvSource({"ru, Отчёт о выполненной работе: Сборка мебели", "en, Report on the finished job: Furniture assembly"})
    void an_order_goes_from_the_request_to_the_report_letter(String language, String title) {
        knows(client, language);
        knows(workerOf(worker), "ru");
        var id = orderForTomorrow();
        assertThat(read(client, "/orders/" + id).body().path("state").asString())
                .isEqualTo("MATCHING");

        scheduled(id);
        var job = workerOf(worker);
        assertThat(upload(job, "/orders/" + id + "/check-in", picture("jpg", 3000, 2000))
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("IN_PROGRESS");
        bus.send(
                "orders.keep-fortune.v1",
                id,
                Map.of("orderId", id, "fortune", "A good day begins with a small thing done well."));
        assertThat(upload(job, "/orders/" + id + "/completion", picture("png", 800, 600))
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("SETTLING");
        var settle = settle(id, 1, "PAID", false);
        awaitState(id, "CLOSED");

        assertThat(settle.path("outcome").asString()).isEqualTo("COMPLETED");
        assertThat(settle.path("amount").path("amount").asString()).isEqualTo("95.00");
        assertThat(asked("matching.release-worker.v1", id, 1).path("over").asBoolean())
                .isTrue();
        assertThat(asked("store.close-kit.v1", id, 1).path("outcome").asString())
                .isEqualTo("COMPLETED");
        var letter = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> Infrastructure.mailbox().lettersTo(client.email()).stream()
                                .filter(it -> it.subject().equals(title))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
        assertThat(letter.html())
                .contains("A wardrobe with three doors", "95.00 RUB", "5.00 RUB", "cid:check-in", "cid:completion")
                .contains("A good day begins", "Anna Test");
        assertThat(letter.attachments())
                .extracting(io.artel.local.mail.Letter.Attachment::contentId)
                .containsExactlyInAnyOrder("check-in", "completion");
        assertThat(letter.html()).contains(language.equals("ru") ? "Оплачено." : "Paid.");
        bus.await("orders.order-moved.v1", movedTo(id, "CLOSED"));
        everythingSaidKeepsItsContract(id);
        var sequences = bus.all("orders.order-moved.v1").stream()
                .filter(it -> of(id, it.payload()))
                .map(it -> it.payload().path("sequence").asInt())
                .toList();
        assertThat(sequences).containsExactly(2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void the_price_is_kept_for_estimates_when_it_is_paid() {
        var type = longType();
        var id = order(type, clock.instant().plus(Duration.ofDays(1)));
        scheduled(id);
        var base = read(client, "/types/" + type + "/estimate").body();
        assertThat(base.path("orders").asInt()).isZero();
        assertThat(base.path("approximate").path("amount").asString()).isEqualTo("100.00");

        bus.send(
                "billing.charge-paid.v1",
                id,
                Map.of(
                        "orderId",
                        id,
                        "chargeId",
                        Ids.next(),
                        "clientId",
                        client.accountId(),
                        "amount",
                        money("95.00"),
                        "at",
                        clock.instant()));
        bus.send(
                "matching.discount-changed.v1",
                client.accountId(),
                Map.of(
                        "clientId",
                        client.accountId(),
                        "percent",
                        6,
                        "paidTotal",
                        money("21000.00"),
                        "at",
                        clock.instant()));

        Awaitility.await().untilAsserted(() -> {
            var estimate = read(client, "/types/" + type + "/estimate").body();
            assertThat(estimate.path("orders").asInt()).isEqualTo(1);
            assertThat(estimate.path("discountPercent").asInt()).isEqualTo(6);
            assertThat(estimate.path("approximate").path("amount").asString()).isEqualTo("94.00");
            assertThat(estimate.path("rangeHigh").path("amount").asString()).isEqualTo("94.00");
        });
    }
}
