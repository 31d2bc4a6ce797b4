package io.artel.store.domain;

import io.artel.kernel.NotFound;
import io.artel.store.domain.Movement.Kind;
import io.artel.store.domain.StoreEvent.Closing;
import io.artel.store.domain.StoreEvent.KitClosed;
import io.artel.store.domain.StoreEvent.KitIssued;
import io.artel.store.domain.StoreEvent.KitReserved;
import io.artel.store.domain.StoreEvent.KitWaiting;
import io.artel.store.domain.StoreEvent.KitWanted;
import io.artel.store.domain.StoreEvent.Missing;
import io.artel.store.domain.StoreEvent.ReturnCounted;
import io.artel.store.domain.StoreEvent.StockChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the warehouse (US-150, US-160). On hand is the sum of all movements, reserved the sum of what reserved
 * kits hold, and reserved never exceeds on hand. Kits are served by the start of their jobs: whenever stock becomes
 * available, the waiting kits that it completes go on, the earliest job first; a kit holds all of its items or none.
 *
 * <p>Each operation locks all the items it may touch at once and in one order, then kits.
 */
public final class Warehouse {

    private final Shelves shelves;
    private final Kits kits;

    public Warehouse(Shelves shelves, Kits kits) {
        this.shelves = shelves;
        this.kits = kits;
    }

    /** @param quantities how many of each item arrived, all positive */
    public List<StoreEvent> receive(Map<UUID, Integer> quantities, Act act) {
        var visit = visit(reach(quantities.keySet()));
        new TreeMap<>(quantities).forEach((item, quantity) -> visit.add(item, Kind.RECEIPT, quantity, act, null));
        goOn(visit, quantities.keySet());
        return visit.end();
    }

    /**
     * Takes broken or lost pieces off the books. Where reserved ones are among them, the kits with the latest jobs wait
     * again.
     *
     * @throws NotEnoughStock when that many were never there
     */
    public List<StoreEvent> writeOff(Map<UUID, Integer> quantities, Act act) {
        var visit = visit(reachBeyondReserved(quantities.keySet()));
        var freed = new TreeSet<UUID>();
        var waiting = new ArrayList<Kit>();
        new TreeMap<>(quantities).forEach((item, quantity) -> {
            int left = visit.level(item).onHand() - quantity;
            if (left < 0) {
                throw new NotEnoughStock(item, quantity, visit.level(item).onHand());
            }
            waiting.addAll(takeBack(visit, item, left, freed));
            visit.remove(item, Kind.WRITE_OFF, quantity, act, null);
        });
        goOn(visit, freed);
        tellWaiting(visit, waiting);
        return visit.end();
    }

    /** A stock-take: what was counted holds. Where less is left than was reserved, kits wait again. */
    public List<StoreEvent> count(Map<UUID, Integer> counted, Act act) {
        var visit = visit(reachBeyondReserved(counted.keySet()));
        var freed = new TreeSet<>(counted.keySet());
        var waiting = new ArrayList<Kit>();
        new TreeMap<>(counted).forEach((item, found) -> {
            int change = found - visit.level(item).onHand();
            if (change < 0) {
                waiting.addAll(takeBack(visit, item, found, freed));
                visit.remove(item, Kind.COUNT, -change, act, null);
            } else {
                visit.add(item, Kind.COUNT, change, act, null);
            }
        });
        goOn(visit, freed);
        tellWaiting(visit, waiting);
        return visit.end();
    }

    /** A kit is wanted; it takes the place of the order's earlier ones. */
    public List<StoreEvent> prepare(Kit wanted) {
        var replaced = atWork(wanted.orderId(), wanted.attempt() - 1);
        var freed = items(replaced);
        var touched = reach(freed);
        touched.addAll(wanted.items());
        var visit = visit(touched);
        for (var kit : replaced) close(visit, kit.id(), kit.attempt(), false, wanted.preparedAt());
        kits.add(wanted);
        visit.tell(new KitWanted(wanted));
        goOn(visit, freed);
        if (!visit.hasReserved(wanted)) {
            if (canReserve(visit, wanted)) reserve(visit, wanted);
            else visit.tell(new KitWaiting(wanted, missing(visit, wanted)));
        }
        return visit.end();
    }

