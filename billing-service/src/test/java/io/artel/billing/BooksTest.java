package io.artel.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.billing.ledger.Entries;
import io.artel.billing.ledger.JournalEntry;
import io.artel.billing.ledger.Particulars;
import io.artel.billing.ledger.PeriodClosed;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The accountant's view: the journal, its corrections and its closed months; and every figure explained. */
class BooksTest extends BillingTest {

    private static final Money A = Money.rub("100.00");

    private final Caller manager = TestTokens.caller(Role.MANAGER);

    @Test
    void the_journal_is_found_by_person_reference_kind_and_day_and_sorted() throws Exception {
        var worker = Ids.next();
        var invoice = "INV-" + Ids.next();
        post(Entries.bonus(Ids.next(), worker, A), Particulars.about(invoice));
        post(Entries.payout(Ids.next(), worker, A), Particulars.NONE);
        post(
                Entries.bonus(Ids.next(), worker, A),
                Particulars.about(invoice).effective(Instant.parse("2021-05-05T12:00:00Z")));
        var of = "/api/billing/journal?person=" + worker;

        assertThat(get(of, manager).body().path("total").asInt()).isEqualTo(3);
        assertThat(get(of + "&kind=PAYOUT", manager).text("/items/0/kind")).isEqualTo("PAYOUT");
        assertThat(get("/api/billing/journal?reference=" + invoice, manager)
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(get(of + "&from=2021-05-05&to=2021-05-05", manager).text("/items/0/effectiveAt"))
                .isEqualTo("2021-05-05T12:00:00Z");
        assertThat(get(of + "&to=2021-05-04", manager).body().path("total").asInt())
                .isZero();
        var today = LocalDate.now(ZoneId.of("Europe/Moscow"));
        assertThat(get(of + "&from=" + today, manager).body().path("total").asInt())
                .isEqualTo(2);
        assertThat(get(of + "&sort=at,asc", manager).text("/items/0/effectiveAt"))
                .isEqualTo("2021-05-05T12:00:00Z");
        assertThat(get(of + "&sort=id,asc&size=1&page=1", manager).text("/items/0/kind"))
                .isEqualTo("PAYOUT");
        assertThat(get(of + "&sort=cause", manager).text("/errors/0/field")).isEqualTo("sort");
        assertThat(get(of + "&from=1900-01-01", manager).text("/errors/0/field"))
                .isEqualTo("from");
        assertThat(get(of + "&to=%2B999999999-12-31", manager).text("/errors/0/field"))
                .isEqualTo("to");
        assertThat(get("/api/billing/trial-balance?at=%2B999999999-12-31T00:00:00Z", manager)
                        .text("/errors/0/field"))
                .isEqualTo("at");
    }

    @Test
    void journal_and_trial_balance_are_had_as_csv() throws Exception {
        var worker = Ids.next();
        post(Entries.bonus(Ids.next(), worker, A), Particulars.by(manager.accountId(), "=1+1, \"well\" done"));

        var journal = csv("/api/billing/journal?person=" + worker);
        var trial = csv("/api/billing/trial-balance");

        assertThat(journal).hasSize(3);
        assertThat(journal.getFirst()).startsWith("entry,cause,kind,orderId");
        assertThat(journal.get(1))
                .endsWith("," + manager.accountId() + ",\"'=1+1, \"\"well\"\" done\",bonus-cost,100.00,,RUB");
        assertThat(journal.get(2)).endsWith(",worker:" + worker + ",,100.00,RUB");
        assertThat(trial).hasSize(13);
        assertThat(trial.getFirst()).isEqualTo("account,debit,credit,balance,currency,at");
    }

    @Test
    void books_stand_as_they_stood_at_any_moment() throws Exception {
        post(
                Entries.bonus(Ids.next(), Ids.next(), A),
                Particulars.NONE.effective(Instant.parse("2019-05-05T12:00:00Z")));

        var before = get("/api/billing/trial-balance?at=2019-05-05T11:59:59Z", manager);
        var after = get("/api/billing/trial-balance?at=2019-05-05T12:00:00Z", manager);

        assertThat(before.text("/debit/amount")).isEqualTo("0.00");
        assertThat(after.text("/debit/amount")).isEqualTo("100.00");
        assertThat(after.body().path("balanced").asBoolean()).isTrue();
        assertThat(get("/api/billing/accounts", manager).body().path("items").size())
                .isEqualTo(12);
    }

    @Test
    void a_bonus_is_taken_back_by_hand_once_and_who_and_why_is_kept() throws Exception {
        var worker = TestTokens.caller(Role.WORKER);
        long id = post(Entries.bonus(Ids.next(), worker.accountId(), A), Particulars.NONE);
        var path = "/api/billing/entries/" + id + "/reversal";
        var request = Map.of("reason", "given to the wrong person");

        var taken = call(HttpMethod.POST, path, request, manager, "r1");
        var again = call(HttpMethod.POST, path, request, manager, "r1");
        var another = call(HttpMethod.POST, path, Map.of("reason", "another"), manager, "r1");
        var twice = call(HttpMethod.POST, path, request, TestTokens.caller(Role.MANAGER));
        var ofReversal = call(
                HttpMethod.POST,
                "/api/billing/entries/" + taken.body().path("id").asLong() + "/reversal",
                request,
                manager);

        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.body().path("reverses").asLong()).isEqualTo(id);
        assertThat(taken.text("/madeBy")).isEqualTo(manager.accountId().toString());
        assertThat(taken.text("/reason")).isEqualTo("given to the wrong person");
        assertThat(again.body()).isEqualTo(taken.body());
        assertThat(another.text("/code")).isEqualTo("idempotency_key_reused");
        assertThat(twice.text("/code")).isEqualTo("already_reversed");
        assertThat(ofReversal.text("/code")).isEqualTo("not_reversible");
        assertThat(get("/api/billing/earnings", worker).text("/balance/amount")).isEqualTo("0.00");
        assertThat(get("/api/billing/entries/" + id, manager)
                        .body()
                        .at("/entry/reversedBy")
                        .asLong())
                .isEqualTo(taken.body().path("id").asLong());
    }

