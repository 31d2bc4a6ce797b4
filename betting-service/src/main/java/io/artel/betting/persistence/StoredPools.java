package io.artel.betting.persistence;

import io.artel.betting.domain.Pool;
import io.artel.betting.domain.Pools;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class StoredPools implements Pools {

    private final PoolRows pools;
    private final BetRows bets;

    StoredPools(PoolRows pools, BetRows bets) {
        this.pools = pools;
        this.bets = bets;
    }

    @Override
    public Optional<Pool> lock(UUID orderId) {
        return pools.lock(orderId)
                .map(row ->
                        row.pool(bets.ofOrder(orderId).stream().map(BetRow::bet).toList()));
    }

    @Override
    public void save(Pool pool) {
        var row = pools.findById(pool.orderId()).orElseGet(() -> new PoolRow(pool.orderId()));
        pools.save(row.take(pool));
        for (var bet : pool.bets()) {
            var kept = bets.findById(bet.id()).orElseGet(() -> new BetRow(pool.orderId(), bet));
            bets.save(kept.take(bet));
        }
    }
}
