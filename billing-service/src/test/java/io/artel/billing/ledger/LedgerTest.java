package io.artel.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artel.billing.BillingTest;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest extends BillingTest {

    private static final Money A = Money.rub("100.00");

    @Test
    void an_entry_that_does_not_balance_cannot_be_made() {
        var client = AccountCode.client(Ids.next());

        assertThatThrownBy(() -> new JournalEntry(
                        Ids.next(),
                        EntryKind.CHARGE,
                        null,
                        List.of(Posting.debit(client, A), Posting.credit(AccountCode.REVENUE, Money.rub("99.99")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Posting.debit(client, Money.zero())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_repeated_cause_posts_once_from_many_threads_too() throws Exception {
        var orderId = Ids.next();
        var entry = Entries.notDone(orderId, Ids.next(), A);
        int threads = 4;
        var together = new CyclicBarrier(threads);
        Callable<Boolean> posting = () -> {
            together.await();
            return Boolean.TRUE.equals(transactions.execute(status -> ledger.post(entry)));
        };

        List<Boolean> posted;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            posted = pool.invokeAll(List.of(posting, posting, posting, posting)).stream()
                    .map(it -> it.resultNow())
                    .toList();
        }

        assertThat(posted).containsExactlyInAnyOrder(true, false, false, false);
        assertThat(postings(orderId)).containsExactly("client DEBIT 100.00", "revenue CREDIT 100.00");
    }

    @Test
    void the_same_cause_with_other_postings_is_an_error() {
        var orderId = Ids.next();
        var client = Ids.next();
        post(Entries.notDone(orderId, client, A));

        assertThatThrownBy(() -> post(Entries.notDone(orderId, client, Money.rub("100.01"))))
                .isInstanceOf(CauseReused.class);
    }

    @Test
    void what_is_posted_at_the_commit_is_seen_by_the_ledger_before_and_posts_once() {
        var client = Ids.next();
        var first = Entries.notDone(Ids.next(), client, A);
        var second = Entries.notDone(Ids.next(), client, A);

        transactions.executeWithoutResult(status -> {
            ledger.postAtCommit(first);
            ledger.postAtCommit(first);
            assertThat(balance(AccountCode.client(client))).isEqualTo(A);
            ledger.postAtCommit(second);
            ledger.postAtCommit(first);
            ledger.reverse(second.cause());
            ledger.postAtCommit(Entries.notDone(Ids.next(), client, A));
        });

        assertThat(balance(AccountCode.client(client))).isEqualTo(Money.rub("200.00"));
        assertThat(jdbc.sql("""
                        select e.order_id from journal_entry e join posting p on p.entry_id = e.id
                        where p.account = :account order by e.id limit 2""")
                        .param("account", AccountCode.client(client).toString())
                        .query(UUID.class)
                        .list())
                .containsExactly(first.orderId(), second.orderId());
    }

    @Test
    void what_cannot_be_posted_at_the_commit_keeps_the_whole_transaction_from_committing() {
        var orderId = Ids.next();
        var client = Ids.next();
        var other = Entries.notDone(Ids.next(), client, A);
        post(Entries.notDone(orderId, client, A));

        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    ledger.postAtCommit(other);
                    ledger.postAtCommit(Entries.notDone(orderId, client, Money.rub("100.01")));
                }))
                .isInstanceOf(CauseReused.class);
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    ledger.postAtCommit(other);
                    ledger.postAtCommit(new JournalEntry(
                            other.cause(),
                            EntryKind.CHARGE,
                            null,
                            List.of(Posting.debit(AccountCode.BANK, A), Posting.credit(AccountCode.REVENUE, A))));
                }))
                .isInstanceOf(CauseReused.class);
        transactions.executeWithoutResult(status -> {
            ledger.postAtCommit(other);
            status.setRollbackOnly();
        });

        assertThat(balance(AccountCode.client(client))).isEqualTo(A);
    }

    @Test
    void a_reversal_takes_back_once_and_both_entries_stay() {
        var orderId = Ids.next();
        var client = Ids.next();
        var entry = Entries.notDone(orderId, client, A);
        post(entry);
        var before = Instant.now();

        for (int i = 0; i < 2; i++) transactions.executeWithoutResult(status -> ledger.reverse(entry.cause()));

        assertThat(balance(AccountCode.client(client))).isEqualTo(Money.zero());
        assertThat(ledger.balance(AccountCode.client(client), Money.RUB, before))
                .isEqualTo(A);
        assertThat(postings(orderId)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set order_id = null",
                "update posting set minor = minor + 1",
                "delete from posting",
                "delete from journal_entry",
                "truncate posting",
                "truncate journal_entry cascade",
                "update bonus set reason = 'another'",
                "delete from bonus",
                "delete from credit_limit_change",
                "update rate set fine_minor = 1",
                "alter table posting disable trigger all",
                "insert into journal_entry (cause, kind, posted_at, posted_in)"
                        + " values (gen_random_uuid(), 'CHARGE', now(), pg_current_xact_id())"
            })
    void the_runtime_user_has_no_right_to_change_what_is_written(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                does not balance                          | now() | null | null | ('revenue', 'CREDIT', 100), ('provider', 'DEBIT', 99)
                does not balance                          | now() | null | null | ('revenue', 'CREDIT', 100)
                counts later than it is posted            | now() + interval '1 s' | null | null | ('revenue', 'CREDIT', 1), ('provider', 'DEBIT', 1)
                says no reason                            | now() | gen_random_uuid() | null | ('revenue', 'CREDIT', 1), ('provider', 'DEBIT', 1)
                journal_entry_reason_check                | now() | gen_random_uuid() | repeat('x', 501) | ('revenue', 'CREDIT', 1), ('provider', 'DEBIT', 1)
                posting_minor_check                       | now() | null | null | ('revenue', 'CREDIT', 0), ('provider', 'DEBIT', 0)
                posting_account_check                     | now() | null | null | ('slush-fund', 'CREDIT', 1), ('provider', 'DEBIT', 1)
                """)
    void the_database_refuses_what_no_entry_can_be(
            String refusal, String effectiveAt, String madeBy, String reason, String legs) {
        assertThatThrownBy(() -> jdbc.sql("""
                with entry as (
                    insert into journal_entry (cause, kind, posted_at, effective_at, made_by, reason)
                    values (gen_random_uuid(), 'CHARGE', now(), %s, %s, %s) returning id)
                insert into posting (entry_id, account, side, minor, currency)
                select id, account, side, minor, 'RUB' from entry
                cross join (values %s) as leg (account, side, minor)""".formatted(effectiveAt, madeBy, reason, legs))
                        .update())
                .rootCause()
                .hasMessageContaining(refusal);
    }

    @Test
    void the_database_refuses_an_entry_whose_postings_come_later() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        status -> jdbc.sql("""
                        insert into journal_entry (cause, kind, posted_at, effective_at)
                        values (gen_random_uuid(), 'CHARGE', now(), now())""").update()))
                .rootCause()
                .hasMessageContaining("fewer than two postings");
    }

    @Test
    void nothing_can_be_added_to_an_entry_that_is_committed() {
        var entry = Entries.notDone(Ids.next(), Ids.next(), A);
        post(entry);
        long id = jdbc.sql("select id from journal_entry where cause = :cause")
                .param("cause", entry.cause())
                .query(Long.class)
                .single();

        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    barePosting(id, "bank", "DEBIT", 5);
                    barePosting(id, "revenue", "CREDIT", 5);
                }))
                .rootCause()
                .hasMessageContaining("is closed");
    }

    /** The rows of the postings table that no command of this service posts by itself yet. */
    @Test
    void a_payout_leaves_by_the_bank() {
        var worker = Ids.next();
        var entry = Entries.payout(Ids.next(), worker, A);

        post(entry);

        assertThat(entry.postings())
                .containsExactly(Posting.debit(AccountCode.worker(worker), A), Posting.credit(AccountCode.BANK, A));
    }

    private void post(JournalEntry entry) {
        transactions.executeWithoutResult(status -> ledger.post(entry));
    }

    private void barePosting(long entry, String account, String side, long minor) {
        jdbc.sql("""
                insert into posting (entry_id, account, side, minor, currency)
                values (:entry, :account, :side, :minor, 'RUB')""")
                .param("entry", entry)
                .param("account", account)
                .param("side", side)
                .param("minor", minor)
                .update();
    }
}
