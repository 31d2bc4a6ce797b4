package io.artel.billing.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.artel.billing.BillingCalendar;
import io.artel.billing.BillingTest;
import io.artel.billing.documents.Documents;
import io.artel.billing.ledger.AccountCode;
import io.artel.fixtures.Contracts;
import io.artel.fixtures.Infrastructure;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.starter.letters.Letters;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
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

    @Autowired
    Payouts rows;

    @Autowired
    PayoutDetails details;

    @Autowired
    PayoutPaper paper;

    @Autowired
    PayoutEvents events;

    @Autowired
    Documents documents;

    @Autowired
    Letters letters;

    @Autowired
    BankFiles files;

    @Autowired
    TransferWorker transferWorker;

    private final Caller manager = TestTokens.caller(Role.MANAGER);

    @Test
    void on_the_last_day_earnings_less_fines_go_to_the_worker_s_account_once() throws Exception {
        var worker = worker("Пётр", "ru", "1234");
        earned(worker, "100.00");
        earned(worker, "50.10");
        fined(worker);
        bonus(worker, "15.00");
        var month = month();

        var planned = preview("PAYOUTS", month);
        assertThat(payouts(worker)).isEmpty();
        assertThat(new BigDecimal(planned.at("/amount/amount").asString()))
                .isGreaterThanOrEqualTo(new BigDecimal("65.06"));
        var ran = run("PAYOUTS", month);
        assertThat(ran.path("results")).isEqualTo(planned.path("results"));
        assertThat(ran.at("/results/REQUESTED").asInt()).isPositive();

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

        // No bank's file could hold it, and everybody's file would wait for it.
        assertThat(field(worker, Map.of("holder", "Iv\u0001an", "account", "40817810000000001234", "bic", BIC)))
                .isEqualTo("holder");
        assertThat(field(worker, Map.of("holder", "P", "iban", "DE89370400440532013001")))
                .isEqualTo("iban");
        assertThat(field(worker, Map.of("holder", "P", "account", "40817810000000001234")))
                .isEqualTo("bic");
        assertThat(field(worker, Map.of("holder", "P"))).isEqualTo("account");
    }

    @Test
    void what_is_in_a_bank_file_is_never_asked_of_the_transfer_service() throws Exception {
        var paid = worker("Peter", "en", "1234");
        var refused = worker("Paul", "en", "1234");
        earned(paid, "100.00");
        earned(refused, "100.00");
        var month = month();
        waitForBankFile(month, List.of(paid, refused));
        assertThat(payouts(paid).getFirst().path("state").asString()).isEqualTo("REQUESTED");

        var made = make(month);

        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        assertThat(made.body().path("payouts").asInt()).isEqualTo(2);
        assertThat(made.text("/total/amount")).isEqualTo("120.00");
        var path = "/api/billing/bank-files/" + made.text("/id");
        var file = xml(path);
        assertThat(endToEndIds(file))
                .containsExactlyInAnyOrder(
                        id(payouts(paid).getFirst()).toString().replace("-", ""),
                        id(payouts(refused).getFirst()).toString().replace("-", ""));
        assertThat(file).contains("Peter Test", "<MmbId>" + BIC + "</MmbId>").isEqualTo(xml(path));
        assertThat(make(month).text("/reason")).isEqualTo("nothing_to_pay");
        assertThat(get("/api/billing/bank-files?size=1", manager).text("/items/0/id"))
                .isEqualTo(made.text("/id"));
        assertThat(get("/api/billing/payouts?bankFileId=" + made.text("/id"), manager)
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(get("/api/billing/payouts?bankFileId=" + Ids.next(), manager)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        run("PAYOUTS", month);
        transferWorker.round();
        for (var worker : List.of(paid, refused)) {
            assertThat(payouts(worker)).hasSize(1);
            assertThat(payouts(worker).getFirst().path("state").asString()).isEqualTo("EXPORTED");
            assertThat(TRANSFERS.of(id(payouts(worker).getFirst()))).isEmpty();
        }

        assertThat(confirm(path, Ids.next()).text("/errors/0/field")).isEqualTo("refused");
        var confirmed = confirm(path, id(payouts(refused).getFirst()));
        assertThat(confirmed.text("/confirmedBy")).isEqualTo(manager.accountId().toString());
        assertThat(confirm(path, id(payouts(paid).getFirst())).text("/reason")).isEqualTo("confirmed");

        assertThat(payouts(paid).getFirst().path("state").asString()).isEqualTo("PAID");
        assertThat(said(id(payouts(paid).getFirst()))).contains("REQUESTED");
        await().until(() -> said(id(payouts(paid).getFirst())).equals(List.of("REQUESTED", "EXPORTED", "PAID")));
        assertThat(balance(AccountCode.worker(paid.accountId()))).isEqualTo(Money.zero());
        assertThat(payouts(refused).getFirst().path("refusal").asString()).isEqualTo("account closed");
        assertThat(balance(AccountCode.worker(refused.accountId()))).isEqualTo(Money.rub("60.00"));
        await().until(() -> letters(refused, "came back").size() == 1);
        bus.all("billing.payout-changed.v1")
                .forEach(it -> Contracts.validate(it.type(), it.payload().toString()));

        // What the bank refused goes out with the next run, whichever way.
        run("PAYOUTS", month);
        assertThat(settled(refused).at("/paid/amount").asString()).isEqualTo("60.00");
        await().until(() -> payouts(refused).getFirst().path("way").asString().equals("TRANSFER")
                && TRANSFERS.arrived(id(payouts(refused).getFirst())).equals(Money.rub("60.00")));
        assertThat(payouts(paid)).hasSize(1);
    }

    @Test
    void what_the_transfer_service_was_asked_for_is_in_no_bank_file() throws Exception {
        var silent = worker("Ann", "en", "9979");
        earned(silent, "100.00");
        var month = month();
        run("PAYOUTS", month);
        await().until(() -> payouts(silent).getFirst().path("way").asString().equals("TRANSFER"));

        // Nobody knows whether it was taken: only the same key may be asked again.
        assertThat(make(month).text("/reason")).isEqualTo("nothing_to_pay");
        assertThat(call(HttpMethod.POST, "/api/billing/bank-files", Map.of("month", "later"), manager)
                        .text("/errors/0/field"))
                .isEqualTo("month");
        assertThat(get("/api/billing/bank-files/" + Ids.next() + "/xml", manager)
                        .status())
                .isEqualTo(404);
        var id = id(payouts(silent).getFirst());
        assertThatThrownBy(() -> jdbc.sql("update payout set way = null where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("goes no other way");
    }

    @Test
    void transfer_service_and_bank_file_race_for_payouts_and_each_goes_one_way() throws Exception {
        var workers = new ArrayList<Caller>();
        for (int i = 0; i < 16; i++) workers.add(worker("Peter", "en", "1234"));
        for (var worker : workers) earned(worker, "100.00");
        var month = month();
        waitForBankFile(month, workers);
        var ids = new ArrayList<UUID>();
        for (var worker : workers) ids.add(id(payouts(worker).getFirst()));

        var asked = ConcurrentHashMap.<UUID>newKeySet();
        var exported = new AtomicReference<List<UUID>>(List.of());
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var leasing = threads.submit(() -> {
                start.await();
                for (var id : ids) {
                    // Each becomes due at its own moment, while the other side is at work.
                    jdbc.sql("update payout set next_try_at = :now where id = :id and way is null")
                            .param("now", Timestamp.from(clock.instant()))
                            .param("id", id)
                            .update();
                    transactions
                            .execute(status -> rows.lease(
                                    20, clock.instant(), clock.instant().plusSeconds(60)))
                            .forEach(due -> asked.add(due.id()));
                }
                return null;
            });
            var exporting = threads.submit(() -> {
                start.await();
                while (asked.size() < 4) Thread.onSpinWait();
                exported.set(rows.inFile(files.make(month, manager.accountId()).id()).stream()
                        .map(Payout::id)
                        .toList());
                return null;
            });
            leasing.get();
            exporting.get();
        }

        assertThat(exported.get()).isNotEmpty().doesNotContainAnyElementsOf(asked);
        for (var id : ids) {
            assertThat(rows.find(id).orElseThrow().way())
                    .as("way of %s", id)
                    .isEqualTo(exported.get().contains(id) ? Payout.Way.BANK_FILE : Payout.Way.TRANSFER);
        }
        transferWorker.round();
        for (var id : exported.get()) assertThat(TRANSFERS.of(id)).isEmpty();
    }

    /** As if the company paid by the bank's file: the month's end leaves payouts to be exported. */
    private void waitForBankFile(YearMonth month, List<Caller> workers) {
        var settings = new PayoutSettings(Duration.ofDays(1), Payout.Way.BANK_FILE);
        var monthEnd =
                new MonthEnd(rows, details, paper, events, documents, ledger, letters, settings, calendar, clock);
        for (var worker : workers) {
            transactions.executeWithoutResult(status -> assertThat(monthEnd.work(worker.accountId(), month.toString()))
                    .isEqualTo("REQUESTED"));
        }
    }

    private Reply make(YearMonth month) throws Exception {
        return call(HttpMethod.POST, "/api/billing/bank-files", Map.of("month", month.toString()), manager);
    }

    private Reply confirm(String path, UUID refused) throws Exception {
        return call(
                HttpMethod.POST,
                path + "/confirmation",
                Map.of("refused", List.of(Map.of("payoutId", refused, "reason", "account closed"))),
                manager);
    }

    private String xml(String path) throws Exception {
        return http.perform(
                        MockMvcRequestBuilders.get(path + "/xml").header("Authorization", TestTokens.bearer(manager)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static List<String> endToEndIds(String xml) throws Exception {
        var file = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        var ids = new ArrayList<String>();
        var found = file.getElementsByTagNameNS("*", "EndToEndId");
        for (int i = 0; i < found.getLength(); i++) ids.add(found.item(i).getTextContent());
        return ids;
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
