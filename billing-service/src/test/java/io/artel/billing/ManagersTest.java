package io.artel.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.billing.ledger.AccountCode;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** What managers do and see. */
class ManagersTest extends BillingTest {

    @Test
    void a_bonus_is_given_once_and_who_and_why_is_kept() throws Exception {
        var manager = TestTokens.caller(Role.MANAGER);
        var worker = TestTokens.caller(Role.WORKER);
        bus.send(
                "platform.keep-contact.v1",
                worker.accountId(),
                Map.of(
                        "accountId",
                        worker.accountId(),
                        "email",
                        worker.email(),
                        "name",
                        worker.name(),
                        "language",
                        "en",
                        "roles",
                        List.of("CLIENT", "WORKER"),
                        "emailConfirmed",
                        true,
                        "blocked",
                        false,
                        "version",
                        1));
        var path = "/api/billing/workers/" + worker.accountId() + "/bonuses";
        var request = Map.of("amount", rub("15.00"), "reason", "helped a colleague");
        await().until(() -> call(HttpMethod.POST, path, request, manager, "k1").status() == 201);

        var again = call(HttpMethod.POST, path, request, manager, "k1");

        assertThat(again.text("/givenBy")).isEqualTo(manager.accountId().toString());
        assertThat(balance(AccountCode.worker(worker.accountId()))).isEqualTo(Money.rub("15.00"));
        assertThat(get("/api/billing/earnings", worker).text("/bonuses/amount")).isEqualTo("15.00");
        assertThat(get("/api/billing/earnings", worker).text("/brought/amount")).isEqualTo("0.00");
        assertThat(get("/api/billing/earnings", worker).text("/paysOn")).matches("\\d{4}-\\d{2}-(28|29|30|31)");
        assertThat(get("/api/billing/statement", worker).text("/items/0/kind")).isEqualTo("BONUS");
        assertThat(jdbc.sql("select reason from bonus where worker_id = :worker")
                        .param("worker", worker.accountId())
                        .query(String.class)
                        .list())
                .containsExactly("helped a colleague");
    }

    @Test
    void a_large_bonus_counts_when_a_second_manager_has_confirmed_it() throws Exception {
        var manager = TestTokens.caller(Role.MANAGER);
        var second = TestTokens.caller(Role.MANAGER);
        var worker = TestTokens.caller(Role.WORKER);
        contact(worker, "Peter", "en");
        var give = "/api/billing/workers/" + worker.accountId() + "/bonuses";
        var alone = call(HttpMethod.POST, give, Map.of("amount", rub("10000.00"), "reason", "a record"), manager);
        var large = call(HttpMethod.POST, give, Map.of("amount", rub("10000.01"), "reason", "a record"), manager);
        var confirm = "/api/billing/bonuses/" + large.text("/id") + "/confirmation";

        assertThat(alone.text("/state")).isEqualTo("GIVEN");
        assertThat(large.text("/state")).isEqualTo("PROPOSED");
        assertThat(balance(AccountCode.worker(worker.accountId()))).isEqualTo(Money.rub("10000.00"));
        assertThat(get("/api/billing/bonuses?state=PROPOSED&workerId=" + worker.accountId(), second)
                        .text("/items/0/id"))
                .isEqualTo(large.text("/id"));
        assertThat(call(HttpMethod.POST, confirm, null, manager).text("/reason"))
                .isEqualTo("own");
        var confirmed = call(HttpMethod.POST, confirm, null, second);
        assertThat(confirmed.text("/state")).isEqualTo("GIVEN");
        assertThat(confirmed.text("/confirmedBy")).isEqualTo(second.accountId().toString());
        assertThat(call(HttpMethod.POST, confirm, null, TestTokens.caller(Role.MANAGER))
                        .text("/reason"))
                .isEqualTo("given");
        assertThat(call(HttpMethod.POST, confirm, null, second).text("/reason")).isEqualTo("given");

        assertThat(balance(AccountCode.worker(worker.accountId()))).isEqualTo(Money.rub("20000.01"));
        assertThat(large.body().path("entryId").isNull()).isTrue();
        var entry = get("/api/billing/entries/" + confirmed.text("/entryId"), second);
        assertThat(entry.text("/entry/reason")).isEqualTo("a record");
        assertThat(get("/api/billing/bonuses?workerId=" + worker.accountId(), second)
                        .text("/items/0/entryId"))
                .isEqualTo(confirmed.text("/entryId"));
    }

