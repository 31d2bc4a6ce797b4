package io.artel.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.fixtures.TestTokens;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of postings in the architecture, by the commands that cause them. Stakes and bonuses have tests of their own. */
class PostingsTableTest extends BillingTest {

    record Row(String outcome, @Nullable String cause, List<String> postings, String payment, boolean credited) {}

    static Stream<Row> rows() {
        var owed = List.of("client DEBIT 99.99", "revenue CREDIT 99.99");
        return Stream.of(
                // 60 % of 99.99 is 59.994, half-up 59.99
                new Row("COMPLETED", null, with(owed, "worker-cost DEBIT 59.99", "worker CREDIT 59.99"), "OWED", false),
                new Row("CANCELLED", "CLIENT", owed, "OWED", false),
                new Row("CANCELLED", "WORKER", owed, "OWED", false),
                new Row("FAILED", "CLIENT", owed, "OWED", false),
                new Row("FAILED", "WORKER", with(owed, "worker DEBIT 40.00", "fines CREDIT 40.00"), "OWED", false),
                new Row("FAILED", "COMPANY", with(owed, "credits DEBIT 99.99", "client CREDIT 99.99"), "PAID", true),
                new Row(
                        "CANCELLED",
                        "COMPANY",
                        with(owed, "credits DEBIT 99.99", "client CREDIT 99.99"),
                        "PAID",
                        true));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_outcome_posts_what_the_table_says(Row row) {
        var orderId = Ids.next();
        var worker = TestTokens.caller(Role.WORKER).accountId();

        settle(orderId, Ids.next(), worker, "99.99", row.outcome(), row.cause());

        var settled = answer("billing.settled.v1", orderId);
        assertThat(settled.path("payment").asString()).isEqualTo(row.payment());
        assertThat(settled.path("credited").asBoolean()).isEqualTo(row.credited());
        assertThat(postings(orderId)).isEqualTo(row.postings());
        assertThat(heard("billing.charged.v1", orderId)).isEqualTo(1);
        assertThat(heard("billing.worker-earned.v1", orderId))
                .isEqualTo(row.outcome().equals("COMPLETED") ? 1 : 0);
        boolean fined = row.outcome().equals("FAILED") && "WORKER".equals(row.cause());
        assertThat(heard("billing.worker-fined.v1", orderId)).isEqualTo(fined ? 1 : 0);
        assertThat(heard("billing.credited.v1", orderId)).isEqualTo(row.credited() ? 1 : 0);
    }

    @Test
    void a_repeated_settle_sends_the_same_answer_and_posts_once() {
        var orderId = Ids.next();
        var client = Ids.next();
        settle(orderId, client, null, "50.00", "CANCELLED", "CLIENT");
        answer("billing.settled.v1", orderId);

        settle(orderId, client, null, "50.00", "CANCELLED", "CLIENT");

        org.awaitility.Awaitility.await().until(() -> heard("billing.settled.v1", orderId) == 2);
        assertThat(bus.all("billing.settled.v1").stream()
                        .filter(it -> it.payload().path("orderId").asString().equals(orderId.toString()))
                        .map(it -> it.head().id()))
                .hasSize(2)
                .allMatch(id -> id.equals(bus.await(
                                "billing.settled.v1",
                                it -> it.path("orderId").asString().equals(orderId.toString()))
                        .head()
                        .id()));
        assertThat(postings(orderId)).hasSize(2);
        assertThat(heard("billing.charged.v1", orderId)).isEqualTo(1);
    }

    private static List<String> with(List<String> postings, String... more) {
        return Stream.concat(postings.stream(), Stream.of(more)).toList();
    }
}
