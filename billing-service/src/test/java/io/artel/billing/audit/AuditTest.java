package io.artel.billing.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.billing.BillingTest;
import io.artel.billing.ledger.Books;
import io.artel.billing.ledger.Entries;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Clean books are proved; whoever changes a row behind the triggers' back is found out, and the row is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest extends BillingTest {

    private static final Money A = Money.rub("100.00");
    private static final String ENTRY = "(select id from journal_entry where kind = 'PAYMENT')";

    @Autowired
    private Environment environment;

    @SuppressWarnings("NullAway.Init")
    private Books books;

    @BeforeAll
    void write() {
        books = new Books(environment);
        var client = Ids.next();
        var worker = Ids.next();
        var done = Ids.next();
        var failed = Ids.next();
        var calledOff = Ids.next();
        charge(done, client, worker, "COMPLETED", null);
        books.post(Entries.completed(done, client, worker, A, Money.rub("60.00")));
        charge(failed, client, worker, "FAILED", "WORKER");
        books.post(Entries.failedByWorker(failed, client, worker, A, Money.rub("40.00")));
        books.post(Entries.payment(done, "a call", client, A));
        books.seal();
        var credited = charge(calledOff, client, worker, "CANCELLED", "COMPANY");
        books.post(Entries.notDone(calledOff, client, A));
        books.post(Entries.creditNote(calledOff, credited, client, A));
        var manager = Ids.next();
        var order = Ids.next();
        books.post(Entries.deposit(Ids.next(), manager, A));
        books.jdbc
                .sql("insert into pool (order_id) values (:order)")
                .param("order", order)
                .update();
        for (int i = 0; i < 2; i++) stake(order, manager);
        books.seal();
        var wrong = Entries.bonus(Ids.next(), worker, A);
        bonus(worker);
        books.post(wrong);
        books.transactions.executeWithoutResult(status -> books.ledger.reverse(wrong.cause()));
        for (int i = 0; i < 20; i++) {
            bonus(worker);
            books.post(Entries.bonus(Ids.next(), worker, A));
        }
        books.seal();
        bonus(worker);
        books.post(Entries.bonus(Ids.next(), worker, A));
        books.seal();
    }

    @AfterAll
    void close() {
        books.close();
    }

    private UUID charge(UUID order, UUID client, UUID worker, String outcome, @Nullable String cause) {
        var id = Ids.next();
        books.jdbc
                .sql("""
                insert into charge (id, order_id, attempt, client_id, worker_id, minor, currency, outcome, cause,
                    rate_version, charged_at, collecting, version)
                values (:id, :order, 1, :client, :worker, 10000, 'RUB', :outcome, :cause, 1, :now, false, 0)""")
                .param("id", id)
                .param("order", order)
                .param("client", client)
                .param("worker", worker)
                .param("outcome", outcome)
                .param("cause", cause, java.sql.Types.VARCHAR)
                .param("now", Timestamp.from(books.instant()))
                .update();
        books.jdbc
                .sql("""
                insert into payment_hold (id, order_id, attempt, client_id, minor, currency, payment_time, state,
                    opened_at, version)
                values (:id, :order, 1, :client, 10000, 'RUB', 'WEEKLY', 'VOIDED', :now, 0)""")
                .param("id", Ids.next())
                .param("order", order)
                .param("client", client)
                .param("now", Timestamp.from(books.instant()))
                .update();
        return id;
    }

    private void stake(UUID order, UUID manager) {
        var bet = Ids.next();
        books.jdbc
                .sql("""
                insert into stake (bet_id, order_id, manager_id, minor, currency, state, changed_at, version)
                values (:bet, :order, :manager, 1000, 'RUB', 'PLACED', :now, 0)""")
                .param("bet", bet)
                .param("order", order)
                .param("manager", manager)
                .param("now", Timestamp.from(books.instant()))
                .update();
        books.post(Entries.stake(order, bet, manager, Money.rub("10.00")));
    }

    private void bonus(UUID worker) {
        books.jdbc
                .sql("""
                insert into bonus (id, worker_id, minor, currency, reason, given_by, given_at)
                values (:id, :worker, 10000, 'RUB', 'a test', :by, :now)""")
                .param("id", Ids.next())
                .param("worker", worker)
                .param("by", Ids.next())
                .param("now", Timestamp.from(books.instant()))
                .update();
    }

    @Test
    void clean_books_are_proved() throws Exception {
        var report = after(null);

        assertThat(report.findings()).allMatch(Finding::holds);
        assertThat(report.clean()).isTrue();
        assertThat(report.entries()).isEqualTo(31).isEqualTo(report.sealed());
        assertThat(report.head()).startsWith("4:");
        assertThat(books.jdbc
                        .sql("select count(*) from balance_snapshot")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void a_seal_that_was_noted_must_still_be_there() throws Exception {
        var head = after(null).head();
        var forged = "4:" + "0".repeat(64);

        assertThat(after(null, head).clean()).isTrue();
        assertThat(broken(after(null, forged)))
                .containsExactly("journal_seal " + forged + ": it was noted, and is not in the chain any more");
    }

    static List<Arguments> tampering() {
        return List.of(
                Arguments.of(
                        "an amount, on both sides",
                        "update posting set minor = 999 where entry_id = " + ENTRY,
                        "journal_entry 3: it or a posting of it is not what seal 1 has sealed"),
                Arguments.of(
                        "an amount, on one side",
                        "update posting set minor = 999 where side = 'DEBIT' and entry_id = " + ENTRY,
                        "journal_entry 3: debits exceed credits by -9001 RUB"),
                Arguments.of(
                        "an account",
                        "update posting set account = 'bank' where side = 'DEBIT' and entry_id = " + ENTRY,
                        "journal_entry 3: it or a posting of it is not what seal 1 has sealed"),
                Arguments.of(
                        "a date",
                        "update journal_entry set effective_at = effective_at - interval '1 day' where id = " + ENTRY,
                        "journal_entry 3: it or a posting of it is not what seal 1 has sealed"),
                Arguments.of(
                        "an entry goes",
                        "with gone as (delete from posting where entry_id = 3) delete from journal_entry where id = 3",
                        "journal_entry 3: it is in seal 1, and it is gone"),
                Arguments.of(
                        "a posting goes",
                        "delete from posting where side = 'DEBIT' and entry_id = " + ENTRY,
                        "journal_entry 3: 1 postings"),
                Arguments.of("an entry comes into the past", """
                        with old as (select posted_in from journal_entry where id = 1),
                        forged as (insert into journal_entry (cause, kind, posted_at, effective_at, posted_in)
                            select gen_random_uuid(), 'BONUS', now(), now(), posted_in from old returning id, posted_in)
                        insert into posting (entry_id, account, side, minor, currency, posted_in)
                        select id, 'bank', 'CREDIT', 5, 'RUB', posted_in from forged union all
                        select id, 'bonus-cost', 'DEBIT', 5, 'RUB', posted_in from forged""", "it is not in seal 1, among whose entries it stands"),
                Arguments.of(
                        "a seal",
                        "update journal_seal set leaves = overlay(leaves placing '\\x00'::bytea from 20) where number = 2",
                        "journal_seal 2: its hash is not that of its contents"),
                Arguments.of(
                        "a seal goes",
                        "delete from journal_seal where number = 2",
                        "journal_seal 3: seal 2 is missing before it"),
                Arguments.of(
                        "a snapshot",
                        "update balance_snapshot set credit = credit + 1",
                        "balance_snapshot bonus-cost at seal 3"),
                Arguments.of(
                        "a snapshot of the books",
                        "update kind_snapshot set debit = debit + 1 where kind = 'client'",
                        "kind_snapshot client at seal 3"),
                Arguments.of(
                        "a charge", "update charge set minor = 9999 where outcome = 'COMPLETED'", "9999 is charged"),
                Arguments.of("a charge goes", "delete from charge where cause = 'WORKER'", "journal_entry 2: 1 charge"),
                Arguments.of("a rate", "update rate set fine_minor = 4100", "should have -4100, the entry says -4000"),
                Arguments.of(
                        "a cause",
                        "update charge set cause = 'COMPANY' where outcome = 'COMPLETED'",
                        "0 credit notes for 0 of 10000"),
                Arguments.of("a hold", "update payment_hold set state = 'PLACED'", "it is PLACED, and order"),
                Arguments.of(
                        "an invoice that is smaller without a credit", """
                        insert into invoice (id, year, sequence, client_id, week, issued_at, minor, credit_used_minor,
                            currency, state)
                        values (gen_random_uuid(), 2026, 1, gen_random_uuid(), '2026-02-01', now(), 10000, 5000, 'RUB',
                            'OPEN')""", "it is smaller by 5000, its credits are 0"),
                Arguments.of(
                        "a stake",
                        "delete from stake where bet_id = (select max(bet_id::text)::uuid from stake)",
                        "it holds 2000, its stakes are 1000"),
                Arguments.of(
                        "a bonus",
                        "delete from bonus where id = (select max(id::text)::uuid from bonus)",
                        "nobody has given"),
                Arguments.of(
                        "a reversal",
                        "update journal_entry set reverses = 8 where reverses is not null",
                        "it reverses entry 8 and is not its opposite"),
                Arguments.of("a period closed under an entry", """
                        insert into closed_period (month, until, closed_by, closed_at)
                        values ('2026-02-01', '2026-04-01', gen_random_uuid(), '2026-02-01')""", "journal_entry 1: it counts at"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampering")
    void whoever_changes_a_row_is_found_out(String what, String statement, String named) throws Exception {
        var report = after(statement);

        assertThat(report.clean()).isFalse();
        assertThat(broken(report)).as(report.toString()).anyMatch(it -> it.contains(named));
    }

    @Test
    void a_guard_that_is_off_is_named() throws Exception {
        try (var connection = books.connection()) {
            connection.setAutoCommit(false);
            execute(connection, "alter table posting disable trigger append_only");
            assertThat(broken(Audit.examine(connection, null)))
                    .containsExactly("table posting: its trigger append_only is off");
            execute(connection, "drop trigger append_only on posting");
            assertThat(broken(Audit.examine(connection, null)))
                    .containsExactly("table posting: its trigger append_only is off");
            connection.rollback();
            execute(
                    connection,
                    "grant update on journal_entry to " + environment.getProperty("spring.datasource.username"));
            assertThat(broken(Audit.examine(connection, null)))
                    .containsExactly("table journal_entry: the runtime user may change it");
            connection.rollback();
        }
    }

    @Test
    void it_ends_with_what_it_found() {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);

        assertThat(Audit.run(Map.of(), new String[] {"nonsense"}, print, print)).isEqualTo(2);
        assertThat(Audit.run(Map.of("ARTEL_DB_PORT", "1"), new String[0], print, print))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("usage: audit", "could not be read");
    }

    private Audit.Report after(@Nullable String statement) throws SQLException {
        return after(statement, null);
    }

    /** As somebody would who owns the tables: triggers off, the change, triggers on. Rolled back afterwards. */
    private Audit.Report after(@Nullable String statement, @Nullable String noted) throws SQLException {
        try (var connection = books.connection()) {
            connection.setAutoCommit(false);
            var guarded =
                    List.of("journal_entry", "posting", "journal_seal", "kind_snapshot", "balance_snapshot", "rate");
            if (statement != null) {
                for (var table : guarded) execute(connection, "alter table " + table + " disable trigger user");
                for (var foreign : List.of("posting", "journal_entry", "journal_snapshot"))
                    dropForeignKeys(connection, foreign);
                execute(connection, statement);
                for (var table : guarded) {
                    execute(connection, "alter table " + table + " enable trigger user");
                    execute(connection, "alter table " + table + " enable always trigger append_only");
                }
            }
            var report = Audit.examine(connection, noted);
            connection.rollback();
            return report;
        }
    }

    private static void dropForeignKeys(Connection connection, String table) throws SQLException {
        execute(
                connection,
                "do $$ declare name text; begin for name in select conname from pg_constraint where contype in"
                        + " ('f', 'u') and conrelid = '" + table + "'::regclass loop execute format('alter table "
                        + table
                        + " drop constraint %I cascade', name); end loop; end $$");
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private static List<String> broken(Audit.Report report) {
        return report.findings().stream()
                .map(Finding::broken)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