    /**
     * "Issued": the kit leaves with the worker. Again for a kit that has left before does nothing.
     *
     * @throws IllegalKitMove when it was never reserved, or not any more
     */
    public List<StoreEvent> issue(UUID kitId, Act act) {
        var visit = visit(kit(kitId).items());
        var kit = kits.lock(kitId);
        if (kit.issuedAt() != null) return List.of();
        var issued = kit.issued(act.by(), act.at());
        kits.save(issued);
        for (var line : kit.lines()) visit.issue(line.itemId(), line.quantity(), act, issued);
        visit.tell(new KitIssued(issued));
        return visit.end();
    }

    /**
     * The order needs its kit no more, up to this attempt. What was never issued is released; of an issued kit the
     * reusable items fall due after a completed job and all items after any other end.
     */
    public List<StoreEvent> close(UUID orderId, int attempt, boolean completed, Instant at) {
        var closing = atWork(orderId, attempt);
        if (closing.isEmpty()) return List.of();
        var freed = items(closing);
        var visit = visit(reach(freed));
        for (var kit : closing) {
            boolean last = kit.equals(closing.getLast());
            close(visit, kit.id(), last ? attempt : kit.attempt(), completed, at);
        }
        goOn(visit, freed);
        return visit.end();
    }

    /**
     * A buyer has counted in what came back: stock rises by it, the rest is written off. Again with the same numbers
     * does nothing.
     *
     * @throws IllegalKitMove when no return is due, or it was counted with other numbers
     */
    public List<StoreEvent> countIn(UUID kitId, Map<UUID, KitLine.Count> counts, Act act) {
        var visit = visit(reach(kit(kitId).items()));
        var kit = kits.lock(kitId);
        if (kit.state() == KitState.RETURNED && kit.wasCounted(counts)) return List.of();
        var counted = kit.counted(counts, act.by(), act.at());
        kits.save(counted);
        for (var line : counted.lines()) {
            if (line.due() == 0) continue;
            // All that was due comes back to the books, so that the write-off is a movement that says for which order.
            visit.add(line.itemId(), Kind.RETURN, line.due(), act, counted);
            if (line.writtenOff() > 0) {
                visit.remove(line.itemId(), Kind.WRITE_OFF, line.writtenOff(), act, counted);
            }
        }
        visit.tell(new ReturnCounted(counted));
        goOn(visit, counted.items());
        return visit.end();
    }

    /** A waiting kit goes on if it can now; one whose type was not defined gets what it needs first. */
    public List<StoreEvent> goOn(UUID kitId) {
        var before = kit(kitId);
        var lines = before.lines().isEmpty() ? kits.neededFor(before.typeId()) : before.lines();
        if (lines.isEmpty()) return List.of();
        var items = new TreeSet<UUID>();
        lines.forEach(line -> items.add(line.itemId()));
        var visit = visit(items);
        var kit = kits.lock(kitId);
        if (kit.state() != KitState.WAITING) return List.of();
        boolean defined = kit.lines().isEmpty();
        if (defined) {
            kit = kit.defined(lines);
            kits.save(kit);
        }
        if (canReserve(visit, kit)) reserve(visit, kit);
        else if (defined) visit.tell(new KitWaiting(kit, missing(visit, kit)));
        return visit.end();
    }

    private Kit kit(UUID id) {
        return kits.find(id).orElseThrow(() -> new NotFound("kit", id));
    }

    private List<Kit> atWork(UUID orderId, int upTo) {
        return kits.ofOrder(orderId).stream()
                .filter(kit -> kit.state().atWork() && kit.attempt() <= upTo)
                .sorted(Comparator.comparingInt(Kit::attempt))
                .toList();
    }

    private static TreeSet<UUID> items(List<Kit> those) {
        var items = new TreeSet<UUID>();
        those.forEach(kit -> items.addAll(kit.items()));
        return items;
    }

    /** These items and those of the waiting kits that want any of them: what going on may touch. */
    private TreeSet<UUID> reach(Set<UUID> items) {
        var all = new TreeSet<>(items);
        if (!items.isEmpty()) all.addAll(items(kits.waitingFor(items)));
        return all;
    }

    private TreeSet<UUID> reachBeyondReserved(Set<UUID> items) {
        var all = new TreeSet<>(items);
        all.addAll(items(kits.reservedWith(items)));
        return reach(all);
    }

    private void close(Visit visit, UUID kitId, int attempt, boolean completed, Instant at) {
        var kit = kits.lock(kitId);
        var closed = kit.state() == KitState.ISSUED
                ? kit.over(completed ? shelves.reusable(kit.items()) : kit.items(), at)
                : kit.released(at);
        if (kit.state() == KitState.RESERVED) visit.release(kit);
        kits.save(closed);
        var result = switch (closed.state()) {
            case RETURN_DUE -> Closing.RETURN_DUE;
            case CONSUMED -> Closing.CONSUMED;
            default -> Closing.RELEASED;
        };
        visit.tell(new KitClosed(closed, attempt, result));
    }

