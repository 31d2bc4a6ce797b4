package io.artel.billing.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.billing.BillingCalendar;
import io.artel.billing.BillingTest;
import io.artel.billing.ledger.AccountCode;
import io.artel.fixtures.Contracts;
import io.artel.fixtures.Infrastructure;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

class PayoutsTest extends BillingTest {

    private static final String BIC = "044525225";

    @Autowired
    BillingCalendar calendar;

    private final Caller manager = TestTokens.caller(Role.MANAGER);

    @Test
    void on_the_last_day_earnings_less_fines_go_to_the_worker_s_account_once() throws Exception {
        var worker = worker("Пётр", "ru", "1234");
        earned(worker, "100.00");
        earned(worker, "50.10");
        fined(worker);
        bonus(worker, "15.00");
        var month = month();

        run("PAYOUTS", month);

        // 60.00 + 30.06 - 40.00 + 15.00
        var payout = settled(worker);
        assertThat(payout.path("state").asString()).isEqualTo("PAID");
        assertThat(payout.at("/paid/amount").asString()).isEqualTo("65.06");
        assertThat(payout.at("/earned/amount").asString()).isEqualTo("90.06");
        assertThat(payout.at("/fined/amount").asString()).isEqualTo("40.00");
        assertThat(payout.at("/bonuses/amount").asString()).isEqualTo("15.00");
        assertThat(payout.at("/carried/amount").asString()).isEqualTo("0.00");
        assertThat(payout.path("account").asString()).isEqualTo("…1234");
        assertThat(TRANSFERS.arrived(id(payout))).isEqualTo(Money.rub("65.06"));
        assertThat(balance(AccountCode.worker(worker.accountId()))).isEqualTo(Money.zero());
        var lines = get("/api/billing/payouts/" + id(payout), worker).body().path("lines");
        assertThat(lines.size()).isEqualTo(5);
        var statement = get("/api/billing/statement", worker);
        assertThat(statement.text("/items/0/kind")).isEqualTo("PAYOUT");
        assertThat(statement.text("/items/0/reference"))
                .isEqualTo(payout.path("number").asString());
        assertThat(statement.text("/items/1/kind")).isEqualTo("BONUS");
        assertThat(statement.text("/items/1/reason")).isEqualTo("well done");
        assertThat(statement.text("/items/2/kind")).isEqualTo("FINE");
        for (var line : List.of(0, 1, 2)) {
            var why = get("/api/billing/statement/" + statement.text("/items/" + line + "/id"), worker);
            assertThat(why.text("/payout/id")).isEqualTo(id(payout).toString());
            assertThat(why.body().path("invoice").isNull()).isTrue();
        }

        await().until(() -> letters(worker, "Расчётный лист").size() == 1);
        var text = text(letters(worker, "Расчётный лист")
                .getFirst()
                .attachments()
                .getFirst()
                .content());
        assertThat(text).contains("Пётр", "65.06", "Штраф");
        assertThat(text(pdf(payout, worker))).isEqualTo(text);

        run("PAYOUTS", month);
        assertThat(payouts(worker)).hasSize(1);
        bus.all("billing.payout-changed.v1")
                .forEach(it -> Contracts.validate(it.type(), it.payload().toString()));
    }

    @Test
    void a_negative_month_is_carried_over_and_taken_off_the_next() throws Exception {
        var worker = worker("Peter", "en", "1234");
        fined(worker);
        run("PAYOUTS", month());

        var first = payouts(worker).getFirst();
        assertThat(first.path("state").asString()).isEqualTo("CARRIED");
        assertThat(first.at("/carried/amount").asString()).isEqualTo("-40.00");
        assertThat(TRANSFERS.of(id(first))).isEmpty();
        await().until(() -> letters(worker, "Statement").size() == 1);

        earned(worker, "100.00");
        run("PAYOUTS", month());
        var second = settled(worker);
        assertThat(second.at("/opening/amount").asString()).isEqualTo("-40.00");
        assertThat(second.at("/paid/amount").asString()).isEqualTo("20.00");

        // A month in which nothing happens makes no statement.
        run("PAYOUTS", month());
        assertThat(payouts(worker)).hasSize(2);
    }

