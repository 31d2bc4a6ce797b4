package io.artel.betting.application;

import io.artel.betting.domain.Bet;
import io.artel.betting.domain.OrderState;
import io.artel.betting.domain.Outcome;
import io.artel.kernel.Money;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** What managers see of bets and of the orders one can bet on. */
public interface BetQueries {

    record BetOnOrder(UUID orderId, Bet bet) {}

    /**
     * @param open whether bets are still taken
     * @param bank the stakes in the pool for each guess; a guess nobody has made is not there
     */
    record PoolSummary(
            UUID orderId,
            OrderState state,
            Instant startsAt,
            boolean open,
            @Nullable Outcome outcome,
            Map<Outcome, Money> bank) {}

    /** Null stands for any. */
    record BetFilter(
            @Nullable UUID orderId,
            @Nullable UUID managerId,
            Bet.@Nullable Status status,
            @Nullable Outcome guess) {}

    /** Sorted by {@code placedAt}, {@code stake}, {@code status}. */
    Page<BetOnOrder> bets(BetFilter filter, Pageable page);

    Optional<BetOnOrder> bet(UUID id);

    /**
     * Sorted by {@code startsAt}, {@code state}.
     *
     * @param open null stands for all orders
     */
    Page<PoolSummary> pools(@Nullable Boolean open, Pageable page);

    Optional<PoolSummary> pool(UUID orderId);
}
