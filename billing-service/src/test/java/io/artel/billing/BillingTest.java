package io.artel.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.billing.ledger.AccountCode;
import io.artel.billing.ledger.Ledger;
import io.artel.fixtures.Bus;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One context for all tests of the service: its database, the broker and the provider's counterpart are real. */
@BillingContext
public abstract class BillingTest {

    protected static final String GOOD = "4242424242424242";
    protected static final String DECLINED = "4000000000000002";
    protected static final String DECLINED_AT_CAPTURE = "4000000000000341";
    protected static final String REFUND_DECLINED = "4000000000005126";
    protected static final String SLOW = "4000000000003220";
    protected static final String FLAKY = "4000000000000119";
    protected static final String UNREACHABLE = "4000000000009979";

    protected static final LocalProvider PROVIDER = LocalProvider.SHARED;
    protected static final LocalTransfers TRANSFERS = LocalTransfers.SHARED;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    protected MockMvc http;

    @Autowired
    protected Bus bus;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Ledger ledger;

    @Autowired
    protected TransactionTemplate transactions;

    @Autowired
    protected TestClock clock;

    @AfterEach
    void clockBack() {
        clock.back();
    }

    protected record Reply(int status, JsonNode body) {

        public String text(String pointer) {
            return body.at(pointer).asString("");
        }
    }

    protected Reply call(HttpMethod method, String path, @Nullable Object body, Caller caller) throws Exception {
        return call(method, path, body, caller, Ids.next().toString());
    }

    protected Reply call(HttpMethod method, String path, @Nullable Object body, Caller caller, String key)
            throws Exception {
        var request = MockMvcRequestBuilders.request(method, path)
                .header("Authorization", TestTokens.bearer(caller))
                .header("Idempotency-Key", key);
        if (body != null) request.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsString(body));
        var response = http.perform(request).andReturn().getResponse();
        return new Reply(response.getStatus(), JSON.readTree(response.getContentAsString()));
    }

    protected Reply get(String path, Caller caller) throws Exception {
        return call(HttpMethod.GET, path, null, caller);
    }

    /** A new client who pays by this card. */
    protected Caller client(String card, String time) throws Exception {
        var client = TestTokens.caller(Role.CLIENT);
        var reply =
                call(HttpMethod.PUT, "/api/billing/payment-method", Map.of("card", card(card), "time", time), client);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return client;
    }

    /** Makes the service know how to write to somebody, as accounts does. */
    protected void contact(Caller person, String name, String language) {
        bus.send(
                "platform.keep-contact.v1",
                person.accountId(),
                Map.of(
                        "accountId",
                        person.accountId(),
                        "email",
                        person.email(),
                        "name",
                        name,
                        "language",
                        language,
                        "roles",
                        person.roles().stream().map(Role::name).toList(),
                        "emailConfirmed",
                        true,
                        "blocked",
                        false,
                        "version",
                        1));
        await().until(() -> jdbc.sql("select exists (select 1 from contact where account_id = :id)")
                .param("id", person.accountId())
                .query(Boolean.class)
                .single());
    }

    /** Runs what is due for a period, as a manager would, and waits until it is done. */
    /** What a run would do now. */
    protected JsonNode preview(String kind, Object period) throws Exception {
        var preview =
                get("/api/billing/runs/preview?kind=" + kind + "&period=" + period, TestTokens.caller(Role.MANAGER));
        assertThat(preview.status()).as(preview.body().toString()).isEqualTo(200);
        return preview.body();
    }

    protected JsonNode run(String kind, Object period) throws Exception {
        var manager = TestTokens.caller(Role.MANAGER);
        var started =
                call(HttpMethod.POST, "/api/billing/runs", Map.of("kind", kind, "period", period.toString()), manager);
        assertThat(started.status()).as(started.body().toString()).isEqualTo(202);
        var path = "/api/billing/runs/" + started.text("/id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(path, manager).text("/state").equals("DONE"));
        return get(path, manager).body();
    }

    protected void limit(UUID clientId, String limit) throws Exception {
        var reply = call(
                HttpMethod.PUT,
                "/api/billing/clients/" + clientId + "/credit-limit",
                Map.of("limit", rub(limit), "reason", "a test"),
                TestTokens.caller(Role.MANAGER));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("/limit/amount")).isEqualTo(limit);
    }

    protected static Map<String, Object> card(String number) {
        return Map.of("number", number, "expiryMonth", 12, "expiryYear", 2099);
    }

    protected static Map<String, String> rub(String amount) {
        return Map.of("amount", amount, "currency", "RUB");
    }

    protected void authorise(UUID orderId, int attempt, UUID clientId, String amount) {
        bus.send(
                "billing.authorise-payment.v1",
                orderId,
                Map.of("orderId", orderId, "attempt", attempt, "clientId", clientId, "amount", rub(amount)));
    }

    /** What is null is not sent. */
    protected void settle(
            UUID orderId,
            UUID clientId,
            @Nullable UUID workerId,
            String amount,
            String outcome,
            @Nullable String cause) {
        var command = new LinkedHashMap<String, Object>();
        command.put("orderId", orderId);
        command.put("attempt", 1);
        command.put("clientId", clientId);
        if (workerId != null) command.put("workerId", workerId);
        command.put("amount", rub(amount));
        command.put("outcome", outcome);
        if (cause != null) command.put("cause", cause);
        bus.send("billing.settle.v1", orderId, command);
    }

    protected JsonNode answer(String type, UUID orderId) {
        return bus.await(type, it -> it.path("orderId").asString("").equals(orderId.toString()))
                .payload();
    }

    protected long heard(String type, UUID orderId) {
        return bus.all(type).stream()
                .filter(it -> it.payload().path("orderId").asString("").equals(orderId.toString()))
                .count();
    }

    protected Money balance(AccountCode account) {
        return ledger.balance(account);
    }

    /** The postings about an order, such as {@code client DEBIT 100.00}. */
    protected java.util.List<String> postings(UUID orderId) {
        return jdbc.sql("""
                select split_part(p.account, ':', 1) || ' ' || p.side || ' ' || (p.minor / 100.0)::numeric(12, 2)
                from posting p join journal_entry e on e.id = p.entry_id where e.order_id = :order order by p.id""").param("order", orderId).query(String.class).list();
    }
}
