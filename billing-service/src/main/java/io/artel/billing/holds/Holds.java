package io.artel.billing.holds;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The holds; an order's are read and changed with the order locked. */
interface Holds extends Repository<Hold, UUID> {

    Hold save(Hold hold);

    Optional<Hold> findById(UUID id);

    Optional<Hold> findByOrderIdAndAttempt(UUID orderId, int attempt);

    List<Hold> findByOrderIdAndStateIn(UUID orderId, Collection<HoldState> states);

    void flush();
}
