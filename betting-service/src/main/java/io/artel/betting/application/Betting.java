package io.artel.betting.application;

import io.artel.betting.domain.Bet;
import io.artel.betting.domain.BetsClosed;
import io.artel.betting.domain.OrderMoved;
import io.artel.betting.domain.Outcome;
import io.artel.betting.domain.Pool;
import io.artel.betting.domain.PoolEvent;
import io.artel.betting.domain.Pools;
import io.artel.betting.domain.TooManyBets;
import io.artel.kernel.Ids;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that happens to pools. Each call locks its pool first, so all of them come one after the other. */
@Service
@Transactional
public class Betting {

    private final Pools pools;
    private final PoolNews news;
    private final Clock clock;

    Betting(Pools pools, PoolNews news, Clock clock) {
        this.pools = pools;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A manager bets on an order's outcome (US-280); the bet is PENDING until billing has moved the stake.
     *
     * @throws NotFound no such order is known here
     * @throws BetsClosed the job has started
     * @throws TooManyBets the manager has as many bets on this order as are allowed
     * @throws InvalidInput the stake is out of range
     */
    public Bet place(UUID managerId, UUID orderId, Outcome guess, Money stake) {
        var pool = pools.lock(orderId).orElseThrow(() -> new NotFound("order", orderId));
        var id = Ids.next();
        keep(pool, pool.place(id, managerId, guess, stake, clock.instant()));
        return pool.bet(id);
    }

    public void orderCreated(UUID orderId, int sequence, Instant startsAt, Instant at) {
        var pool = pools.lock(orderId).orElseGet(() -> Pool.opened(orderId, startsAt));
        keep(pool, pool.changed(sequence, startsAt, null, at));
    }

    /** An order whose creation has not been heard of begins with this. */
    public void orderMoved(UUID orderId, OrderMoved moved) {
        var pool = pools.lock(orderId).orElseGet(() -> Pool.opened(orderId, moved.startsAt()));
        keep(pool, pool.moved(moved));
    }

    /**
     * An order that has not been heard of is passed over: this does not say whether bets on it are still open.
     *
     * @param actorId who changed the order; null when it is no change that bets mind
     */
    public void orderChanged(UUID orderId, int sequence, Instant startsAt, @Nullable UUID actorId, Instant at) {
        pools.lock(orderId).ifPresent(pool -> keep(pool, pool.changed(sequence, startsAt, actorId, at)));
    }

    public void stakePlaced(UUID orderId, UUID betId, Instant at) {
        of(orderId, pool -> pool.stakePlaced(betId, at));
    }

    public void stakeRefused(UUID orderId, UUID betId) {
        of(orderId, pool -> pool.stakeRefused(betId));
    }

    public void poolSettled(UUID orderId) {
        of(orderId, Pool::settled);
    }

    private void of(UUID orderId, Function<Pool, List<PoolEvent>> what) {
        var pool = pools.lock(orderId).orElseThrow(() -> new NotFound("order", orderId));
        keep(pool, what.apply(pool));
    }

    private void keep(Pool pool, List<PoolEvent> events) {
        pools.save(pool);
        news.tell(pool.orderId(), events, clock.instant());
    }
}
