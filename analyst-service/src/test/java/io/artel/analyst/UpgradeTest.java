package io.artel.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database that was there before quality control was: in a schema of its own, beside the tests' database. */
@AnalystContext
class UpgradeTest {

    @Autowired
    private Flyway flyway;

    @Value("${spring.datasource.url}")
    private String url = "";

    @Value("${spring.flyway.user}")
    private String owner = "";

    @Value("${spring.flyway.password}")
    private String password = "";

    @Test
    void orders_that_ended_badly_before_there_was_a_queue_are_in_it() {
        before().target("1000").load().migrate();
        var database = new SingleConnectionDataSource(url, owner, password, true);
        try {
            var jdbc = JdbcClient.create(database);
            jdbc.sql("set search_path to upgrade").update();
            ended(jdbc, 1, "SCHEDULED", "SETTLING", "FAILED");
            ended(jdbc, 2, "MATCHING", "CLOSED", null);
            ended(jdbc, 3, "IN_PROGRESS", "SETTLING", "COMPLETED");

            before().load().migrate();

            assertThat(jdbc.sql("select right(order_id::text, 1) || origin from review_case order by 1")
                            .query(String.class)
                            .list())
                    .containsExactly("1FAILED", "2CANCELLED");
            assertThat(jdbc.sql("select distinct right(type_id::text, 1) || right(client_id::text, 1) from order_end")
                            .query(String.class)
                            .list())
                    .containsExactly("78");
        } finally {
            database.destroy();
        }
    }

    private FluentConfiguration before() {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(url, owner, password)
                .schemas("upgrade");
    }

    private static void ended(JdbcClient jdbc, int n, String from, String to, @Nullable String outcome) {
        jdbc.sql("""
                with told as (
                    insert into event (id, type, source, subject, order_id, occurred_at, received_at, payload)
                    values (('00000000-0000-0000-0000-00000000010' || :n)::uuid, 'orders.order-moved.v1', 'orders', '',
                            ('00000000-0000-0000-0000-00000000000' || :n)::uuid, now(), now(),
                            '{"sequence": 5, "typeId": "00000000-0000-0000-0000-000000000007",
                              "clientId": "00000000-0000-0000-0000-000000000008"}'::jsonb)
                    returning order_id)
                insert into order_state (order_id, sequence, from_state, state, outcome, starts_at, at)
                select order_id, 5, :from, :to, :outcome, now(), now() from told""")
                .param("n", String.valueOf(n))
                .param("from", from)
                .param("to", to)
                .param("outcome", outcome)
                .update();
    }
}
