package io.artel.billing.stakes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The stakes; an order's are read and changed with its pool locked. */
interface Stakes extends Repository<Stake, UUID> {

    Stake save(Stake stake);

    Optional<Stake> findById(UUID betId);

    List<Stake> findByOrderIdAndState(UUID orderId, StakeState state);
}
