package io.artel.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.local.demo.Crowd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Orders go through the gateway while each service in turn is killed with SIGKILL, in an order and at moments from a
 * printed seed. Afterwards nothing may be lost or done twice; that is asked by SQL, past the services.
 */
@Order(1)
class KilledServicesTest {

    private static final int CLIENTS = 3;
    private static final List<String> SERVICES =
            List.of("accounts", "orders", "matching", "store", "billing", "testing", "analyst", "betting", "gateway");
    private static final List<String> DATABASES = SERVICES.subList(0, SERVICES.size() - 1);

    private final RunningPlatform platform = RunningPlatform.shared();

    @Test
    void every_order_finishes_and_is_charged_once_while_services_are_killed() throws Exception {
        long seed = Long.getLong("e2e.seed", System.nanoTime());
        System.out.println("seed " + seed + " (repeat with -De2e.seed=" + seed + ")");
        var crowd = new Crowd(platform.gateway(), platform.mail(), CLIENTS);

        List<UUID> orders;
        var killing = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var playing = threads.submit(() -> crowd.play(killing::get));
            try {
                killEachInTurn(new Random(seed));
            } finally {
                killing.set(false);
            }
            orders = playing.get(5, TimeUnit.MINUTES);
        }
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(2))
                .until(platform::isReady);

        System.out.println(orders.size() + " orders");
        assertThat(orders).hasSizeGreaterThanOrEqualTo(CLIENTS).doesNotHaveDuplicates();
        var ids = orders.stream().map(id -> "'" + id + "'").collect(Collectors.joining(",", "(", ")"));
        assertThat(platform.count("orders", "select count(*) from orders"))
                .as("orders that nobody got an answer about")
                .isEqualTo(orders.size());
        int count = orders.size();
        everyMessageIsHandled();
        ordersAreClosed(ids, count);
        moneyIsExact(ids, count);
        stockIsExact(ids, count);
        workersAreFree(ids);
        lettersAreThere(crowd, ids, count);
        theBooksAreProvedAndAChangedPostingIsNamed(ids);
    }

    private void killEachInTurn(Random random) throws InterruptedException {
        var victims = new ArrayList<>(SERVICES);
        Collections.shuffle(victims, random);
        for (var victim : victims) {
            // The moments between the kills are the experiment: nothing is waited for but time.
            TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(3_000));
            System.out.println("killing " + victim);
            platform.kill(victim);
            await().alias(victim + " to be ready again")
                    .atMost(Duration.ofMinutes(3))
                    .pollDelay(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofMillis(300))
                    .until(() -> platform.answers(victim));
        }
    }

    /** What the services still have on their way after the last answer to a person may take a moment. */
    private void eventually(String what, String service, String query, long expected) {
        await().alias(what)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() ->
                        assertThat(platform.count(service, query)).as(what).isEqualTo(expected));
    }

    private void everyMessageIsHandled() {
        for (var database : DATABASES) {
            eventually("outbox of " + database, database, "select count(*) from outbox", 0);
            eventually("parked messages of " + database, database, "select count(*) from parked_message", 0);
        }
    }

    private void ordersAreClosed(String ids, int count) {
        eventually(
                "orders that are closed",
                "orders",
                "select count(*) from orders where state = 'CLOSED' and outcome = 'COMPLETED' and id in " + ids,
                count);
    }

    private void moneyIsExact(String ids, int count) {
        eventually(
                "charges that are paid",
                "billing",
                "select count(*) from charge where paid_at is not null and minor = 10000 and order_id in " + ids,
                count);
        for (var kind : List.of("CHARGE", "PAYMENT")) {
            eventually(
                    "entries of kind " + kind,
                    "billing",
                    "select count(*) from journal_entry where kind = '" + kind + "' and order_id in " + ids,
                    count);
        }
        eventually("entries that do not balance", "billing", """
                select count(*) from (select entry_id from posting group by entry_id, currency
                having sum(case side when 'DEBIT' then minor else -minor end) <> 0) unbalanced""", 0);
        eventually("the workers' shares, in kopecks", "billing", """
                select coalesce(sum(minor), 0) from posting p join journal_entry e on e.id = p.entry_id
                where account like 'worker:%' and side = 'CREDIT' and order_id in """ + ids, count * 6_000L);
        eventually(
                "money still held",
                "billing",
                "select count(*) from payment_hold where state in ('REQUESTED', 'PLACED') and order_id in " + ids,
                0);
    }

    private void stockIsExact(String ids, int count) {
        eventually(
                "kits issued",
                "store",
                "select count(*) from kit where issued_at is not null and order_id in " + ids,
                count);
        eventually(
                "movements out: two items leave with each kit, once",
                "store",
                "select count(*) from stock_movement where kind = 'ISSUE' and order_id in " + ids,
                2L * count);
        eventually("stock that is not the sum of its movements, or still reserved", "store", """
                select count(*) from stock s where reserved <> 0 or on_hand <>
                (select coalesce(sum(quantity), 0) from stock_movement m where m.item_id = s.item_id)""", 0);
        eventually(
                "kits that nobody has closed",
                "store",
                "select count(*) from kit where state in ('WAITING', 'RESERVED', 'ISSUED')",
                0);
    }

    private void workersAreFree(String ids) {
        eventually(
                "bookings still active",
                "matching",
                "select count(*) from booking where active and order_id in " + ids,
                0);
    }

    /** The row is as it was in the end: the cabinet's journeys come to the same books. */
    private void theBooksAreProvedAndAChangedPostingIsNamed(String ids) {
        eventually("entries that are not sealed", "billing", """
                select count(*) from journal_entry
                where posted_in >= (select until_xid from journal_seal order by number desc limit 1)""", 0);
        var proved = platform.audit();
        assertThat(proved.status()).as(proved.text()).isZero();
        assertThat(proved.text()).contains("The books are proved.");

        long entry = platform.count("billing", "select min(id) from journal_entry where order_id in " + ids);
        var posting = "where id = (select min(id) from posting where entry_id = " + entry + ")";
        change("minor + 1", posting);
        try {
            var broken = platform.audit();
            assertThat(broken.status()).as(broken.text()).isEqualTo(1);
            assertThat(broken.text()).contains("THE BOOKS ARE BROKEN.", "journal_entry " + entry + ":");
        } finally {
            change("minor - 1", posting);
        }
        var restored = platform.audit();
        assertThat(restored.status()).as(restored.text()).isZero();
    }

    private void change(String amount, String posting) {
        platform.tamper(
                "billing",
                List.of(
                        "alter table posting disable trigger append_only",
                        "update posting set minor = " + amount + " " + posting,
                        "alter table posting enable always trigger append_only"));
    }

    private void lettersAreThere(Crowd crowd, String ids, int count) {
        eventually(
                "report letters",
                "orders",
                "select count(*) from letter where kind = 'report' and split_part(subject, '/', 1) in " + ids,
                count);
        for (var database : List.of("accounts", "orders", "store", "billing", "testing")) {
            eventually(
                    "unsent letters of " + database, database, "select count(*) from letter where sent_at is null", 0);
        }
        assertThat(crowd.lettersWith("cid:completion"))
                .as("reports in the clients' mailboxes, told apart by Message-ID")
                .isEqualTo(count);
    }
}
