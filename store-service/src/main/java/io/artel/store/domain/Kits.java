package io.artel.store.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where kits are kept. Whoever changes a kit has locked its items first, then the kit. */
public interface Kits {

    Optional<Kit> find(UUID id);

    /** @throws io.artel.kernel.NotFound when there is no such kit */
    Kit lock(UUID id);

    void add(Kit kit);

    void save(Kit kit);

    List<Kit> ofOrder(UUID orderId);

    /** Waiting kits that want any of these items, the earliest job first. */
    List<Kit> waitingFor(Set<UUID> items);

    /** Reserved kits that hold any of these items, the latest job first. */
    List<Kit> reservedWith(Set<UUID> items);

    /** What an order of this type needs now; empty when nobody has said so. */
    List<KitLine> neededFor(UUID typeId);
}