    private List<Kit> takeBack(Visit visit, UUID item, int left, Set<UUID> freed) {
        var taken = new ArrayList<Kit>();
        for (var holder : kits.reservedWith(Set.of(item))) {
            if (visit.level(item).reserved() <= left) break;
            // One that was reserved after the items to lock were chosen: its other items are not ours to touch.
            if (!visit.covers(holder)) continue;
            var kit = kits.lock(holder.id());
            visit.release(kit);
            var waiting = kit.takenBack();
            kits.save(waiting);
            taken.add(waiting);
            freed.addAll(kit.items());
        }
        if (visit.level(item).reserved() > left) throw new StockBusy(item);
        return taken;
    }

    private void tellWaiting(Visit visit, List<Kit> takenBack) {
        for (var kit : takenBack) {
            if (!visit.hasReserved(kit)) visit.tell(new KitWaiting(kit, missing(visit, kit)));
        }
    }

    private void goOn(Visit visit, Set<UUID> arrived) {
        if (arrived.isEmpty()) return;
        for (var candidate : kits.waitingFor(arrived)) {
            // One that came after the items to lock were chosen is served by the next round of goOn(kit).
            if (!visit.covers(candidate) || !canReserve(visit, candidate)) continue;
            var kit = kits.lock(candidate.id());
            if (kit.state() == KitState.WAITING) reserve(visit, kit);
        }
    }

    private static boolean canReserve(Visit visit, Kit kit) {
        return !kit.lines().isEmpty() && missing(visit, kit).isEmpty();
    }

    private static List<Missing> missing(Visit visit, Kit kit) {
        return kit.lines().stream()
                .map(line -> new Missing(
                        line.itemId(),
                        Math.max(0, line.quantity() - visit.level(line.itemId()).available())))
                .filter(missing -> missing.quantity() > 0)
                .toList();
    }

    private void reserve(Visit visit, Kit kit) {
        visit.reserve(kit);
        var reserved = kit.reserved();
        kits.save(reserved);
        visit.tell(new KitReserved(reserved));
    }

    private Visit visit(Set<UUID> items) {
        return new Visit(items.isEmpty() ? Map.of() : shelves.lock(items));
    }

    /** One operation at the locked shelves. */
    private final class Visit {

        private final Map<UUID, StockLevel> levels;
        private final Set<UUID> changed = new TreeSet<>();
        private final Set<UUID> reservedKits = new HashSet<>();
        private final List<StoreEvent> events = new ArrayList<>();

        Visit(Map<UUID, StockLevel> levels) {
            this.levels = new TreeMap<>(levels);
        }

        StockLevel level(UUID item) {
            var level = levels.get(item);
            if (level == null) throw new IllegalStateException("item not locked: " + item);
            return level;
        }

        boolean covers(Kit kit) {
            return levels.keySet().containsAll(kit.items());
        }

        boolean hasReserved(Kit kit) {
            return reservedKits.contains(kit.id());
        }

        void add(UUID item, Kind kind, int quantity, Act act, @Nullable Kit kit) {
            put(level(item).added(quantity));
            shelves.record(new Movement(item, kind, quantity, act, kit));
        }

        void remove(UUID item, Kind kind, int quantity, Act act, @Nullable Kit kit) {
            put(level(item).removed(quantity));
            shelves.record(new Movement(item, kind, -quantity, act, kit));
        }

        void issue(UUID item, int quantity, Act act, Kit kit) {
            put(level(item).issued(quantity));
            shelves.record(new Movement(item, Kind.ISSUE, -quantity, act, kit));
        }

        void reserve(Kit kit) {
            kit.lines().forEach(line -> put(level(line.itemId()).withReserved(line.quantity())));
            reservedKits.add(kit.id());
        }

        void release(Kit kit) {
            kit.lines().forEach(line -> put(level(line.itemId()).withReleased(line.quantity())));
            reservedKits.remove(kit.id());
        }

        void put(StockLevel level) {
            levels.put(level.itemId(), level);
            changed.add(level.itemId());
        }

        void tell(StoreEvent event) {
            events.add(event);
        }

        List<StoreEvent> end() {
            for (var item : changed) {
                shelves.save(level(item));
                events.add(new StockChanged(level(item)));
            }
            return List.copyOf(events);
        }
    }
}