    @Test
    void a_refused_transfer_is_reversed_and_paid_again_to_a_better_account() throws Exception {
        var worker = worker("Peter", "en", "0002");
        earned(worker, "100.00");
        var month = month();
        run("PAYOUTS", month);

        var refused = settled(worker);
        assertThat(refused.path("state").asString()).isEqualTo("REFUSED");
        assertThat(refused.path("refusal").asString()).isEqualTo("account_refused");
        assertThat(balance(AccountCode.worker(worker.accountId()))).isEqualTo(Money.rub("60.00"));
        await().until(() -> letters(worker, "came back").size() == 1);

        // Within the day that new details wait, the old ones count.
        details(worker, "1234");
        run("PAYOUTS", month);
        await().until(() -> payouts(worker).size() == 2
                && payouts(worker).getFirst().path("state").asString().equals("REFUSED"));
        clock.jumpTo(calendar.closes(month).plus(Duration.ofDays(2)));
        run("PAYOUTS", month);

        await().until(() -> payouts(worker).getFirst().path("state").asString().equals("PAID"));
        var paid = payouts(worker).getFirst();
        assertThat(paid.at("/returned/amount").asString()).isEqualTo("60.00");
        assertThat(paid.at("/paid/amount").asString()).isEqualTo("60.00");
        assertThat(paid.at("/earned/amount").asString()).isEqualTo("0.00");
        assertThat(TRANSFERS.arrived(id(paid))).isEqualTo(Money.rub("60.00"));
        assertThat(balance(AccountCode.worker(worker.accountId()))).isEqualTo(Money.zero());
        run("PAYOUTS", month);
        assertThat(payouts(worker)).hasSize(3);
    }

    @Test
    void a_transfer_on_its_way_is_asked_about_until_it_arrives_or_comes_back() throws Exception {
        var arrives = worker("Peter", "en", "3220");
        var returns = worker("Paul", "en", "0341");
        var flaky = worker("Mary", "en", "0119");
        var silent = worker("Ann", "en", "9979");
        for (var worker : List.of(arrives, returns, flaky, silent)) earned(worker, "100.00");

        run("PAYOUTS", month());

        assertThat(settled(arrives).path("state").asString()).isEqualTo("PAID");
        assertThat(settled(returns).path("state").asString()).isEqualTo("REFUSED");
        assertThat(settled(flaky).path("state").asString()).isEqualTo("PAID");
        assertThat(balance(AccountCode.worker(returns.accountId()))).isEqualTo(Money.rub("60.00"));
        assertThat(payouts(silent).getFirst().path("state").asString()).isEqualTo("REQUESTED");
        assertThat(said(id(settled(arrives)))).containsExactly("REQUESTED", "ACCEPTED", "PAID");
        assertThat(said(id(settled(returns)))).containsExactly("REQUESTED", "ACCEPTED", "REFUSED");
    }

    @Test
    void without_details_the_money_waits_and_goes_out_when_there_are_some() throws Exception {
        var worker = TestTokens.caller(Role.WORKER);
        contact(worker, "Peter", "en");
        earned(worker, "100.00");
        var month = month();
        run("PAYOUTS", month);
        assertThat(payouts(worker).getFirst().path("state").asString()).isEqualTo("CARRIED");
        await().until(() -> letters(worker, "Statement").stream()
                .anyMatch(letter -> letter.text().contains("We do not know where to pay")));
        assertThat(balance(AccountCode.worker(worker.accountId()))).isEqualTo(Money.rub("60.00"));

        details(worker, "1234");
        clock.jumpTo(calendar.closes(month).plus(Duration.ofDays(2)));
        run("PAYOUTS", month);

        var payout = settled(worker);
        assertThat(payout.path("state").asString()).isEqualTo("PAID");
        assertThat(payout.at("/opening/amount").asString()).isEqualTo("60.00");
        assertThat(payout.at("/paid/amount").asString()).isEqualTo("60.00");
    }

