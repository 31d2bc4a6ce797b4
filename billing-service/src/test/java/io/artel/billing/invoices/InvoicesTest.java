package io.artel.billing.invoices;

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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

class InvoicesTest extends BillingTest {

    @Autowired
    BillingCalendar calendar;

    @Autowired
    Invoicing invoicing;

    private final Caller manager = TestTokens.caller(Role.MANAGER);

    @Test
    void sundays_invoice_collects_the_week_from_the_card_and_is_mailed_in_the_client_s_language() throws Exception {
        var client = client(GOOD, "WEEKLY");
        contact(client, "Клара Петровна", "ru");
        var first = owed(client, "100.00");
        var second = owed(client, "20.50");

        var week = sunday();
        var planned = preview("INVOICING", week);
        assertThat(invoices(client)).isEmpty();
        assertThat(new BigDecimal(planned.at("/amount/amount").asString()))
                .isGreaterThanOrEqualTo(new BigDecimal("120.50"));
        var ran = run("INVOICING", week);
        assertThat(results(ran)).contains("ISSUED");
        assertThat(ran.path("results")).isEqualTo(planned.path("results"));

        var invoice = settled(client);
        assertThat(invoice.path("state").asString()).isEqualTo("PAID");
        assertThat(invoice.at("/total/amount").asString()).isEqualTo("120.50");
        assertThat(invoice.path("week").asString()).isEqualTo(week.toString());
        assertThat(invoice.path("number").asString()).matches(week.getYear() + "-\\d{6}");
        answer("billing.charge-paid.v1", first);
        answer("billing.charge-paid.v1", second);
        assertThat(balance(AccountCode.client(client.accountId()))).isEqualTo(Money.zero());
        assertThat(get("/api/billing/owed", client).text("/total/amount")).isEqualTo("0.00");

        var text = text(pdf(invoice, client));
        assertThat(text).contains("Счёт № " + invoice.path("number").asString(), "Клара Петровна", "120.50");
        await().until(() -> !Infrastructure.mailbox().lettersTo(client.email()).isEmpty());
        var letter = Infrastructure.mailbox().lettersTo(client.email()).getFirst();
        assertThat(letter.subject())
                .isEqualTo("Счёт № " + invoice.path("number").asString());
        assertThat(letter.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).endsWith(".pdf");
            assertThat(text(file.content())).contains("120.50");
        });

        assertThat(results(preview("INVOICING", week))).doesNotContain("ISSUED");
        assertThat(results(run("INVOICING", week))).doesNotContain("ISSUED");
        assertThat(invoices(client)).hasSize(1);
        assertThat(PROVIDER.takenFor(UUID.fromString(invoice.path("id").asString())))
                .isEqualTo(Money.rub("120.50"));
    }

    @Test
    void what_the_provider_is_being_asked_for_is_on_no_invoice() throws Exception {
        var client = client(UNREACHABLE, "EACH_ORDER");
        var asked = Ids.next();
        settle(asked, client.accountId(), null, "10.00", "CANCELLED", "CLIENT");
        answer("billing.settled.v1", asked);

        run("INVOICING", sunday());

        assertThat(invoices(client)).isEmpty();
    }

    @Test
    void a_refused_card_is_tried_on_the_days_of_the_schedule_and_then_nothing_can_be_ordered() throws Exception {
        var client = client(DECLINED, "WEEKLY");
        contact(client, "Clara", "en");
        owed(client, "100.00");
        var week = sunday();
        run("INVOICING", week);
        var id = UUID.fromString(invoices(client).getFirst().path("id").asString());

        unpaidLetters(client, 1);
        for (int day : List.of(1, 2, 3, 5)) dunning(week.plusDays(day));
        unpaidLetters(client, 3);
        assertThat(suspended(client)).isFalse();
        assertThat(invoice(id, client).path("reminders").asInt()).isEqualTo(2);
        assertThat(invoice(id, client).path("lastReminder").asInt()).isEqualTo(3);
        dunning(week.plusDays(10));
        unpaidLetters(client, 4);
        dunning(week.plusDays(11));
        dunning(week.plusDays(30));
        assertThat(invoice(id, client).path("state").asString()).isEqualTo("OPEN");
        assertThat(invoice(id, client).path("lastTryRefused").asBoolean()).isTrue();
        assertThat(suspended(client)).isTrue();
        assertThat(get("/api/billing/owed", client).body().path("suspended").asBoolean())
                .isTrue();
        unpaidLetters(client, 4);

        var refused = pay(id, client);
        assertThat(refused.status()).isEqualTo(202);
        await().until(() -> !invoice(id, client).path("collecting").asBoolean());
        assertThat(restored(client)).isFalse();
        unpaidLetters(client, 4);
        call(HttpMethod.PUT, "/api/billing/payment-method", Map.of("card", card(GOOD), "time", "WEEKLY"), client);
        var key = Ids.next().toString();
        var path = "/api/billing/invoices/" + id + "/payment";
        assertThat(call(HttpMethod.POST, path, null, client, key).status()).isEqualTo(202);
        assertThat(call(HttpMethod.POST, path, null, client, key).status()).isEqualTo(202);

        await().until(() -> restored(client));
        assertThat(invoice(id, client).path("state").asString()).isEqualTo("PAID");
        assertThat(get("/api/billing/owed", client).body().path("suspended").asBoolean())
                .isFalse();
        assertThat(PROVIDER.takenFor(id)).isEqualTo(Money.rub("100.00"));
        assertThat(pay(id, client).text("/code")).isEqualTo("invoice_not_payable");
        var shown = get("/api/billing/invoices/" + id, client).body();
        assertThat(shown.path("payments").size()).isEqualTo(6);
        bus.all("billing.invoice-changed.v1")
                .forEach(it -> Contracts.validate(it.type(), it.payload().toString()));
        bus.all("billing.client-suspended.v1")
                .forEach(it -> Contracts.validate(it.type(), it.payload().toString()));
        bus.all("billing.client-restored.v1")
                .forEach(it -> Contracts.validate(it.type(), it.payload().toString()));
    }

    @Test
    void without_a_card_the_schedule_is_the_same_and_paying_needs_one() throws Exception {
        var client = TestTokens.caller(Role.CLIENT);
        contact(client, "Clara", "en");
        owed(client, "10.00");
        var week = sunday();
        run("INVOICING", week);
        var id = UUID.fromString(invoices(client).getFirst().path("id").asString());

        assertThat(pay(id, client).text("/reason")).isEqualTo("no_method");
        clock.jumpTo(calendar.reminds(week.plusDays(2)).plusSeconds(5));
        var planned = preview("DUNNING", week.plusDays(2));
        assertThat(results(planned)).contains("REMINDED");
        assertThat(new BigDecimal(planned.at("/amount/amount").asString())).isPositive();
        assertThat(invoice(id, client).path("reminders").asInt()).isZero();
        for (int day : List.of(2, 5, 10)) dunning(week.plusDays(day));

        unpaidLetters(client, 3);
        assertThat(suspended(client)).isTrue();
    }

    @Test
    void a_silent_provider_is_waited_for_and_nobody_is_reminded_meanwhile() throws Exception {
        var client = client(UNREACHABLE, "WEEKLY");
        contact(client, "Clara", "en");
        var order = owed(client, "10.00");
        var week = sunday();
        run("INVOICING", week);
        for (int day : List.of(2, 5, 10)) dunning(week.plusDays(day));
        var id = UUID.fromString(invoices(client).getFirst().path("id").asString());

        assertThat(invoice(id, client).path("collecting").asBoolean()).isTrue();
        assertThat(pay(id, client).status()).isEqualTo(202);
        assertThat(get("/api/billing/invoices/" + id, client)
                        .body()
                        .path("payments")
                        .size())
                .isEqualTo(1);
        assertThat(suspended(client)).isFalse();
        unpaidLetters(client, 0);
        assertThat(heard("billing.charge-paid.v1", order)).isZero();
    }

    @Test
    void what_a_card_does_not_take_back_makes_the_next_invoice_smaller_and_each_line_says_why() throws Exception {
        var client = client(REFUND_DECLINED, "WEEKLY");
        var week = fridayBefore();
        var paid = owed(client, "100.00");
        close(week);
        settled(client);
        credit(paid, client);
        await().until(() -> refunds(paid).equals(List.of("REQUESTED", "REFUSED")));
        assertThat(get("/api/billing/owed", client).text("/credits/amount")).isEqualTo("100.00");

        owed(client, "30.00");
        assertThat(get("/api/billing/owed", client).text("/total/amount")).isEqualTo("0.00");
        run("INVOICING", sunday());
        var covered = settled(client);
        assertThat(covered.path("state").asString()).isEqualTo("PAID");
        assertThat(covered.at("/creditUsed/amount").asString()).isEqualTo("30.00");
        assertThat(covered.at("/total/amount").asString()).isEqualTo("0.00");

        owed(client, "200.00");
        run("INVOICING", sunday());
        await().until(() -> settled(client).at("/creditUsed/amount").asString().equals("70.00"));
        var rest = settled(client);
        assertThat(rest.at("/total/amount").asString()).isEqualTo("130.00");
        assertThat(PROVIDER.takenFor(UUID.fromString(rest.path("id").asString())))
                .isEqualTo(Money.rub("130.00"));
        assertThat(balance(AccountCode.client(client.accountId()))).isEqualTo(Money.zero());

        var statement = get("/api/billing/statement", client).body().path("items");
        var payment = statement.get(0);
        assertThat(payment.path("kind").asString()).isEqualTo("PAYMENT");
        assertThat(payment.path("reference").asString())
                .isEqualTo(rest.path("number").asString());
        assertThat(statement.get(1).path("kind").asString()).isEqualTo("CHARGE");
        assertThat(statement.get(1).path("reference").asString())
                .isEqualTo(rest.path("number").asString());
        var credit = statement.get(3);
        assertThat(credit.path("kind").asString()).isEqualTo("CREDIT");
        assertThat(credit.path("reason").asString()).isEqualTo("so be it");

        var smaller = get("/api/billing/invoices/" + rest.path("id").asString(), client)
                .body()
                .path("credits");
        assertThat(smaller.size()).isEqualTo(1);
        assertThat(smaller.at("/0/amount/amount").asString()).isEqualTo("70.00");
        assertThat(smaller.at("/0/reason").asString()).isEqualTo("so be it");
        assertThat(smaller.at("/0/earlier").asBoolean()).isTrue();
        for (var line : List.of(payment, statement.get(1))) {
            var why = get("/api/billing/statement/" + line.path("id").asString(), client);
            assertThat(why.text("/invoice/id")).isEqualTo(rest.path("id").asString());
            assertThat(why.text("/invoice/number"))
                    .isEqualTo(rest.path("number").asString());
        }
    }

    @Test
    void what_an_invoice_took_from_the_card_goes_back_to_it_and_never_more() throws Exception {
        var client = client(REFUND_DECLINED, "WEEKLY");
        var week = fridayBefore();
        var left = owed(client, "40.00");
        close(week);
        settled(client);
        credit(left, client);
        await().until(() -> refunds(left).contains("REFUSED"));
        call(HttpMethod.PUT, "/api/billing/payment-method", Map.of("card", card(GOOD), "time", "WEEKLY"), client);
        week = fridayBefore();
        var first = owed(client, "100.00");
        var second = owed(client, "20.00");
        close(week);
        await().until(() -> settled(client).at("/total/amount").asString().equals("80.00"));
        settled(client);

        credit(second, client);
        credit(first, client);

        // What was given back once it was paid makes it no smaller; the credit from before still does.
        var paidInvoice = settled(client);
        var smaller = get("/api/billing/invoices/" + paidInvoice.path("id").asString(), client)
                .body()
                .path("credits");
        assertThat(smaller.size()).isEqualTo(1);
        assertThat(smaller.at("/0/amount/amount").asString()).isEqualTo("40.00");
        assertThat(smaller.at("/0/earlier").asBoolean()).isTrue();
        // 80.00 were taken for 120.00; the credit that paid the rest is left again.
        await().until(() -> refunds(first).contains("DONE") && refunds(second).contains("DONE"));
        var invoice = UUID.fromString(settled(client).path("id").asString());
        assertThat(PROVIDER.takenFor(invoice)).isEqualTo(Money.rub("80.00"));
        assertThat(PROVIDER.refunded().get(invoice.toString())).isEqualTo(Money.rub("80.00"));
        assertThat(get("/api/billing/owed", client).text("/credits/amount")).isEqualTo("40.00");
        assertThat(get("/api/billing/owed", client).text("/refunding/amount")).isEqualTo("0.00");
        assertThat(balance(AccountCode.client(client.accountId()))).isEqualTo(Money.rub("-40.00"));
    }

    @Test
    void a_credit_for_what_is_on_an_open_invoice_makes_it_smaller_and_settles_it() throws Exception {
        var client = client(DECLINED, "WEEKLY");
        contact(client, "Clara", "en");
        var week = fridayBefore();
        var first = owed(client, "100.00");
        var second = owed(client, "20.00");
        close(week);
        unpaidLetters(client, 1);
        var id = UUID.fromString(invoices(client).getFirst().path("id").asString());
        credit(first, client);

        assertThat(invoice(id, client).at("/total/amount").asString()).isEqualTo("20.00");
        assertThat(invoice(id, client).path("state").asString()).isEqualTo("OPEN");
        credit(second, client);

        assertThat(invoice(id, client).path("state").asString()).isEqualTo("CREDITED");
        var credits = get("/api/billing/invoices/" + id, client).body().path("credits");
        assertThat(credits.size()).isEqualTo(2);
        assertThat(credits.at("/0/earlier").asBoolean()).isFalse();
        assertThat(credits.at("/0/amount/amount").asString()).isEqualTo("100.00");
        assertThat(credits.at("/1/amount/amount").asString()).isEqualTo("20.00");
        assertThat(heard("billing.charge-paid.v1", first)).isZero();
        dunning(week.plusDays(2));
        unpaidLetters(client, 1);
        assertThat(balance(AccountCode.client(client.accountId()))).isEqualTo(Money.zero());
    }

    /** What a run had under way when its replica died is not done; it is done by the next, once. */
    @Test
    void a_run_whose_unit_is_cut_off_goes_on_where_it_stopped() throws Exception {
        var first = client(GOOD, "WEEKLY");
        var second = client(GOOD, "WEEKLY");
        owed(first, "10.00");
        owed(second, "10.00");
        var week = sunday();

        transactions.executeWithoutResult(status -> {
            assertThat(invoicing.work(first.accountId(), week.toString())).isEqualTo("ISSUED");
            assertThat(invoicing.work(second.accountId(), week.toString())).isEqualTo("ISSUED");
            status.setRollbackOnly();
        });
        assertThat(invoices(first)).isEmpty();
        run("INVOICING", week);

        assertThat(settled(first).path("state").asString()).isEqualTo("PAID");
        assertThat(settled(second).path("state").asString()).isEqualTo("PAID");
        var again = transactions.execute(status -> invoicing.work(first.accountId(), week.toString()));
        assertThat(again).isEqualTo("NOTHING");
        assertThat(invoices(first)).hasSize(1);
    }

    @Test
    void nobody_sees_or_pays_the_invoice_of_another() throws Exception {
        var client = client(DECLINED, "WEEKLY");
        owed(client, "10.00");
        run("INVOICING", sunday());
        var id = invoices(client).getFirst().path("id").asString();
        var other = client(GOOD, "WEEKLY");

        assertThat(get("/api/billing/invoices/" + id, other).status()).isEqualTo(404);
        assertThat(pay(UUID.fromString(id), other).status()).isEqualTo(404);
        assertThat(get("/api/billing/invoices?clientId=" + client.accountId(), other)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(get("/api/billing/invoices?clientId=" + client.accountId(), manager)
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(get("/api/billing/invoices/" + id, manager).status()).isEqualTo(200);
    }

    @Test
    void numbers_have_no_gaps() throws Exception {
        for (int i = 0; i < 8; i++) owed(client(GOOD, "WEEKLY"), "10.00");
        run("INVOICING", sunday());

        var years = jdbc.sql("select year from invoice group by year")
                .query(Integer.class)
                .list();
        for (int year : years) {
            var numbers = jdbc.sql("select sequence from invoice where year = :year order by sequence")
                    .param("year", year)
                    .query(Integer.class)
                    .list();
            for (int i = 0; i < numbers.size(); i++) assertThat(numbers.get(i)).isEqualTo(i + 1);
        }
    }

    private List<String> refunds(UUID order) {
        return bus.all("billing.refund-changed.v1").stream()
                .filter(it -> it.payload().path("orderId").asString().equals(order.toString()))
                .map(it -> it.payload().path("state").asString())
                .toList();
    }

    private LocalDate sunday() {
        var week = newWeek();
        clock.jumpTo(calendar.closes(week).plusSeconds(5));
        return week;
    }

    /** It is two days before a Sunday: what is charged now can be disputed when that is over. */
    private LocalDate fridayBefore() {
        var week = newWeek();
        clock.jumpTo(calendar.closes(week).minus(Duration.ofDays(2)));
        return week;
    }

    private void close(LocalDate week) throws Exception {
        clock.jumpTo(calendar.closes(week).plusSeconds(5));
        run("INVOICING", week);
    }

    private LocalDate newWeek() {
        // A Sunday that no other test has had: each takes its own week, the weeks of years to come.
        var newest = jdbc.sql("select max(week) from invoice")
                .query(LocalDate.class)
                .optional()
                .orElse(calendar.latestWeek(Instant.now()));
        return newest.plusWeeks(8);
    }

    private void credit(UUID order, Caller client) throws Exception {
        var charge = jdbc.sql("select id from charge where order_id = :order")
                .param("order", order)
                .query(UUID.class)
                .single();
        var dispute = call(
                HttpMethod.POST,
                "/api/billing/charges/" + charge + "/dispute",
                Map.of("text", "It was not done"),
                client);
        var decided = call(
                HttpMethod.POST,
                "/api/billing/disputes/" + dispute.text("/id") + "/decision",
                Map.of("decision", "CREDIT", "reason", "so be it"),
                TestTokens.caller(Role.CONTROLLER));
        assertThat(decided.status()).as(decided.body().toString()).isEqualTo(200);
    }

    private void dunning(LocalDate day) throws Exception {
        clock.jumpTo(calendar.reminds(day).plusSeconds(5));
        run("DUNNING", day);
        // The answers of the provider come after the run.
        await().until(() -> jdbc.sql("""
                select not exists (select 1 from provider_call where purpose = 'INVOICE' and resolved_at is null
                    and tries = 0)""").query(Boolean.class).single());
        await().atMost(Duration.ofSeconds(10)).until(this::answersAreIn);
    }

    private boolean answersAreIn() {
        return jdbc.sql("""
                select not exists (select 1 from provider_call where purpose = 'INVOICE' and resolved_at is null
                    and last_error is null)""").query(Boolean.class).single();
    }

    private UUID owed(Caller client, String amount) {
        var order = Ids.next();
        authorise(order, 1, client.accountId(), amount);
        settle(order, client.accountId(), Ids.next(), amount, "COMPLETED", null);
        answer("billing.settled.v1", order);
        return order;
    }

    private List<JsonNode> invoices(Caller client) throws Exception {
        var found = new ArrayList<JsonNode>();
        get("/api/billing/invoices", client).body().path("items").forEach(found::add);
        return found;
    }

    private JsonNode settled(Caller client) throws Exception {
        await().until(() -> !invoices(client).isEmpty()
                && !invoices(client).getFirst().path("state").asString().equals("OPEN"));
        return invoices(client).getFirst();
    }

    private JsonNode invoice(UUID id, Caller client) throws Exception {
        return get("/api/billing/invoices/" + id, client).body().path("invoice");
    }

    private Reply pay(UUID id, Caller client) throws Exception {
        return call(HttpMethod.POST, "/api/billing/invoices/" + id + "/payment", null, client);
    }

    private void unpaidLetters(Caller client, int count) {
        await().until(() -> Infrastructure.mailbox().lettersTo(client.email()).stream()
                        .filter(letter -> letter.subject().endsWith("is not paid"))
                        .count()
                == count);
    }

    private boolean suspended(Caller client) {
        return said("billing.client-suspended.v1", client);
    }

    private boolean restored(Caller client) {
        return said("billing.client-restored.v1", client);
    }

    private boolean said(String type, Caller client) {
        return bus.all(type).stream()
                .anyMatch(it -> it.payload()
                        .path("clientId")
                        .asString()
                        .equals(client.accountId().toString()));
    }

    private static List<String> results(JsonNode run) {
        return List.copyOf(run.path("results").propertyNames());
    }

    private byte[] pdf(JsonNode invoice, Caller caller) throws Exception {
        return http.perform(MockMvcRequestBuilders.get(
                                "/api/billing/invoices/" + invoice.path("id").asString() + "/pdf")
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
