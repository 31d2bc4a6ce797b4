package io.artel.billing.holds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The holds; an order's are read and changed with the order locked. */
interface Holds extends Repository<Hold, UUID> {

    Hold save(Hold hold);

    Optional<Hold> findById(UUID id);

    Optional<Hold> findByOrderIdAndAttempt(UUID orderId, int attempt);

    List<Hold> findByOrderIdAndState(UUID orderId, HoldState state);

    /** What is asked for or placed. A list as a parameter would be translated anew at each call. */
    @Query("select h from Hold h where h.orderId = :orderId and (h.state = REQUESTED or h.state = PLACED)")
    List<Hold> live(UUID orderId);

    void flush();
}
