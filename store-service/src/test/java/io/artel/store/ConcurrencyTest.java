package io.artel.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.kernel.Ids;
import io.artel.store.domain.Act;
import io.artel.store.domain.IllegalKitMove;
import io.artel.store.domain.Kit;
import io.artel.store.domain.KitLine;
import io.artel.store.domain.NotEnoughStock;
import io.artel.store.domain.StockBusy;
import io.artel.store.keeping.Storekeeper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many hands on few items, against the real database. */
class ConcurrencyTest extends StoreTest {

    private static final Instant NOW = Instant.parse("2030-04-01T09:00:00Z");

    @Autowired
    Storekeeper storekeeper;

    @Test
    void two_never_reserve_the_same_piece() throws Exception {
        var saw = item("Circular saw", true);
        receive(saw, 5);
        var type = typeNeeding(Map.of(saw, 1));
        var wanted = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 20; i++) wanted.add(() -> prepareNow(Ids.next(), 1, type));

        together(wanted);

        assertStock(saw, 5, 5);
        assertThat(states(type)).containsEntry("RESERVED", 5).containsEntry("WAITING", 15);
        assertBooksAgree();
    }

    @Test
    void a_kit_that_two_buyers_issue_and_an_order_closes_leaves_once_or_never() throws Exception {
        var saw = item("Jig saw", true);
        receive(saw, 10);
        var type = typeNeeding(Map.of(saw, 1));
        var works = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 10; i++) {
            var order = Ids.next();
            var kit = prepareNowGettingKit(order, type);
            for (int hand = 0; hand < 2; hand++) works.add(() -> issueNow(kit));
            works.add(() -> closeNow(order, 1));
        }

        together(works);

        int issued = jdbc.sql("select coalesce(-sum(quantity), 0) from stock_movement"
                        + " where item_id = :item and kind = 'ISSUE'")
                .param("item", saw)
                .query(Integer.class)
                .single();
        assertThat(states(type).getOrDefault("RETURN_DUE", 0)).isEqualTo(issued);
        assertThat(states(type).getOrDefault("RELEASED", 0)).isEqualTo(10 - issued);
        assertStock(saw, 10 - issued, 0);
        assertBooksAgree();
    }

    @RepeatedTest(3)
    void any_mixture_of_everything_keeps_the_books_right_and_lets_nothing_wait_that_could_go_on() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var items = List.of(item("A", true), item("B", false), item("C", true));
        var types = List.of(
                typeNeeding(Map.of(items.get(0), 1, items.get(1), 2)),
                typeNeeding(Map.of(items.get(1), 1, items.get(2), 1)),
                typeNeeding(Map.of(items.get(2), 2, items.get(0), 1)));
        var orders = new ArrayList<UUID>();
        for (int i = 0; i < 15; i++) orders.add(Ids.next());
        var works = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 300; i++) {
            var order = orders.get(random.nextInt(orders.size()));
            var item = items.get(random.nextInt(items.size()));
            int quantity = 1 + random.nextInt(4);
            int attempt = 1 + random.nextInt(5);
            var type = types.get(random.nextInt(types.size()));
            works.add(
                    switch (random.nextInt(7)) {
                        case 0, 1 -> () -> prepareNow(order, attempt, type);
                        case 2 -> () -> closeNow(order, attempt);
                        case 3 -> () -> issueSome(order);
                        case 4 -> () -> countInSome(order);
                        case 5 -> () -> done(() -> storekeeper.receive(Map.of(item, quantity), act()));
                        default -> () -> done(() -> storekeeper.count(Map.of(item, quantity), act()));
                    });
        }

        try {
            together(works);
            assertBooksAgree();
            await(() -> assertThat(jdbc.sql("""
                            select k.id from kit k where k.state = 'WAITING' and k.type_id in (:types)
                            and not exists (select 1 from kit_line l join stock s on s.item_id = l.item_id
                                where l.kit_id = k.id and s.on_hand - s.reserved < l.quantity)""")
                            .param("types", types)
                            .query(UUID.class)
                            .list())
                    .isEmpty());
            assertBooksAgree();
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static Act act() {
        return new Act(Ids.derived("buyer"), NOW, null);
    }

    private UUID prepareNowGettingKit(UUID order, UUID type) {
        prepareNow(order, 1, type);
        return kitsOf(order).getFirst();
    }

    private Void prepareNow(UUID order, int attempt, UUID type) {
        var kit = Kit.wanted(Ids.next(), order, attempt, type, Ids.next(), JOB, List.of(), NOW);
        return done(() -> storekeeper.prepare(kit, new Storekeeper.Recipient("Anna", "en")));
    }

    private Void issueNow(UUID kit) {
        return done(() -> storekeeper.issue(kit, act()));
    }

    private Void closeNow(UUID order, int attempt) {
        return done(() -> storekeeper.close(order, attempt, false, false, NOW));
    }

    private Void issueSome(UUID order) {
        kitsOf(order).forEach(this::issueNow);
        return null;
    }

    private Void countInSome(UUID order) {
        for (var kit : kitsOf(order)) {
            var counts = new HashMap<UUID, KitLine.Count>();
            jdbc.sql("select item_id, due from kit_line where kit_id = :kit and due > 0")
                    .param("kit", kit)
                    .query(row -> {
                        counts.put(row.getObject("item_id", UUID.class), new KitLine.Count(row.getInt("due") - 1, 1));
                    });
            if (!counts.isEmpty()) done(() -> storekeeper.countIn(kit, counts, act()));
        }
        return null;
    }

    private List<UUID> kitsOf(UUID order) {
        return jdbc.sql("select id from kit where order_id = :order order by attempt")
                .param("order", order)
                .query(UUID.class)
                .list();
    }

    /** Refusals are ordinary here; anything else (a deadlock above all) is not. */
    private static Void done(Runnable work) {
        try {
            work.run();
        } catch (IllegalKitMove | NotEnoughStock | StockBusy e) {
            // Somebody else was faster.
        }
        return null;
    }

    private static void together(List<Callable<Void>> works) throws InterruptedException, ExecutionException {
        try (var hands = Executors.newFixedThreadPool(8)) {
            for (var result : hands.invokeAll(works)) result.get();
        }
    }

    private Map<String, Integer> states(UUID type) {
        var states = new HashMap<String, Integer>();
        jdbc.sql("select state, count(*) as n from kit where type_id = :type group by state")
                .param("type", type)
                .query(row -> {
                    states.put(row.getString("state"), row.getInt("n"));
                });
        return states;
    }
}
