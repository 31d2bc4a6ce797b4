package io.artel.betting.messaging;

import io.artel.betting.application.Betting;
import io.artel.starter.messaging.Handles;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What billing says about stakes. That a voided stake is back is billing's own affair. */
@Component
class BillingReplies {

    private final Betting betting;

    BillingReplies(Betting betting) {
        this.betting = betting;
    }

    record StakePlaced(UUID betId, UUID orderId, Instant at) {}

    record StakeRefused(UUID betId, UUID orderId) {}

    record PoolSettled(UUID orderId) {}

    @Handles("billing.stake-placed.v1")
    public void placed(StakePlaced stake) {
        betting.stakePlaced(stake.orderId(), stake.betId(), stake.at());
    }

    @Handles("billing.stake-refused.v1")
    public void refused(StakeRefused stake) {
        betting.stakeRefused(stake.orderId(), stake.betId());
    }

    @Handles("billing.pool-settled.v1")
    public void settled(PoolSettled pool) {
        betting.poolSettled(pool.orderId());
    }
}
