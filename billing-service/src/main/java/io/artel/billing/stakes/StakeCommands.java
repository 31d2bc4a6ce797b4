package io.artel.billing.stakes;

import io.artel.billing.ledger.AccountCode;
import io.artel.billing.ledger.Entries;
import io.artel.billing.ledger.Ledger;
import io.artel.kernel.Audience;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.starter.messaging.Handles;
import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves stakes between managers and pools (US-280, US-281). Each command is idempotent by its bet or order: a repetition
 * sends the same answer with the same id.
 */
@Component
public class StakeCommands {

    record PlaceStake(UUID betId, UUID orderId, UUID managerId, Money amount) {}

    record VoidStake(UUID betId, UUID orderId, UUID managerId, Money amount) {}

    record Share(UUID betId, UUID managerId, Money amount) {}

    record SettlePool(UUID orderId, List<Share> shares, Money remainder) {}

    record StakePlaced(UUID betId, UUID orderId, UUID managerId, Money amount, Instant at) {}

    enum Reason {
        BALANCE,
        VOIDED
    }

    record StakeRefused(UUID betId, UUID orderId, UUID managerId, Reason reason) {}

    record StakeVoided(UUID betId, UUID orderId, UUID managerId, Money amount, Instant at) {}

    record PoolSettled(UUID orderId, Instant at) {}

    private final StakeAccounts accounts;
    private final Stakes stakes;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    StakeCommands(StakeAccounts accounts, Stakes stakes, Ledger ledger, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.stakes = stakes;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Handles("billing.place-stake.v1")
    @Transactional
    public void place(PlaceStake command) {
        boolean over = accounts.lockPool(command.orderId()).isPresent();
        var known = stakes.findById(command.betId());
        if (known.isPresent()) {
            repeat(known.get(), command);
            return;
        }
        var now = clock.instant();
        accounts.lockManager(command.managerId());
        var refused = over ? Reason.VOIDED : covered(command) ? null : Reason.BALANCE;
        var state = refused == null ? StakeState.PLACED : over ? StakeState.VOIDED : StakeState.REFUSED;
        var stake = stakes.save(
                new Stake(command.betId(), command.orderId(), command.managerId(), command.amount(), state, now));
        if (refused == null) {
            ledger.post(Entries.stake(command.orderId(), command.betId(), command.managerId(), command.amount()));
            tellPlaced(stake);
        } else {
            tellRefused(stake, refused);
        }
    }

    private boolean covered(PlaceStake command) {
        return ledger.balance(AccountCode.manager(command.managerId())).compareTo(command.amount()) >= 0;
    }

    private void repeat(Stake stake, PlaceStake command) {
        requireSame(stake, command.orderId(), command.managerId(), command.amount());
        switch (stake.state()) {
            case PLACED, SETTLED -> tellPlaced(stake);
            case REFUSED -> tellRefused(stake, Reason.BALANCE);
            case VOIDED -> tellRefused(stake, Reason.VOIDED);
        }
    }

    @Handles("billing.void-stake.v1")
    @Transactional
    public void voidStake(VoidStake command) {
        accounts.lockPool(command.orderId());
        var now = clock.instant();
        var known = stakes.findById(command.betId());
        if (known.isEmpty()) {
            // It overtook the stake, which is refused from now on.
            tellVoided(stakes.save(new Stake(
                    command.betId(),
                    command.orderId(),
                    command.managerId(),
                    command.amount(),
                    StakeState.VOIDED,
                    now)));
            return;
        }
        var stake = known.get();
        requireSame(stake, command.orderId(), command.managerId(), command.amount());
        if (stake.state() != StakeState.VOIDED) {
            if (stake.state() == StakeState.PLACED) {
                ledger.post(Entries.stakeVoided(stake.orderId(), stake.betId(), stake.managerId(), stake.amount()));
            }
            stake.voided(now);
        }
        tellVoided(stake);
    }

    /** @throws PoolMismatch when shares and remainder are not the pool, or a share is not a placed stake's */
    @Handles("billing.settle-pool.v1")
    @Transactional
    public void settle(SettlePool command) {
        var orderId = command.orderId();
        var settledAt = accounts.lockPool(orderId);
        if (settledAt.isPresent()) {
            tellSettled(orderId, settledAt.get());
            return;
        }
        var now = clock.instant();
        var placed = stakes.findByOrderIdAndState(orderId, StakeState.PLACED);
        requireWhole(command, placed);
        if (!placed.isEmpty()) {
            var shares = command.shares().stream()
                    .map(share -> new Entries.Share(share.managerId(), share.amount()))
                    .toList();
            ledger.post(Entries.poolSettled(orderId, shares, command.remainder()));
        }
        placed.forEach(stake -> stake.settled(now));
        accounts.poolSettled(orderId, now);
        tellSettled(orderId, now);
    }

    private void requireWhole(SettlePool command, List<Stake> placed) {
        var byBet = placed.stream().collect(Collectors.toMap(Stake::betId, Function.identity()));
        var given = command.remainder();
        if (given.isNegative()) throw new PoolMismatch("negative remainder of pool " + command.orderId());
        for (var share : command.shares()) {
            var stake = byBet.remove(share.betId());
            if (stake == null
                    || !stake.managerId().equals(share.managerId())
                    || share.amount().isNegative()) {
                throw new PoolMismatch("bet " + share.betId() + " has no share in pool " + command.orderId());
            }
            given = given.plus(share.amount());
        }
        var pool = ledger.balance(AccountCode.pool(command.orderId()));
        if (!given.equals(pool)) {
            throw new PoolMismatch("pool " + command.orderId() + " holds " + pool + ", not " + given);
        }
    }

    private static void requireSame(Stake stake, UUID orderId, UUID managerId, Money amount) {
        if (!stake.orderId().equals(orderId)
                || !stake.managerId().equals(managerId)
                || !stake.amount().equals(amount)) {
            throw new IllegalArgumentException("bet " + stake.betId() + " came before with other contents");
        }
    }

    private void tellPlaced(Stake stake) {
        tell(
                "stake-placed",
                stake.betId(),
                stake.orderId(),
                new StakePlaced(stake.betId(), stake.orderId(), stake.managerId(), stake.amount(), stake.changedAt()));
    }

    private void tellRefused(Stake stake, Reason reason) {
        tell(
                "stake-refused",
                stake.betId(),
                stake.orderId(),
                new StakeRefused(stake.betId(), stake.orderId(), stake.managerId(), reason));
    }

    private void tellVoided(Stake stake) {
        tell(
                "stake-voided",
                stake.betId(),
                stake.orderId(),
                new StakeVoided(stake.betId(), stake.orderId(), stake.managerId(), stake.amount(), stake.changedAt()));
    }

    private void tellSettled(UUID orderId, Instant at) {
        tell("pool-settled", orderId, orderId, new PoolSettled(orderId, at));
    }

    private void tell(String what, UUID about, UUID orderId, Object payload) {
        outbox.send(new Outgoing(
                Ids.derived(what, about.toString()),
                false,
                "billing." + what + ".v1",
                orderId.toString(),
                orderId.toString(),
                Audience.NOBODY,
                payload));
    }
}