    @Test
    void what_a_process_made_is_not_taken_back_by_hand() throws Exception {
        long id = post(Entries.payout(Ids.next(), Ids.next(), A), Particulars.NONE);

        var reply =
                call(HttpMethod.POST, "/api/billing/entries/" + id + "/reversal", Map.of("reason", "because"), manager);
        var nothing = call(HttpMethod.POST, "/api/billing/entries/" + id + "/reversal", Map.of("reason", " "), manager);
        var nowhere =
                call(HttpMethod.POST, "/api/billing/entries/999999999/reversal", Map.of("reason", "because"), manager);

        assertThat(reply.text("/code")).isEqualTo("not_reversible");
        assertThat(nothing.text("/errors/0/field")).isEqualTo("reason");
        assertThat(nowhere.status()).isEqualTo(404);
    }

    @Test
    void a_closed_month_takes_no_entry_that_counts_in_it() throws Exception {
        var request = Map.of("month", "2015-03", "note", "audited");
        var closed = call(HttpMethod.POST, "/api/billing/periods", request, manager, "p1");
        var again = call(HttpMethod.POST, "/api/billing/periods", request, manager, "p1");
        var twice = call(HttpMethod.POST, "/api/billing/periods", request, manager);
        var earlier = call(HttpMethod.POST, "/api/billing/periods", Map.of("month", "2014-12"), manager);
        var running = call(
                HttpMethod.POST,
                "/api/billing/periods",
                Map.of("month", YearMonth.now(ZoneId.of("Europe/Moscow")).toString()),
                manager);

        assertThat(closed.status()).as(closed.body().toString()).isEqualTo(201);
        // The company's months end at Moscow's midnight.
        assertThat(closed.text("/until")).isEqualTo("2015-03-31T21:00:00Z");
        assertThat(again.body()).isEqualTo(closed.body());
        assertThat(twice.text("/code")).isEqualTo("already_closed");
        assertThat(earlier.text("/code")).isEqualTo("already_closed");
        assertThat(running.text("/errors/0/field")).isEqualTo("month");
        assertThat(call(HttpMethod.POST, "/api/billing/periods", Map.of("month", "-5000-01"), manager)
                        .text("/errors/0/field"))
                .isEqualTo("month");
        assertThat(get("/api/billing/periods", manager).text("/items/0/closedBy"))
                .isEqualTo(manager.accountId().toString());
        var bonus = Entries.bonus(Ids.next(), Ids.next(), A);
        Assertions.assertThatThrownBy(
                        () -> post(bonus, Particulars.NONE.effective(Instant.parse("2015-03-31T20:59:59Z"))))
                .isInstanceOf(PeriodClosed.class);
        post(bonus, Particulars.NONE.effective(Instant.parse("2015-03-31T21:00:00Z")));
    }