    @Test
    void details_want_a_recent_sign_in_wait_a_day_and_are_mailed() throws Exception {
        var worker = TestTokens.caller(Role.WORKER);
        contact(worker, "Peter", "en");
        var path = "/api/billing/payout-details";
        var body = """
                {"holder": "Peter Test", "iban": "DE89 3704 0044 0532 0130 00"}""";
        var stale = http.perform(MockMvcRequestBuilders.put(path)
                        .header(
                                "Authorization",
                                TestTokens.bearer(worker, Instant.now().minus(Duration.ofMinutes(6))))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        assertThat(stale.getStatus()).isEqualTo(403);
        assertThat(stale.getContentAsString()).contains("sign_in_again");

        var set = call(
                HttpMethod.PUT, path, Map.of("holder", "Peter Test", "iban", "DE89 3704 0044 0532 0130 00"), worker);

        assertThat(set.status()).as(set.body().toString()).isEqualTo(200);
        assertThat(set.text("/coming/account")).isEqualTo("…3000");
        assertThat(set.body().path("current").isNull()).isTrue();
        await().until(() -> letters(worker, "payout details were changed").size() == 1);
        assertThat(letters(worker, "payout details").getFirst().text())
                .contains("…3000")
                .doesNotContain("DE89");

        // Whoever it belongs to sets the own account within the day: the other never comes into force.
        clock.jumpTo(Instant.now().plus(Duration.ofHours(20)));
        details(worker, "1234");
        clock.jumpTo(Instant.now().plus(Duration.ofHours(25)));
        assertThat(get(path, worker).body().path("current").isNull()).isTrue();
        clock.jumpTo(Instant.now().plus(Duration.ofHours(45)));
        assertThat(get(path, worker).text("/current/account")).isEqualTo("…1234");

        assertThat(field(worker, Map.of("holder", "P", "iban", "DE89370400440532013001")))
                .isEqualTo("iban");
        assertThat(field(worker, Map.of("holder", "P", "account", "40817810000000001234")))
                .isEqualTo("bic");
        assertThat(field(worker, Map.of("holder", "P"))).isEqualTo("account");
    }

    @Test
    void the_bank_file_of_a_month_has_every_payout_once() throws Exception {
        var worker = worker("Peter", "en", "1234");
        var other = worker("Paul", "en", "0002");
        earned(worker, "100.00");
        earned(other, "100.00");
        var month = month();
        run("PAYOUTS", month);
        settled(worker);
        settled(other);

        var answer = http.perform(MockMvcRequestBuilders.get("/api/billing/payouts/bank-file?month=" + month)
                        .header("Authorization", TestTokens.bearer(manager)))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        var file = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.getContentAsByteArray()));
        var ids = new ArrayList<String>();
        var found = file.getElementsByTagNameNS("*", "EndToEndId");
        for (int i = 0; i < found.getLength(); i++) ids.add(found.item(i).getTextContent());
        assertThat(ids)
                .doesNotHaveDuplicates()
                .contains(id(settled(worker)).toString().replace("-", ""));
        assertThat(ids).doesNotContain(id(settled(other)).toString().replace("-", ""));
        assertThat(answer.getContentAsString()).contains("Peter Test", "<MmbId>" + BIC + "</MmbId>");
        assertThat(get("/api/billing/payouts/bank-file?month=2199-01", manager).status())
                .isEqualTo(404);
        assertThat(get("/api/billing/payouts/bank-file?month=later", manager).text("/errors/0/field"))
                .isEqualTo("month");
    }

    @Test
    void nobody_sees_the_payouts_of_another() throws Exception {
        var worker = worker("Peter", "en", "1234");
        earned(worker, "100.00");
        run("PAYOUTS", month());
        var id = id(settled(worker));
        var other = TestTokens.caller(Role.WORKER);

        assertThat(get("/api/billing/payouts/" + id, other).status()).isEqualTo(404);
        assertThat(get("/api/billing/payouts?workerId=" + worker.accountId(), other)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(get("/api/billing/payouts?workerId=" + worker.accountId(), manager)
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_month_that_has_not_ended_is_not_paid() throws Exception {
        var started = call(
                HttpMethod.POST,
                "/api/billing/runs",
                Map.of(
                        "kind",
                        "PAYOUTS",
                        "period",
                        YearMonth.now().plusMonths(1).toString()),
                manager);

        assertThat(started.text("/errors/0/code")).isEqualTo("not_over");
    }

    private YearMonth month() {
        // A month that no other test has had.
        var newest = jdbc.sql("select max(month) from payout")
                .query(String.class)
                .optional()
                .map(YearMonth::parse)
                .orElse(YearMonth.from(calendar.day(Instant.now())).plusMonths(1));
        var month = newest.plusMonths(1);
        clock.jumpTo(calendar.closes(month).plusSeconds(5));
        return month;
    }

    private Caller worker(String name, String language, String accountEnding) throws Exception {
        var worker = TestTokens.caller(Role.WORKER);
        contact(worker, name, language);
        details(worker, accountEnding);
        return worker;
    }

    private void details(Caller worker, String ending) throws Exception {
        var set = call(
                HttpMethod.PUT,
                "/api/billing/payout-details",
                Map.of(
                        "holder",
                        "Peter Test",
                        "account",
                        "40817810" + BankAccountTest.key(ending) + "0000000" + ending,
                        "bic",
                        BIC),
                worker);
        assertThat(set.status()).as(set.body().toString()).isEqualTo(200);
    }

    private String field(Caller worker, Map<String, String> request) throws Exception {
        return call(HttpMethod.PUT, "/api/billing/payout-details", request, worker)
                .text("/errors/0/field");
    }

    private void earned(Caller worker, String amount) {
        var order = Ids.next();
        settle(order, Ids.next(), worker.accountId(), amount, "COMPLETED", null);
        answer("billing.settled.v1", order);
    }

    private void fined(Caller worker) {
        var order = Ids.next();
        settle(order, Ids.next(), worker.accountId(), "100.00", "FAILED", "WORKER");
        answer("billing.settled.v1", order);
    }

    private void bonus(Caller worker, String amount) throws Exception {
        var given = call(
                HttpMethod.POST,
                "/api/billing/workers/" + worker.accountId() + "/bonuses",
                Map.of("amount", rub(amount), "reason", "well done"),
                manager);
        assertThat(given.status()).isEqualTo(201);
    }

    private List<JsonNode> payouts(Caller worker) throws Exception {
        var found = new ArrayList<JsonNode>();
        get("/api/billing/payouts", worker).body().path("items").forEach(found::add);
        return found;
    }

    private JsonNode settled(Caller worker) throws Exception {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !payouts(worker).isEmpty()
                        && List.of("PAID", "REFUSED")
                                .contains(
                                        payouts(worker).getFirst().path("state").asString()));
        return payouts(worker).getFirst();
    }

    private static UUID id(JsonNode payout) {
        return UUID.fromString(payout.path("id").asString());
    }

    private List<String> said(UUID payoutId) {
        return bus.all("billing.payout-changed.v1").stream()
                .filter(it -> it.payload().path("payoutId").asString().equals(payoutId.toString()))
                .map(it -> it.payload().path("state").asString())
                .toList();
    }

    private List<io.artel.local.mail.Letter> letters(Caller person, String about) {
        return Infrastructure.mailbox().lettersTo(person.email()).stream()
                .filter(letter -> letter.subject().contains(about))
                .toList();
    }

    private byte[] pdf(JsonNode payout, Caller caller) throws Exception {
        return http.perform(MockMvcRequestBuilders.get("/api/billing/payouts/" + id(payout) + "/pdf")
                        .header("Authorization", TestTokens.bearer(caller)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static String text(byte[] pdf) throws java.io.IOException {
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
