package io.artel.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.billing.BillingTest;
import io.artel.kernel.Ids;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Invoices and credit notes of before it was written down which made which smaller: in a schema of their own. */
class UpgradeTest extends BillingTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Flyway flyway;

    @Value("${spring.datasource.url}")
    private String url = "";

    @Value("${spring.flyway.user}")
    private String owner = "";

    @Value("${spring.flyway.password}")
    private String password = "";

    @Test
    void what_a_credit_took_off_its_own_invoice_is_written_down() {
        before().target("1304").load().migrate();
        var database = new SingleConnectionDataSource(url, owner, password, true);
        try {
            var old = JdbcClient.create(database);
            old.sql("set search_path to upgrade").update();
            // Unpaid: all of it makes the invoice smaller. Another was partly covered by a credit from before.
            var unpaid = invoice(old, 1, 10_000, 0, 10_000);
            note(old, charge(old, unpaid, 10_000), 10_000, 0);
            var covered = invoice(old, 2, 10_000, 4_000, 6_000);
            var earlier = charge(old, null, 4_000);
            note(old, earlier, 4_000, 0);
            used(old, covered, earlier, 4_000);
            note(old, charge(old, covered, 10_000), 10_000, 4_000);
            // Paid: given back to the card, refused by it, or left and used by a later invoice.
            var paid = invoice(old, 3, 30_000, 0, 0);
            var back = charge(old, paid, 10_000);
            note(old, back, 10_000, 0);
            refund(old, back, 10_000, "DONE");
            var refused = charge(old, paid, 10_000);
            note(old, refused, 10_000, 10_000);
            refund(old, refused, 10_000, "REFUSED");
            var left = charge(old, paid, 10_000);
            note(old, left, 10_000, 3_000);
            used(old, invoice(old, 4, 7_000, 7_000, 0), left, 7_000);

            before().load().migrate();

            assertThat(old.sql("""
                    select i.sequence || ': ' || sum(c.minor) from invoice_credit c join invoice i on i.id = c.invoice_id
                    group by i.sequence order by 1""").query(String.class).list()).containsExactly("1: 10000", "2: 10000", "4: 7000");
            assertThat(old.sql("""
                    select count(*) from invoice i
                    where credit_used_minor + credited_minor
                        <> (select coalesce(sum(minor), 0) from invoice_credit where invoice_id = i.id)""").query(Integer.class).single()).isZero();
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

    private static UUID invoice(JdbcClient old, int sequence, long minor, long used, long credited) {
        var id = Ids.next();
        old.sql("""
                insert into invoice (id, year, sequence, client_id, week, issued_at, minor, credit_used_minor,
                    credited_minor, currency, state)
                values (:id, 2026, :sequence, :id, '2026-02-01', now(), :minor, :used, :credited, 'RUB', 'OPEN')""")
                .param("id", id)
                .param("sequence", sequence)
                .param("minor", minor)
                .param("used", used)
                .param("credited", credited)
                .update();
        return id;
    }

    private static UUID charge(JdbcClient old, @Nullable UUID invoice, long minor) {
        var id = Ids.next();
        old.sql("""
                insert into charge (id, order_id, attempt, client_id, minor, currency, outcome, cause, rate_version,
                    charged_at, collecting, version)
                values (:id, :id, 1, :id, :minor, 'RUB', 'CANCELLED', 'COMPANY', 1, now(), false, 0)""").param("id", id).param("minor", minor).update();
        if (invoice != null) {
            old.sql("""
                    insert into invoice_line (charge_id, invoice_id, order_id, minor)
                    values (:id, :invoice, :id, :minor)""")
                    .param("id", id)
                    .param("invoice", invoice)
                    .param("minor", minor)
                    .update();
        }
        return id;
    }

    private static void note(JdbcClient old, UUID charge, long minor, long left) {
        old.sql("""
                insert into credit_note (charge_id, order_id, client_id, minor, left_minor, currency, reason, issued_at)
                values (:id, :id, :id, :minor, :left, 'RUB', 'COMPANY', now())""")
                .param("id", charge)
                .param("minor", minor)
                .param("left", left)
                .update();
    }

    private static void used(JdbcClient old, UUID invoice, UUID note, long minor) {
        old.sql("insert into invoice_credit (invoice_id, credit_note_id, minor) values (:invoice, :note, :minor)")
                .param("invoice", invoice)
                .param("note", note)
                .param("minor", minor)
                .update();
    }

    private static void refund(JdbcClient old, UUID charge, long minor, String state) {
        old.sql("""
                insert into refund (charge_id, order_id, client_id, key, payment_key, minor, currency, state, asked_at,
                    answered_at)
                values (:id, :id, :id, 'refund/' || :id::text, 'payment/' || :id::text, :minor, 'RUB', :state, now(),
                    now())""")
                .param("id", charge)
                .param("minor", minor)
                .param("state", state)
                .update();
    }
}