    @Test
    void a_figure_is_explained_down_to_rate_person_and_seal() throws Exception {
        var client = TestTokens.caller(Role.CLIENT);
        var worker = TestTokens.caller(Role.WORKER);
        var order = Ids.next();
        settle(order, client.accountId(), worker.accountId(), "100.00", "COMPLETED", null);
        var settled = answer("billing.settled.v1", order);
        var entry = get("/api/billing/journal?orderId=" + order, manager).body().at("/items/0");

        var explained = get("/api/billing/entries/" + entry.path("id").asLong(), TestTokens.caller(Role.CONTROLLER));
        var ofClient = get("/api/billing/statement/" + entry.path("cause").asString(), client);
        var ofWorker = get("/api/billing/statement/" + entry.path("cause").asString(), worker);
        var ofStranger =
                get("/api/billing/statement/" + entry.path("cause").asString(), TestTokens.caller(Role.CLIENT));

        assertThat(explained.body().path("entry")).isEqualTo(entry);
        assertThat(explained.text("/charge/id"))
                .isEqualTo(settled.path("chargeId").asString());
        assertThat(explained.body().at("/rate/version"))
                .isEqualTo(explained.body().at("/charge/rateVersion"));
        await().until(() -> get("/api/billing/entries/" + entry.path("id").asLong(), manager)
                        .text("/seal/hash")
                        .length()
                == 64);
        assertThat(ofClient.text("/charge/amount/amount")).isEqualTo("100.00");
        assertThat(ofClient.body().path("postings").size()).isEqualTo(1);
        assertThat(ofClient.body().path("rate").isNull()).isTrue();
        assertThat(ofWorker.text("/postings/0/amount/amount")).isEqualTo("60.00");
        assertThat(ofWorker.body().at("/rate/sharePercent").asInt()).isEqualTo(60);
        assertThat(ofStranger.status()).isEqualTo(404);
        assertThat(get("/api/billing/statement/" + Ids.next(), client).status()).isEqualTo(404);
        assertThat(get("/api/billing/entries/999999999", manager).status()).isEqualTo(404);
    }

    /** @return the id of the entry */
    private long post(JournalEntry entry, Particulars particulars) {
        transactions.executeWithoutResult(status -> ledger.post(entry, particulars));
        return id(entry.cause());
    }

    private long id(UUID cause) {
        return jdbc.sql("select id from journal_entry where cause = :cause")
                .param("cause", cause)
                .query(Long.class)
                .single();
    }

    private List<String> csv(String path) throws Exception {
        var response = http.perform(MockMvcRequestBuilders.get(path)
                        .accept("text/csv")
                        .header("Authorization", TestTokens.bearer(manager)))
                .andReturn()
                .getResponse();
        assertThat(response.getContentType()).startsWith("text/csv");
        return response.getContentAsString(StandardCharsets.UTF_8).lines().toList();
    }
}
