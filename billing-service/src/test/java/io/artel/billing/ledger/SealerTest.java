package io.artel.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.artel.billing.BillingTest;
import io.artel.billing.audit.Audit;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

class SealerTest extends BillingTest {

    private static final Money A = Money.rub("100.00");

    @Autowired
    private Environment environment;

    @SuppressWarnings("NullAway.Init")
    private Books books;

    @BeforeEach
    void open() {
        books = new Books(environment);
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void an_entry_that_commits_after_a_later_one_is_sealed_with_it() throws Exception {
        books.post(entry());
        books.seal();
        try (var slow = books.connection()) {
            slow.setAutoCommit(false);
            try (var statement = slow.createStatement()) {
                statement.execute("""
                        with entry as (insert into journal_entry (cause, kind, posted_at, effective_at)
                            values (gen_random_uuid(), 'CHARGE', now(), now()) returning id)
                        insert into posting (entry_id, account, side, minor, currency)
                        select id, 'bank', 'DEBIT', 5, 'RUB' from entry
                        union all select id, 'revenue', 'CREDIT', 5, 'RUB' from entry""");
            }
            books.post(entry());
            books.sealer.sealAll();
            assertThat(books.unsealed()).isEqualTo(1);
            slow.commit();
        }

        books.seal();

        assertThat(books.jdbc
                        .sql("select entries from journal_seal order by number")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
        assertProved();
    }

    @Test
    void what_was_posted_before_there_were_seals_is_sealed_too() throws Exception {
        try (var old = new Books(environment, SealerTest::oldEntry)) {
            old.post(entry());
            old.seal();

            try (var connection = old.connection()) {
                var report = Audit.report(connection, null);
                assertThat(report.findings().getFirst().holds())
                        .as(report.toString())
                        .isTrue();
                assertThat(report.sealed()).isEqualTo(2);
            }
            assertThat(old.balances.of(AccountCode.BANK, Money.RUB, Instant.parse("2026-02-01T00:00:00Z")))
                    .isEqualTo(Money.rub("5.00"));
        }
    }

    private static void oldEntry(JdbcClient jdbc) {
        jdbc.sql("""
                with entry as (insert into journal_entry (cause, kind, posted_at)
                    values (gen_random_uuid(), 'DEPOSIT', '2026-02-01T00:00:00Z') returning id)
                insert into posting (entry_id, account, side, minor, currency)
                select id, 'bank', 'DEBIT', 500, 'RUB' from entry
                union all select id, 'developers', 'CREDIT', 500, 'RUB' from entry""").update();
    }

    @Test
    void nothing_is_left_out_while_many_post_and_take_back() throws Exception {
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newFixedThreadPool(5)) {
            var sealing = threads.submit(() -> {
                while (writing.get()) books.sealer.sealAll();
            });
            var writers = new ArrayList<Callable<Void>>();
            for (int i = 0; i < 4; i++) writers.add(this::writeSome);
            for (var writer : threads.invokeAll(writers)) writer.get();
            writing.set(false);
            sealing.get();
        }

        books.seal();

        assertThat(books.jdbc
                        .sql("select sum(entries) from journal_seal")
                        .query(Long.class)
                        .single())
                .isEqualTo(books.jdbc
                        .sql("select count(*) from journal_entry")
                        .query(Long.class)
                        .single());
        assertProved();
    }

    private Void writeSome() {
        for (int i = 0; i < 50; i++) {
            books.transactions.executeWithoutResult(status -> {
                int entries = ThreadLocalRandom.current().nextInt(1, 4);
                for (int n = 0; n < entries; n++) books.ledger.post(entry());
                if (ThreadLocalRandom.current().nextInt(4) == 0) status.setRollbackOnly();
            });
        }
        return null;
    }

    /** The sealer and the audit compute the canonical text each in its own language. */
    @Test
    void free_text_is_sealed_as_the_audit_reads_it() throws Exception {
        for (var text : List.of("a|b", "a\\|b\\", "one\ntwo\r\nthree\t", "щёлк 💥 ''\"", " ")) {
            books.post(
                    entry(),
                    Particulars.by(Ids.next(), text)
                            .referringTo(text + "|")
                            .effective(books.instant().minusNanos(1_234_567_891)));
        }
        books.seal();
        assertProved();
    }

    @Test
    void how_far_the_seals_are_behind_is_known() {
        books.post(entry());
        books.pass(Duration.ofSeconds(3));
        assertThat(books.sealer.lag()).isEqualTo(Duration.ofSeconds(3));

        books.seal();

        assertThat(books.sealer.lag()).isZero();
    }

    @Test
    void the_service_seals_by_itself() {
        var entry = entry();
        transactions.executeWithoutResult(status -> ledger.post(entry));

        await().until(() ->
                jdbc.sql("""
                select exists (select 1 from journal_seal s join journal_entry e
                    on e.posted_in >= s.from_xid and e.posted_in < s.until_xid where e.cause = :cause)""").param("cause", entry.cause()).query(Boolean.class).single());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set order_id = null",
                "update posting set minor = minor + 1 where false",
                "delete from posting",
                "truncate posting cascade",
                "truncate journal_entry cascade",
                "update journal_seal set hash = sha256('x')",
                "delete from journal_seal",
                "delete from balance_snapshot",
                "delete from closed_period",
                "update rate set fine_minor = 1"
            })
    void not_even_the_owner_changes_what_is_written(String statement) {
        books.post(entry());
        books.seal();

        assertThatThrownBy(() -> books.jdbc.sql(statement).update())
                .rootCause()
                .hasMessageContaining("what is written stays");
    }

    private static JournalEntry entry() {
        return Entries.bonus(Ids.next(), Ids.next(), A);
    }

    private void assertProved() throws Exception {
        try (var connection = books.connection()) {
            var report = Audit.report(connection, null);
            // These entries are nobody's bonus; the chain is what is looked at.
            assertThat(List.of(report.findings().getFirst())).allMatch(it -> it.holds(), report.toString());
            assertThat(report.sealed()).isEqualTo(report.entries());
        }
    }
}
