package io.artel.billing.quarter;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.billing.BillingCalendar;
import io.artel.billing.BillingTest;
import io.artel.billing.audit.Audit;
import io.artel.billing.audit.Finding;
import io.artel.billing.ledger.AccountCode;
import io.artel.billing.quarter.Books.Behaviour;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import java.math.BigInteger;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/**
 * A quarter of the company's life, three months from January to March with every Sunday, every month's end and every
 * morning's reminders: cards that are declined or flaky, accounts that refuse or return, disputes, credits, bonuses, and
 * the database connection of a run cut in the middle of its work. In the end every invoice, payout and balance must be
 * what {@link Books} says, which knows nothing but the scenario.
 *
 * <p>{@code -Dquarter.clients=300 -Dquarter.orders=3000} plays a large one; {@code -Dseed} the same again.
 */
class SimulatedQuarterTest extends BillingTest {

    private record Card(String number, Behaviour behaviour, boolean refundable) {}

    private record Account(String ending, Behaviour behaviour) {}

    private record Ended(
            UUID order,
            UUID client,
            UUID worker,
            String outcome,
            @Nullable String cause) {}

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedQuarterTest.class);

    private static final List<Card> CARDS = List.of(
            new Card(GOOD, Behaviour.GOOD, true),
            new Card(REFUND_DECLINED, Behaviour.GOOD, false),
            new Card(FLAKY, Behaviour.GOOD, true),
            new Card(DECLINED, Behaviour.BAD, false),
            new Card(DECLINED_AT_CAPTURE, Behaviour.BAD, false),
            new Card("", Behaviour.NONE, false));

    private static final List<Account> ACCOUNTS = List.of(
            new Account("1234", Behaviour.GOOD),
            new Account("3220", Behaviour.GOOD),
            new Account("0119", Behaviour.GOOD),
            new Account("0002", Behaviour.BAD),
            new Account("0341", Behaviour.BAD),
            new Account("", Behaviour.NONE));

    private static final int LARGE = 100;

    /** Far from the weeks and months of the other tests. */
    private static final LocalDate FIRST = LocalDate.of(2190, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2190, 3, 31);

    @Autowired
    BillingCalendar calendar;

    @Autowired
    DataSource database;

    private final Books books = new Books();
    private final Map<UUID, Caller> people = new LinkedHashMap<>();
    private final List<Ended> ended = new ArrayList<>();
    private final List<Ended> undisputed = new ArrayList<>();
    private final Caller manager = TestTokens.caller(Role.MANAGER);
    private final Caller second = TestTokens.caller(Role.MANAGER);
    private final Caller controller = TestTokens.caller(Role.CONTROLLER);
    private int crashes;
    private int disputes;

    @Test
    void every_figure_of_a_quarter_is_what_the_scenario_alone_says() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        int clients = Integer.getInteger("quarter.clients", 24);
        int orders = Integer.getInteger("quarter.orders", 240);
        LOG.info("-Dseed={} -Dquarter.clients={} -Dquarter.orders={}", seed, clients, orders);
        var random = new Random(seed);
        // Other tests of the same context make up entries that no business made; alone there is nothing to except.
        var before = broken();
        at(FIRST, LocalTime.of(0, 30));
        hire(clients, Math.max(6, clients / 4), random);

        long days = LAST.toEpochDay() - FIRST.toEpochDay() + 1;
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            long sofar = day.toEpochDay() - FIRST.toEpochDay();
            live(day, (int) (orders * (sofar + 1) / days - orders * sofar / days), random);
        }

        compare();
        assertThat(crashes).as("runs that were cut off").isPositive();
        assertThat(broken()).as("what the audit says").isSubsetOf(before);
        var invoices = books.clients.values().stream()
                .mapToInt(it -> it.invoices.size())
                .sum();
        var statements = books.workers.values().stream()
                .mapToInt(it -> it.statements.size())
                .sum();
        LOG.info(
                "{} clients, {} workers, {} orders, {} disputes, {} invoices, {} statements, {} runs cut off: all exact",
                books.clients.size(),
                books.workers.size(),
                ended.size(),
                disputes,
                invoices,
                statements,
                crashes);
    }

    private List<String> broken() throws SQLException {
        try (var connection = database.getConnection()) {
            return Audit.report(connection, null).findings().stream()
                    .filter(finding -> !finding.holds())
                    .map(Finding::invariant)
                    .toList();
        }
    }

    private void hire(int clients, int workers, Random random) throws Exception {
        for (int i = 0; i < clients; i++) {
            var card = CARDS.get(i % CARDS.size());
            boolean weekly = i / CARDS.size() % 2 == 0;
            var client = card.behaviour() == Behaviour.NONE
                    ? TestTokens.caller(Role.CLIENT)
                    : client(card.number(), weekly ? "WEEKLY" : "EACH_ORDER");
            if (card.behaviour() != Behaviour.NONE && weekly) limit(client.accountId(), "1000000.00");
            people.put(client.accountId(), client);
            books.clients.put(client.accountId(), new Books.Client(card.behaviour(), card.refundable(), weekly));
        }
        for (int i = 0; i < workers; i++) {
            var account = ACCOUNTS.get(i % ACCOUNTS.size());
            var worker = TestTokens.caller(Role.WORKER);
            contact(worker, "Worker " + i, random.nextBoolean() ? "ru" : "en");
            people.put(worker.accountId(), worker);
            books.workers.put(worker.accountId(), new Books.Worker(account.behaviour()));
            if (account.behaviour() != Behaviour.NONE) {
                var set = call(
                        HttpMethod.PUT,
                        "/api/billing/payout-details",
                        Map.of("holder", "Worker " + i, "iban", iban(account.ending())),
                        worker);
                assertThat(set.status()).as(set.body().toString()).isEqualTo(200);
            }
        }
    }

    private void live(LocalDate day, int orders, Random random) throws Exception {
        clock.jumpTo(calendar.reminds(day).plusSeconds(1));
        books.morning(day);
        // Each crash costs the seconds until its unit is tried again: the small quarter leaves the mornings alone.
        crashing("DUNNING", day, books.clients.size() >= LARGE);

        at(day, LocalTime.of(12, 0));
        work(orders, random);
        dispute(random);
        if (random.nextInt(3) == 0) bonus(random);
        if (random.nextInt(6) == 0) repent(random);

        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            clock.jumpTo(calendar.closes(day).plusSeconds(1));
            books.sunday(day);
            crashing("INVOICING", day, true);
            // Once more by hand: nothing is done twice.
            run("INVOICING", day);
            providerAnswers();
        }
        var month = YearMonth.from(day);
        if (day.equals(month.atEndOfMonth())) {
            clock.jumpTo(calendar.closes(month).plusSeconds(1));
            for (int n = 0; n < 2; n++) {
                books.monthEnd(month);
                crashing("PAYOUTS", month, n == 0);
                transfersArrive();
            }
        }
    }

    private void work(int orders, Random random) {
        var clients = List.copyOf(books.clients.keySet());
        var workers = List.copyOf(books.workers.keySet());
        var today = new ArrayList<UUID>();
        for (int i = 0; i < orders; i++) {
            var order = Ids.next();
            var client = clients.get(random.nextInt(clients.size()));
            var worker = workers.get(random.nextInt(workers.size()));
            long minor = 1_00 + random.nextInt(500_00);
            var outcome = List.of("COMPLETED", "COMPLETED", "COMPLETED", "CANCELLED", "FAILED")
                    .get(random.nextInt(5));
            var cause = outcome.equals("COMPLETED")
                    ? null
                    : List.of("CLIENT", "WORKER", "COMPANY").get(random.nextInt(3));
            if (random.nextBoolean())
                authorise(order, 1, client, Money.ofMinor(minor).amount());
            settle(order, client, worker, Money.ofMinor(minor).amount(), outcome, cause);
            books.ended(order, client, worker, minor, outcome, cause);
            today.add(order);
            ended.add(new Ended(order, client, worker, outcome, cause));
            undisputed.add(ended.getLast());
        }
        if (today.isEmpty()) return;
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> jdbc.sql("""
                select count(*) from charge where order_id in (:orders) and answered_at is not null and not collecting""")
                                .param("orders", today)
                                .query(Integer.class)
                                .single()
                        == today.size());
        providerAnswers();
    }

    /** Some say something against a fine or a charge, and a controller decides at once. */
    private void dispute(Random random) throws Exception {
        if (undisputed.isEmpty() || random.nextInt(2) == 0) return;
        var matter = undisputed.remove(undisputed.size() - 1 - random.nextInt(Math.min(5, undisputed.size())));
        boolean fine = matter.outcome().equals("FAILED") && "WORKER".equals(matter.cause()) && random.nextBoolean();
        if (!fine && "COMPANY".equals(matter.cause())) return;
        var charge = jdbc.sql("select id from charge where order_id = :order and charged_at > :since")
                .param("order", matter.order())
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(6))))
                .query(UUID.class)
                .optional();
        if (charge.isEmpty()) return;
        var who = people.get(fine ? matter.worker() : matter.client());
        var opened = call(
                HttpMethod.POST,
                "/api/billing/" + (fine ? "fines/" : "charges/") + charge.get() + "/dispute",
                Map.of("text", "It was not like that"),
                requireNonNull(who));
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        boolean granted = random.nextInt(3) > 0;
        var decided = call(
                HttpMethod.POST,
                "/api/billing/disputes/" + opened.text("/id") + "/decision",
                Map.of("decision", !granted ? "UPHOLD" : fine ? "WAIVE" : "CREDIT", "reason", "heard both"),
                controller);
        assertThat(decided.status()).as(decided.body().toString()).isEqualTo(200);
        disputes++;
        if (!granted) return;
        if (fine) books.waived(matter.worker());
        else {
            books.credited(matter.client(), matter.order());
            providerAnswers();
        }
    }

    private void bonus(Random random) throws Exception {
        var workers = List.copyOf(books.workers.keySet());
        var worker = workers.get(random.nextInt(workers.size()));
        long minor = random.nextInt(5) == 0 ? 12_000_00 : 1_00 + random.nextInt(100_00);
        var given = call(
                HttpMethod.POST,
                "/api/billing/workers/" + worker + "/bonuses",
                Map.of("amount", rub(Money.ofMinor(minor).amount()), "reason", "well done"),
                manager);
        assertThat(given.status()).isEqualTo(201);
        if (minor > 10_000_00) {
            // A large one that nobody confirms never counts.
            if (random.nextBoolean()) return;
            call(HttpMethod.POST, "/api/billing/bonuses/" + given.text("/id") + "/confirmation", null, second);
        }
        books.bonus(worker, minor);
    }

    /** Somebody whose card is declined sets a good one and pays by hand. */
    private void repent(Random random) throws Exception {
        var bad = books.clients.entrySet().stream()
                .filter(it -> it.getValue().card == Behaviour.BAD)
                .toList();
        if (bad.size() < 3) return;
        var id = bad.get(random.nextInt(bad.size())).getKey();
        var client = requireNonNull(people.get(id));
        var time = books.client(id).weekly ? "WEEKLY" : "EACH_ORDER";
        call(HttpMethod.PUT, "/api/billing/payment-method", Map.of("card", card(GOOD), "time", time), client);
        for (var invoice :
                get("/api/billing/invoices?state=OPEN&size=100", client).body().path("items")) {
            var paid = call(
                    HttpMethod.POST,
                    "/api/billing/invoices/" + invoice.path("id").asString() + "/payment",
                    null,
                    client);
            assertThat(paid.status()).as(paid.body().toString()).isEqualTo(202);
        }
        providerAnswers();
        books.paysAll(id);
    }

    /** Starts a run and cuts the connection of a unit in the middle of its work, as if its replica had died there. */
    private void crashing(String kind, Object period, boolean crash) throws Exception {
        var over = new AtomicBoolean(!crash);
        var cutting = Thread.ofPlatform().start(() -> cutOneOff(over));
        var done = run(kind, period);
        over.set(true);
        cutting.join();
        assertThat(done.path("results").has("FAILED")).as(done.toString()).isFalse();
        providerAnswers();
    }

    private void cutOneOff(AtomicBoolean over) {
        while (!over.get()) {
            var pids = jdbc.sql("""
                    select pg_terminate_backend(l.pid) from pg_locks l
                    where l.relation = 'run_unit'::regclass and l.mode = 'RowShareLock' and l.granted
                      and l.pid <> pg_backend_pid()
                      and exists (select 1 from pg_locks o where o.pid = l.pid
                          and o.relation in ('invoice'::regclass, 'payee'::regclass) and o.mode = 'RowExclusiveLock')""").query(Boolean.class).list();
            if (pids.contains(true)) {
                crashes++;
                return;
            }
        }
    }

    private void providerAnswers() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> jdbc.sql("""
                select not exists (select 1 from provider_call c
                    where c.resolved_at is null
                      and (c.order_id in (select order_id from charge where client_id in (:clients))
                        or c.subject in (select id from invoice where client_id in (:clients))))""")
                        .param("clients", books.clients.keySet())
                        .query(Boolean.class)
                        .single());
    }

    private void transfersArrive() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> jdbc.sql("""
                select not exists (select 1 from payout
                    where state in ('REQUESTED', 'ACCEPTED') and worker_id in (:workers))""")
                        .param("workers", books.workers.keySet())
                        .query(Boolean.class)
                        .single());
    }

    private void compare() {
        books.clients.forEach((id, client) -> {
            assertThat(invoices(id))
                    .as("invoices of %s (%s, weekly %s)", id, client.card, client.weekly)
                    .containsExactlyElementsOf(client.invoices.stream()
                            .map(Books.Invoice::toString)
                            .toList());
            assertThat(balance(AccountCode.client(id)).minor())
                    .as("balance of %s", id)
                    .isEqualTo(client.balance());
            assertThat(jdbc.sql("""
                            select exists (select 1 from client_standing
                                where client_id = :id and suspended_since is not null)""").param("id", id).query(Boolean.class).single())
                    .as("%s may not order", id)
                    .isEqualTo(client.suspended);
        });
        books.workers.forEach((id, worker) -> {
            assertThat(statements(id))
                    .as("statements of %s (%s)", id, worker.account)
                    .containsExactlyElementsOf(worker.statements.stream()
                            .map(Books.Statement::toString)
                            .toList());
            assertThat(balance(AccountCode.worker(id)).minor())
                    .as("balance of %s", id)
                    .isEqualTo(worker.balance());
        });
        moneyMovedOnce();
    }

    /** Exactly what was paid by invoice has been taken, and what was paid out has arrived. */
    private void moneyMovedOnce() {
        var invoices = jdbc.sql("""
                select id, case state when 'PAID' then minor - credit_used_minor - credited_minor else 0 end as minor
                from invoice where client_id in (:clients)""")
                .param("clients", books.clients.keySet())
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), Money.ofMinor(row.getLong("minor"))))
                .list();
        var taken = PROVIDER.taken();
        for (var invoice : invoices) {
            assertThat(taken.getOrDefault(invoice.getKey().toString(), Money.zero()))
                    .as("taken for %s", invoice.getKey())
                    .isEqualTo(invoice.getValue());
        }
        var refunded = new HashMap<UUID, Money>();
        PROVIDER.refunded().forEach((reference, amount) -> {
            var client = clientOf(reference);
            if (client != null) refunded.merge(client, amount, Money::plus);
        });
        books.clients.forEach((id, client) -> assertThat(
                        refunded.getOrDefault(id, Money.zero()).minor())
                .as("gone back to the card of %s", id)
                .isEqualTo(client.refunded));
        var payouts = jdbc.sql("""
                select id, case state when 'PAID' then paid_minor else 0 end as minor
                from payout where worker_id in (:workers)""")
                .param("workers", books.workers.keySet())
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), Money.ofMinor(row.getLong("minor"))))
                .list();
        for (var payout : payouts) {
            assertThat(TRANSFERS.arrived(payout.getKey()))
                    .as("arrived by %s", payout.getKey())
                    .isEqualTo(payout.getValue());
        }
    }

    /** Whose order or invoice the provider's reference means. */
    private @Nullable UUID clientOf(String reference) {
        return jdbc.sql("""
                select client_id from charge where order_id = :id
                union all select client_id from invoice where id = :id""")
                .param("id", UUID.fromString(reference.replace("order ", "")))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private List<String> invoices(UUID client) {
        return jdbc.sql("""
                select format('%s charged %s, credit %s, credited since %s, %s', week, minor, credit_used_minor,
                    credited_minor, state)
                from invoice where client_id = :id order by week""").param("id", client).query(String.class).list();
    }

    private List<String> statements(UUID worker) {
        return jdbc.sql("""
                select format('%s from %s, earned %s, fined %s, bonuses %s, returned %s, paid %s, %s', month,
                    opening_minor, earned_minor, fined_minor, bonus_minor, returned_minor, paid_minor, state)
                from payout where worker_id = :id order by year, sequence""").param("id", worker).query(String.class).list();
    }

    private void at(LocalDate day, LocalTime time) {
        clock.jumpTo(day.atTime(time).atZone(calendar.zone()).toInstant());
    }

    /** A German account with the right check digits. */
    private static String iban(String ending) {
        var account = "37040044" + "000000" + ending;
        var number = new BigInteger(account + "131400");
        int check = 98 - number.mod(BigInteger.valueOf(97)).intValue();
        return "DE" + (check < 10 ? "0" : "") + check + account;
    }
}