    @Test
    void who_changed_a_credit_limit_and_why_is_shown_with_it() throws Exception {
        var manager = TestTokens.caller(Role.MANAGER);
        var path = "/api/billing/clients/" + Ids.next() + "/credit-limit";
        assertThat(get(path, manager).text("/limit/limit/amount")).isEqualTo("50000.00");
        assertThat(get(path, manager).body().path("changes").isEmpty()).isTrue();

        call(HttpMethod.PUT, path, Map.of("limit", rub("100.00"), "reason", "pays late"), manager);
        call(HttpMethod.PUT, path, Map.of("limit", rub("200.00"), "reason", "pays again"), manager);

        var shown = get(path, manager);
        assertThat(shown.text("/limit/limit/amount")).isEqualTo("200.00");
        assertThat(shown.text("/changes/0/reason")).isEqualTo("pays again");
        assertThat(shown.text("/changes/1/limit/amount")).isEqualTo("100.00");
        assertThat(shown.text("/changes/1/changedBy"))
                .isEqualTo(manager.accountId().toString());
    }

    @Test
    void a_bonus_for_nobody_is_not_found_and_one_of_nothing_refused() throws Exception {
        var manager = TestTokens.caller(Role.MANAGER);
        var path = "/api/billing/workers/" + Ids.next() + "/bonuses";

        var nobody = call(HttpMethod.POST, path, Map.of("amount", rub("15.00"), "reason", "x"), manager);
        var nothing = call(HttpMethod.POST, path, Map.of("amount", rub("0.00"), "reason", "x"), manager);

        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nothing.text("/errors/0/field")).isEqualTo("amount");
    }

    @Test
    void a_new_rate_starts_later_and_leaves_what_was_charged() throws Exception {
        var manager = TestTokens.caller(Role.MANAGER);
        var starts = Instant.now().plusSeconds(2);
        var before = Ids.next();
        settle(before, Ids.next(), Ids.next(), "100.00", "COMPLETED", null);
        answer("billing.settled.v1", before);

        var past = call(
                HttpMethod.POST,
                "/api/billing/rates",
                Map.of("sharePercent", 70, "fine", rub("40.00"), "startsAt", "2020-01-01T00:00:00Z"),
                manager);
        var set = call(
                HttpMethod.POST,
                "/api/billing/rates",
                Map.of("sharePercent", 70, "fine", rub("50.00"), "startsAt", starts.toString()),
                manager);
        var back = call(
                HttpMethod.POST,
                "/api/billing/rates",
                Map.of(
                        "sharePercent",
                        60,
                        "fine",
                        rub("40.00"),
                        "startsAt",
                        starts.plusSeconds(3).toString()),
                manager);
        await().until(() -> Instant.now().isAfter(starts));
        var after = Ids.next();
        settle(after, Ids.next(), Ids.next(), "100.00", "COMPLETED", null);
        answer("billing.settled.v1", after);
        // The other tests go by the first rate.
        await().until(() -> Instant.now().isAfter(starts.plusSeconds(3)));

        assertThat(past.text("/errors/0/field")).isEqualTo("startsAt");
        assertThat(set.status()).as(set.body().toString()).isEqualTo(201);
        assertThat(back.status()).isEqualTo(201);
        assertThat(postings(before)).contains("worker CREDIT 60.00");
        assertThat(postings(after)).contains("worker CREDIT 70.00");
        assertThat(jdbc.sql("select rate_version from charge where order_id = :order")
                        .param("order", after)
                        .query(Integer.class)
                        .single())
                .isEqualTo(set.body().path("version").asInt());
        assertThat(get("/api/billing/rates", manager).body().path("items").size())
                .isEqualTo(3);
    }

    @Test
    void the_books_are_open_and_balance() throws Exception {
        var manager = TestTokens.caller(Role.MANAGER);
        var order = Ids.next();
        var client = Ids.next();
        settle(order, client, Ids.next(), "100.00", "FAILED", "WORKER");
        answer("billing.settled.v1", order);

        var trial = get("/api/billing/trial-balance", manager);
        var journal = get("/api/billing/journal?orderId=" + order, manager);
        var byAccount = get("/api/billing/journal?account=client:" + client, manager);
        var balance = get("/api/billing/accounts/client:" + client + "/balance", manager);
        var earlier = get("/api/billing/accounts/client:" + client + "/balance?at=2020-01-01T00:00:00Z", manager);

        assertThat(trial.body().path("balanced").asBoolean()).isTrue();
        assertThat(trial.text("/debit/amount")).isEqualTo(trial.text("/credit/amount"));
        assertThat(trial.body().path("lines").size()).isEqualTo(12);
        assertThat(journal.body().path("total").asInt()).isEqualTo(1);
        assertThat(journal.body().at("/items/0/postings").size()).isEqualTo(4);
        assertThat(byAccount.body()).isEqualTo(journal.body());
        var controller = TestTokens.caller(Role.CONTROLLER);
        assertThat(get("/api/billing/journal?orderId=" + order, controller).body())
                .isEqualTo(journal.body());
        assertThat(get("/api/billing/journal", controller).body().toString())
                .contains("\"field\":\"orderId\",\"code\":\"required\"");
        assertThat(balance.text("/balance/amount")).isEqualTo("100.00");
        assertThat(earlier.text("/balance/amount")).isEqualTo("0.00");
        assertThat(get("/api/billing/accounts/slush-fund/balance", manager).text("/errors/0/field"))
                .isEqualTo("code");
    }
}
