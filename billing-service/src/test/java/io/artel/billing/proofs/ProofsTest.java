package io.artel.billing.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.billing.BillingCalendar;
import io.artel.billing.BillingTest;
import io.artel.billing.ledger.Books;
import io.artel.billing.ledger.Entries;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.AbstractDataSource;

class ProofsTest extends BillingTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Environment environment;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private BillingCalendar calendar;

    @Test
    void each_night_the_books_are_proved_and_what_is_broken_is_kept() throws Exception {
        try (var books = new Books(environment)) {
            var proofs = proofs(books);
            bonus(books);
            books.seal();

            assertThat(proofs.prove(FIRST).clean()).isTrue();
            var first = proofs.list(10, 0).getFirst();
            assertThat(first.entries()).isEqualTo(1);
            assertThat(first.head()).startsWith("1:");
            assertThat(first.broken()).isEmpty();

            // The seal that one night saw is not in the chain of the next.
            books.jdbc
                    .sql("insert into proof (day, entries, head, finished_at) values (:day, 1, :head, now())")
                    .param("day", FIRST.plusDays(1))
                    .param("head", "1:" + "0".repeat(64))
                    .update();
            books.jdbc.sql("""
                    insert into invoice (id, year, sequence, client_id, week, issued_at, minor, credit_used_minor,
                        currency, state)
                    values (gen_random_uuid(), 2026, 1, gen_random_uuid(), '2026-02-01', now(), 10000, 5000, 'RUB',
                        'OPEN')""").update();
            assertThat(proofs.prove(FIRST.plusDays(2)).clean()).isFalse();

            var broken = proofs.list(1, 0).getFirst();
            assertThat(broken.day()).isEqualTo(FIRST.plusDays(2));
            assertThat(broken.broken().stream().map(Proofs.Broken::broken))
                    .anyMatch(it -> it.contains("it was noted, and is not in the chain any more"))
                    .anyMatch(it -> it.contains("it is smaller by 5000, its credits are 0"));
            // Another replica that comes later adds nothing.
            proofs.prove(FIRST.plusDays(2));
            assertThat(proofs.count()).isEqualTo(3);
        }
    }

    @Test
    void a_journal_without_anything_is_proved_and_the_next_night_goes_on_from_there() throws Exception {
        try (var books = new Books(environment)) {
            var proofs = proofs(books);
            assertThat(proofs.prove(FIRST).clean()).isTrue();
            bonus(books);
            books.seal();
            assertThat(proofs.prove(FIRST.plusDays(1)).clean()).isTrue();
        }
    }

    @Test
    void managers_see_the_nights() throws Exception {
        var manager = TestTokens.caller(Role.MANAGER);
        jdbc.sql("""
                insert into proof (day, entries, head, finished_at) values ('2199-01-01', 7, '3:ab', now())
                on conflict do nothing""").update();
        jdbc.sql("""
                insert into proof_finding (day, invariant, broken) values ('2199-01-01', 'it holds', 'row 1: it does not')
                on conflict do nothing""").update();

        var newest = get("/api/billing/proofs", manager).body().at("/items/0");
        assertThat(newest.path("day").asString()).isEqualTo("2199-01-01");
        assertThat(newest.path("entries").asInt()).isEqualTo(7);
        assertThat(newest.at("/broken/0/row").asString()).isEqualTo("row 1: it does not");
        assertThat(get("/api/billing/proofs", TestTokens.caller(Role.CONTROLLER))
                        .status())
                .isEqualTo(403);
    }

    private Proofs proofs(Books books) {
        return new Proofs(
                new AbstractDataSource() {
                    @Override
                    public Connection getConnection() throws SQLException {
                        return books.connection();
                    }

                    @Override
                    public Connection getConnection(String user, String password) throws SQLException {
                        return books.connection();
                    }
                },
                books.jdbc,
                Objects.requireNonNull(books.transactions.getTransactionManager()),
                calendar,
                books);
    }

    private static void bonus(Books books) {
        var worker = Ids.next();
        books.jdbc
                .sql("""
                insert into bonus (id, worker_id, minor, currency, reason, given_by, given_at)
                values (:id, :worker, 10000, 'RUB', 'a test', :id, :now)""")
                .param("id", Ids.next())
                .param("worker", worker)
                .param("now", Timestamp.from(books.instant()))
                .update();
        books.post(Entries.bonus(Ids.next(), worker, Money.rub("100.00")));
    }
}
