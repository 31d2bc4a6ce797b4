package io.artel.billing.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.billing.BillingTest;
import io.artel.billing.ledger.Entries;
import io.artel.billing.payouts.TransferService;
import io.artel.billing.payouts.TransferService.Standing;
import io.artel.billing.payouts.TransferService.Transfer;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Payouts as they stand in books of their own, against what a transfer service lists. */
class TransferBooksTest extends BillingTest {

    private static final Money A = Money.rub("100.00");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Environment environment;

    private final List<Transfer> listed = new ArrayList<>();
    private int sequence;

    @SuppressWarnings("NullAway.Init")
    private io.artel.billing.ledger.Books own;

    @BeforeEach
    void open() {
        own = new io.artel.billing.ledger.Books(environment);
    }

    @AfterEach
    void close() {
        own.close();
    }

    @Test
    void what_only_one_side_knows_is_found_and_what_goes_another_way_is_not_missed() {
        var alike = payout("PAID", "TRANSFER");
        listed.add(new Transfer(alike.toString(), A, new Standing.Completed(), own.instant()));
        payout("PAID", "BANK_FILE");
        payout("REQUESTED", null);
        var forgotten = payout("PAID", "TRANSFER");
        var theirs = Ids.next();
        listed.add(new Transfer(theirs.toString(), A, new Standing.Completed(), own.instant()));
        var byBank = payout("PAID", "BANK_FILE");
        listed.add(new Transfer(byBank.toString(), A, new Standing.Completed(), own.instant()));
        var refused = payout("PAID", "TRANSFER");
        listed.add(new Transfer(refused.toString(), A, new Standing.Refused("closed"), own.instant()));
        var madeUp = Ids.next();
        own.post(Entries.payout(madeUp, Ids.next(), A));

        var later = own.instant().plus(Duration.ofMinutes(1));
        assertThat(differences(later))
                .containsExactlyInAnyOrder(
                        "MISSING_THERE " + forgotten,
                        "MISSING_HERE " + theirs,
                        "MISSING_HERE " + byBank,
                        "STATE " + refused,
                        "MISSING_THERE entry " + Entries.payoutCause(madeUp));
        // What was booked after the night's hour is left to the next.
        assertThat(differences(own.instant().minus(Duration.ofDays(1))))
                .containsExactlyInAnyOrder("MISSING_HERE " + theirs, "MISSING_HERE " + byBank, "STATE " + refused);
    }

    private List<String> differences(Instant until) {
        var since = own.instant().minus(Duration.ofDays(35));
        var entries = new BookedEntries(own.jdbc);
        var books = new TransferBooks(own.jdbc, new Listed(), entries);
        var listing = Listing.compare(books, since);
        var unlisted = own.transactions.execute(
                status -> books.expected(entries.without(listing.causes(), books.account(), since, until), since));
        return Comparison.both(listing.comparison(), Comparison.of(books.counterpart(), unlisted, Map.of()))
                .differences()
                .stream()
                .map(it -> it.kind() + " " + it.operation())
                .toList();
    }

    private UUID payout(String state, @Nullable String way) {
        var id = Ids.next();
        var worker = Ids.next();
        var details = Ids.next();
        boolean open = state.equals("REQUESTED");
        own.post(Entries.payout(id, worker, A));
        own.jdbc
                .sql("insert into payee (worker_id) values (:worker)")
                .param("worker", worker)
                .update();
        own.jdbc
                .sql("""
                insert into payout_details (id, worker_id, holder, account, set_at, effective_at)
                values (:id, :worker, 'Somebody', 'DE89370400440532013000', :now, :now::timestamptz + interval '1 day')""")
                .param("id", details)
                .param("worker", worker)
                .param("now", now())
                .update();
        var file = "BANK_FILE".equals(way) ? file() : null;
        own.jdbc
                .sql("""
                insert into payout (id, year, sequence, worker_id, month, attempt, opening_minor, earned_minor,
                    fined_minor, bonus_minor, returned_minor, paid_minor, currency, details_id, state, made_at,
                    settled_at, next_try_at, way, bank_file_id)
                values (:id, 2026, :sequence, :worker, '2026-10', 1, 0, 10000, 0, 0, 0, 10000, 'RUB', :details, :state,
                    :now, :settled, :next, :way, :file)""")
                .param("id", id)
                .param("sequence", ++sequence)
                .param("worker", worker)
                .param("details", details)
                .param("state", state)
                .param("now", now())
                .param("settled", open ? null : now(), Types.TIMESTAMP)
                .param("next", open ? now() : null, Types.TIMESTAMP)
                .param("way", way, Types.VARCHAR)
                .param("file", file, Types.OTHER)
                .update();
        return id;
    }

    private UUID file() {
        var id = Ids.next();
        own.jdbc.sql("""
                insert into bank_file (id, month, payouts, minor, currency, made_by, made_at)
                values (:id, '2026-10', 1, 10000, 'RUB', :id, :now)""").param("id", id).param("now", now()).update();
        return id;
    }

    private Timestamp now() {
        return Timestamp.from(own.instant());
    }

    private final class Listed implements TransferService {

        @Override
        public Standing transfer(
                String key, String holder, String account, @Nullable String bic, Money amount, String reference) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Standing standing(String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Transfer> since(Instant moment) {
            return listed.stream().filter(it -> !it.at().isBefore(moment)).toList();
        }
    }
}
