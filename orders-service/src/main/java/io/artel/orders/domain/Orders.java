package io.artel.orders.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where orders are kept. */
public interface Orders {

    void add(Order order);

    /** The order, locked until the transaction ends: triggers of one order come one after another, the first wins. */
    Optional<Order> lock(UUID id);

    /** Without a lock: for looking only. */
    Optional<Order> find(UUID id);

    void save(Order order);

    /** The client's orders that wait for a payment, in the order of their ids. */
    List<UUID> needingPaymentOf(UUID clientId);
}
