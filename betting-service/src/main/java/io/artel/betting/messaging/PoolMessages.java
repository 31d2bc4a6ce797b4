package io.artel.betting.messaging;

import io.artel.betting.application.PoolNews;
import io.artel.betting.domain.Bet;
import io.artel.betting.domain.Division;
import io.artel.betting.domain.PoolEvent;
import io.artel.kernel.Audience;
import io.artel.kernel.Money;
import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Commands to billing are keyed by order, so it gets a pool's stakes, voids and division in the order they are sent.
 * Only the manager whose bet it is hears of it (US-290).
 */
@Component
class PoolMessages implements PoolNews {

    private final Outbox outbox;

    PoolMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    record Stake(UUID betId, UUID orderId, UUID managerId, Money amount) {

        static Stake of(UUID orderId, Bet bet) {
            return new Stake(bet.id(), orderId, bet.managerId(), bet.stake());
        }
    }

    record SettlePool(UUID orderId, List<Share> shares, Money remainder) {

        record Share(UUID betId, UUID managerId, Money amount) {}

        static SettlePool of(UUID orderId, Division division) {
            var shares = division.shares().stream()
                    .map(share -> new Share(share.betId(), share.managerId(), share.amount()))
                    .toList();
            return new SettlePool(orderId, shares, division.remainder());
        }
    }

    record BetChanged(UUID betId, UUID orderId, Instant at) {}

    @Override
    public void tell(UUID orderId, List<PoolEvent> events, Instant at) {
        for (var event : events) outbox.send(message(orderId, event, at));
    }

    private static Outgoing message(UUID orderId, PoolEvent event, Instant at) {
        return switch (event) {
            case PoolEvent.StakeWanted(Bet bet) ->
                Outgoing.command("billing.place-stake.v1", orderId, Stake.of(orderId, bet));
            case PoolEvent.StakeVoided(Bet bet) ->
                Outgoing.command("billing.void-stake.v1", orderId, Stake.of(orderId, bet));
            case PoolEvent.Divided(Division division) ->
                Outgoing.command("billing.settle-pool.v1", orderId, SettlePool.of(orderId, division));
            case PoolEvent.BetChanged(Bet bet) ->
                Outgoing.event("betting.bet-changed.v1", orderId, new BetChanged(bet.id(), orderId, at))
                        .about(bet.id().toString())
                        .to(Audience.of(bet.managerId()));
        };
    }
}
