package io.artel.billing.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.billing.BillingSettings;
import io.artel.billing.BillingTest;
import io.artel.billing.disputes.DisputeSettings;
import io.artel.billing.ledger.Books;
import io.artel.billing.ledger.Entries;
import io.artel.billing.ledger.Particulars;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.starter.web.PageOf;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Snapshots and windows are only a shorter way to a page: all pages together are the account, line by line. */
class StatementPagesTest extends BillingTest {

    private static final Logger LOG = LoggerFactory.getLogger(StatementPagesTest.class);
    private static final int SIZE = 7;

    @Autowired
    Environment environment;

    @Autowired
    BillingSettings settings;

    @Autowired
    DisputeSettings disputes;

    @Test
    void every_page_is_a_piece_of_the_whole() {
        long seed = Long.getLong("seed", System.nanoTime());
        LOG.info("-Dseed={}", seed);
        var random = new Random(seed);
        var person = TestTokens.caller(Role.CLIENT, Role.WORKER);
        try (var books = new Books(environment)) {
            for (int i = 0; i < 250; i++) {
                var who = random.nextInt(4) == 0 ? Ids.next() : person.accountId();
                var entry = random.nextInt(5) == 0
                        ? Entries.bonus(Ids.next(), who, Money.ofMinor(i + 1))
                        : Entries.notDone(Ids.next(), who, Money.ofMinor(i + 1));
                boolean late = random.nextInt(6) == 0;
                books.post(
                        entry,
                        late
                                ? Particulars.NONE.effective(
                                        books.instant().minus(Duration.ofHours(random.nextInt(100))))
                                : Particulars.NONE);
                if (random.nextInt(4) == 0) books.sealer.sealAll();
                books.pass(Duration.ofMinutes(random.nextInt(120)));
            }
            var controller = new StatementController(books.jdbc, books.balances, settings, disputes, books);

            same(controller, books, person, null, null);
            var first = LocalDate.of(2026, 3, 1);
            for (int day = -2; day < 14; day++) {
                same(controller, books, person, first.plusDays(day), first.plusDays(day + random.nextInt(3)));
            }
            same(controller, books, person, first.plusDays(4), null);
            same(controller, books, person, null, first.plusDays(4));
        }
    }

    private void same(
            StatementController controller,
            Books books,
            Caller person,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        var all = all(books, person.accountId(), from, to);
        var found = new ArrayList<UUID>();
        PageOf<StatementController.Line> page;
        int n = 0;
        do {
            page = controller.statement(from, to, n++, SIZE, person);
            assertThat(page.total()).as("total from %s to %s", from, to).isEqualTo(all.size());
            page.items().forEach(line -> found.add(line.id()));
        } while (!page.items().isEmpty());
        assertThat(found).as("from %s to %s", from, to).containsExactlyElementsOf(all);
    }

    private List<UUID> all(Books books, UUID person, @Nullable LocalDate from, @Nullable LocalDate to) {
        return books.jdbc
                .sql("""
                select e.cause from posting p join journal_entry e on e.id = p.entry_id
                where p.account in ('client:' || :person, 'worker:' || :person)
                  and e.effective_at >= :since and e.effective_at < :until
                order by p.posted_in desc, p.id desc""")
                .param("person", person.toString())
                .param("since", Timestamp.from(start(from == null ? LocalDate.of(2000, 1, 1) : from)))
                .param("until", Timestamp.from(start(to == null ? LocalDate.of(2100, 1, 1) : to.plusDays(1))))
                .query(UUID.class)
                .list();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(settings.zone()).toInstant();
    }
}
