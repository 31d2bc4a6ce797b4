package io.artel.store.domain;

import io.artel.kernel.InvalidInput;
import io.artel.kernel.NotFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Shelves and kits in memory. */
final class Shelf implements Shelves, Kits {

    final Map<UUID, StockLevel> levels = new HashMap<>();
    final List<Movement> movements = new ArrayList<>();
    final Map<UUID, Kit> kits = new LinkedHashMap<>();
    final Set<UUID> reusable = new HashSet<>();
    final Map<UUID, List<KitLine>> definitions = new HashMap<>();

    void keep(UUID item, boolean isReusable) {
        levels.put(item, new StockLevel(item, 0, 0));
        if (isReusable) reusable.add(item);
    }

    @Override
    public Map<UUID, StockLevel> lock(Set<UUID> items) {
        var locked = new HashMap<UUID, StockLevel>();
        for (var item : items) {
            var level = levels.get(item);
            if (level == null) throw new InvalidInput("lines", "unknown_item", "there is no item " + item);
            locked.put(item, level);
        }
        return locked;
    }

    @Override
    public void save(StockLevel level) {
        levels.put(level.itemId(), level);
    }

    @Override
    public void record(Movement movement) {
        movements.add(movement);
    }

    @Override
    public Set<UUID> reusable(Set<UUID> items) {
        var those = new HashSet<>(items);
        those.retainAll(reusable);
        return those;
    }

    @Override
    public Optional<Kit> find(UUID id) {
        return Optional.ofNullable(kits.get(id));
    }

    @Override
    public Kit lock(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("kit", id));
    }

    @Override
    public void add(Kit kit) {
        if (kits.putIfAbsent(kit.id(), kit) != null) throw new IllegalStateException("there already: " + kit.id());
    }

    @Override
    public void save(Kit kit) {
        if (kits.replace(kit.id(), kit) == null) throw new IllegalStateException("not there: " + kit.id());
    }

    @Override
    public List<Kit> ofOrder(UUID orderId) {
        return kits(kit -> kit.orderId().equals(orderId));
    }

    @Override
    public List<Kit> waitingFor(Set<UUID> items) {
        return kits(
                kit -> kit.state() == KitState.WAITING && kit.items().stream().anyMatch(items::contains));
    }

    @Override
    public List<Kit> reservedWith(Set<UUID> items) {
        return kits(kit ->
                        kit.state() == KitState.RESERVED && kit.items().stream().anyMatch(items::contains))
                .reversed();
    }

    @Override
    public List<KitLine> neededFor(UUID typeId) {
        return definitions.getOrDefault(typeId, List.of());
    }

    List<Kit> kits(Predicate<Kit> which) {
        return kits.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(Kit::startsAt).thenComparing(Kit::id))
                .toList();
    }
}
