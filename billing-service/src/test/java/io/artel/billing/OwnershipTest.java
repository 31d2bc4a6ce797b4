package io.artel.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.fixtures.TestTokens;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class OwnershipTest extends BillingTest {

    @Test
    void a_client_sees_nothing_of_anothers_money() throws Exception {
        var a = client(GOOD, "WEEKLY");
        var b = TestTokens.caller(Role.CLIENT, Role.WORKER);
        var order = Ids.next();
        authorise(order, 1, a.accountId(), "100.00");
        answer("billing.hold-placed.v1", order);
        settle(order, a.accountId(), TestTokens.caller(Role.WORKER).accountId(), "100.00", "COMPLETED", null);
        answer("billing.settled.v1", order);

        assertThat(get("/api/billing/statement", a).body().path("total").asInt())
                .isEqualTo(1);
        assertThat(get("/api/billing/statement", b).body().path("total").asInt())
                .isZero();
        assertThat(get("/api/billing/owed", a).text("/total/amount")).isEqualTo("100.00");
        assertThat(get("/api/billing/owed", b).text("/total/amount")).isEqualTo("0.00");
        assertThat(get("/api/billing/owed", b).body().at("/charges/total").asInt())
                .isZero();
        assertThat(get("/api/billing/payment-method", b).body().path("card").isNull())
                .isTrue();
        assertThat(get("/api/billing/earnings", b).text("/earned/amount")).isEqualTo("0.00");
        for (var path : List.of("/journal?orderId=" + order, "/accounts/client:" + a.accountId() + "/balance")) {
            assertThat(get("/api/billing" + path, b).text("/code")).isEqualTo("role_missing");
        }
    }

    @Test
    void a_manager_sees_only_the_own_stake_account() throws Exception {
        var a = TestTokens.caller(Role.MANAGER);
        var b = TestTokens.caller(Role.MANAGER);
        call(
                HttpMethod.POST,
                "/api/billing/stake-account/deposits",
                Map.of("amount", rub("10.00"), "card", card(GOOD)),
                a,
                "same-key");

        assertThat(get("/api/billing/stake-account", b)
                        .body()
                        .at("/deposits/total")
                        .asInt())
                .isZero();
    }

    @Test
    void a_statement_is_cut_to_its_days_and_pages() throws Exception {
        var client = client(GOOD, "EACH_ORDER");
        for (int i = 0; i < 2; i++) {
            var order = Ids.next();
            settle(order, client.accountId(), null, "10.00", "CANCELLED", "CLIENT");
            answer("billing.charge-paid.v1", order);
        }
        var today = LocalDate.now(ZoneId.of("Europe/Moscow"));

        var page = get("/api/billing/statement?size=3&page=1&from=" + today + "&to=" + today, client);
        var tomorrow = get("/api/billing/statement?from=" + today.plusDays(1), client);

        assertThat(page.body().path("total").asInt()).isEqualTo(4);
        assertThat(page.body().path("items").size()).isEqualTo(1);
        assertThat(page.text("/items/0/kind")).isEqualTo("CHARGE");
        assertThat(page.text("/items/0/effect")).isEqualTo("MINUS");
        assertThat(tomorrow.body().path("total").asInt()).isZero();
        assertThat(get("/api/billing/statement?size=101", client).status()).isEqualTo(400);
    }

    @Test
    void whoever_works_and_orders_sees_the_two_accounts_apart() throws Exception {
        var both = TestTokens.caller(Role.CLIENT, Role.WORKER);
        var ordered = Ids.next();
        settle(ordered, both.accountId(), null, "10.00", "CANCELLED", "CLIENT");
        answer("billing.settled.v1", ordered);
        var worked = Ids.next();
        settle(worked, Ids.next(), both.accountId(), "100.00", "COMPLETED", null);
        answer("billing.settled.v1", worked);
        var today = LocalDate.now(ZoneId.of("Europe/Moscow"));

        for (var days : List.of("", "&from=" + today)) {
            var clients =
                    get("/api/billing/statement?account=CLIENT" + days, both).body();
            var workers =
                    get("/api/billing/statement?account=WORKER" + days, both).body();
            assertThat(clients.path("total").asInt()).isEqualTo(1);
            assertThat(clients.at("/items/0/orderId").asString()).isEqualTo(ordered.toString());
            assertThat(workers.path("total").asInt()).isEqualTo(1);
            assertThat(workers.at("/items/0/kind").asString()).isEqualTo("EARNING");
            assertThat(workers.path("items").size()).isEqualTo(1);
        }
        assertThat(get("/api/billing/statement", both).body().path("total").asInt())
                .isEqualTo(2);
        assertThat(get("/api/billing/statement?account=REVENUE", both).status()).isEqualTo(400);
    }

    /** Only token, brand and last digits of a card are kept, and never its number. */
    @Test
    void no_table_holds_a_cards_number() throws Exception {
        client(GOOD, "EACH_ORDER");
        var manager = TestTokens.caller(Role.MANAGER);
        call(
                HttpMethod.POST,
                "/api/billing/stake-account/deposits",
                Map.of("amount", rub("10.00"), "card", card(GOOD)),
                manager);
        await().until(() -> get("/api/billing/stake-account", manager)
                .text("/balance/amount")
                .equals("10.00"));

        var tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_name <> 'flyway_schema_history'")
                .query(String.class)
                .list();

        assertThat(tables).contains("client_account", "deposit", "provider_call", "idempotent_request");
        for (var table : tables) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like '%" + GOOD + "%'")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void a_wrong_card_is_refused_at_its_field_without_repeating_it() throws Exception {
        var client = TestTokens.caller(Role.CLIENT);
        var path = "/api/billing/payment-method";

        var typo = call(HttpMethod.PUT, path, Map.of("card", card("4242424242424241"), "time", "WEEKLY"), client);
        var letters = call(HttpMethod.PUT, path, Map.of("card", card("secret-number"), "time", "WEEKLY"), client);

        assertThat(typo.status()).isEqualTo(422);
        assertThat(typo.text("/code")).isEqualTo("card_refused");
        assertThat(letters.status()).isEqualTo(400);
        assertThat(letters.text("/errors/0/field")).isEqualTo("card.number");
        assertThat(letters.body().toString()).doesNotContain("secret-number");
    }
}
