package io.artel.store.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.kernel.Ids;
import io.artel.store.domain.StoreEvent.KitClosed;
import io.artel.store.domain.StoreEvent.KitIssued;
import io.artel.store.domain.StoreEvent.KitReserved;
import io.artel.store.domain.StoreEvent.KitWaiting;
import io.artel.store.domain.StoreEvent.KitWanted;
import io.artel.store.domain.StoreEvent.ReturnCounted;
import io.artel.store.domain.StoreEvent.StockChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens in whatever order, the books are right. */
class WarehouseProperties {

    private static final Instant START = Instant.parse("2030-05-01T09:00:00Z");
    private static final UUID BUYER = Ids.derived("buyer");
    private static final List<UUID> ITEMS =
            IntStream.range(0, 4).mapToObj(n -> Ids.derived("item", "" + n)).toList();
    private static final List<UUID> TYPES =
            IntStream.range(0, 4).mapToObj(n -> Ids.derived("type", "" + n)).toList();
    private static final int ORDERS = 6;

    enum Doing {
        RECEIVE,
        WRITE_OFF,
        COUNT,
        PREPARE,
        ISSUE,
        CLOSE,
        COUNT_IN,
        DEFINE
    }

    /** One thing done; what the numbers mean depends on what it is. */
    record Deed(Doing doing, int which, int quantity, boolean yes) {}

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.of(Doing.class),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(true, false))
                .as(Deed::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 500)
    void any_sequence_keeps_the_books_right(@ForAll("deeds") List<Deed> deeds) {
        var shelf = new Shelf();
        for (int i = 0; i < ITEMS.size(); i++) shelf.keep(ITEMS.get(i), i % 2 == 0);
        shelf.definitions.put(TYPES.get(0), List.of(KitLine.of(ITEMS.get(0), 1), KitLine.of(ITEMS.get(1), 2)));
        shelf.definitions.put(TYPES.get(1), List.of(KitLine.of(ITEMS.get(1), 1), KitLine.of(ITEMS.get(2), 1)));
        shelf.definitions.put(TYPES.get(2), List.of(KitLine.of(ITEMS.get(3), 3)));
        var warehouse = new Warehouse(shelf, shelf);
        var events = new ArrayList<StoreEvent>();
        var attempts = new HashMap<UUID, Integer>();

        for (int i = 0; i < deeds.size(); i++) {
            try {
                events.addAll(done(warehouse, shelf, attempts, deeds.get(i), START.plusSeconds(i)));
            } catch (NotEnoughStock | IllegalKitMove e) {
                // Refused: nothing may have changed, which the checks below see.
            }
            check(shelf);
        }

        check(events);
    }

    private static List<StoreEvent> done(
            Warehouse warehouse, Shelf shelf, Map<UUID, Integer> attempts, Deed deed, Instant at) {
        var act = new Act(BUYER, at, null);
        var item = ITEMS.get(deed.which() % ITEMS.size());
        var order = Ids.derived("order", "" + deed.which() % ORDERS);
        var kit = shelf.kits.isEmpty() ? null : List.copyOf(shelf.kits.values()).get(deed.which() % shelf.kits.size());
        return switch (deed.doing()) {
            case RECEIVE -> warehouse.receive(Map.of(item, deed.quantity()), act);
            case WRITE_OFF -> warehouse.writeOff(Map.of(item, deed.quantity()), act);
            case COUNT -> warehouse.count(Map.of(item, deed.quantity()), act);
            case PREPARE -> {
                var type = TYPES.get(deed.quantity() % TYPES.size());
                int attempt = attempts.merge(order, 1, Integer::sum);
                yield warehouse.prepare(Kit.wanted(
                        Ids.derived("kit", order.toString(), "" + attempt),
                        order,
                        attempt,
                        type,
                        Ids.derived("worker"),
                        at.minusSeconds(deed.which() * 100L),
                        shelf.neededFor(type),
                        at));
            }
            case ISSUE -> kit == null ? List.of() : warehouse.issue(kit.id(), act);
            case CLOSE -> warehouse.close(order, attempts.getOrDefault(order, 0), deed.yes(), at);
            case COUNT_IN -> kit == null ? List.of() : warehouse.countIn(kit.id(), counts(kit, deed), act);
            case DEFINE -> {
                shelf.definitions.put(TYPES.get(3), List.of(KitLine.of(item, deed.quantity())));
                var told = new ArrayList<StoreEvent>();
                shelf.kits(it -> it.state() == KitState.WAITING && it.lines().isEmpty())
                        .forEach(it -> told.addAll(warehouse.goOn(it.id())));
                yield told;
            }
        };
    }

    private static Map<UUID, KitLine.Count> counts(Kit kit, Deed deed) {
        var counts = new HashMap<UUID, KitLine.Count>();
        for (var line : kit.lines()) {
            int broken = deed.yes() ? Math.min(1, line.due()) : 0;
            if (line.due() > 0) counts.put(line.itemId(), new KitLine.Count(line.due() - broken, broken));
        }
        return counts;
    }

    private static void check(Shelf shelf) {
        for (var item : ITEMS) {
            var level = shelf.levels.get(item);
            assertThat(level.onHand())
                    .as("on hand is the sum of movements")
                    .isEqualTo(shelf.movements.stream()
                            .filter(movement -> movement.itemId().equals(item))
                            .mapToInt(Movement::change)
                            .sum());
            assertThat(level.reserved())
                    .as("reserved is what reserved kits hold")
                    .isEqualTo(shelf.kits(kit -> kit.state() == KitState.RESERVED).stream()
                            .flatMap(kit -> kit.lines().stream())
                            .filter(line -> line.itemId().equals(item))
                            .mapToInt(KitLine::quantity)
                            .sum());
            assertThat(level.reserved()).isBetween(0, level.onHand());
        }
        assertThat(shelf.kits(
                        kit -> kit.state() == KitState.WAITING && !kit.lines().isEmpty()))
                .as("nothing waits that could go on")
                .noneMatch(kit -> kit.lines().stream()
                        .allMatch(line -> shelf.levels.get(line.itemId()).available() >= line.quantity()));
        shelf.kits.values().stream()
                .map(Kit::orderId)
                .distinct()
                .forEach(order -> assertThat(shelf.kits(kit ->
                                kit.orderId().equals(order) && kit.state().atWork()))
                        .as("one kit at work per order")
                        .hasSizeLessThanOrEqualTo(1));
    }

    /** Each kit is issued once or released once, never both, and counted in once. */
    private static void check(List<StoreEvent> events) {
        var issued = new ArrayList<UUID>();
        var closed = new HashMap<UUID, StoreEvent.Closing>();
        var counted = new ArrayList<UUID>();
        for (var event : events) {
            switch (event) {
                case KitIssued it -> issued.add(it.kit().id());
                case KitClosed it ->
                    assertThat(closed.put(it.kit().id(), it.result()))
                            .as("closed once")
                            .isNull();
                case ReturnCounted it -> counted.add(it.kit().id());
                case KitReserved it ->
                    assertThat(closed).doesNotContainKey(it.kit().id());
                case KitWaiting it ->
                    assertThat(closed).doesNotContainKey(it.kit().id());
                case KitWanted it ->
                    assertThat(closed).doesNotContainKey(it.kit().id());
                case StockChanged it -> assertThat(it.level().onHand()).isNotNegative();
            }
        }
        assertThat(issued).doesNotHaveDuplicates();
        assertThat(counted).doesNotHaveDuplicates();
        closed.forEach((kit, result) -> assertThat(issued.contains(kit))
                .as("released exactly when never issued")
                .isEqualTo(result != StoreEvent.Closing.RELEASED));
    }
}
