package io.artel.betting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.betting.domain.Bet.Status;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * A pool between an orders-service and a billing-service that keep their words, with every message late by chance: the
 * order of each topic holds, nothing holds between them, and some messages come twice.
 */
class PoolProperties {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID ORDER = Ids.next();
    private static final List<UUID> MANAGERS = List.of(Ids.next(), Ids.next(), Ids.next());

    /** Plays one order to its end with bets on the way. */
    private static final class World {

        private final Random chance;
        private final Pool pool = Pool.opened(ORDER, NINE.plusSeconds(3600));
        private final Map<UUID, Money> stakes = new HashMap<>();
        private final Map<UUID, Money> atBilling = new HashMap<>();
        private final Set<UUID> refusedAtBilling = new HashSet<>();
        private final Map<UUID, Money> returned = new HashMap<>();
        private final Map<UUID, Money> paid = new HashMap<>();
        private final Map<UUID, Status> ends = new HashMap<>();
        private final Deque<PoolEvent> commands = new ArrayDeque<>();
        private final Deque<Supplier<List<PoolEvent>>> fromBilling = new ArrayDeque<>();
        private final Deque<Supplier<List<PoolEvent>>> fromOrders = new ArrayDeque<>();
        private final Deque<OrderState> way;
        private final Outcome outcome;
        private Money remainder = Money.zero();
        private int divisions;
        private int sequence = 1;
        private long clock;

        World(Random chance, Outcome outcome) {
            this.chance = chance;
            this.outcome = outcome;
            this.way = way(chance, outcome);
        }

        private static Deque<OrderState> way(Random chance, Outcome outcome) {
            var way = new ArrayDeque<OrderState>();
            if (outcome == Outcome.CANCELLED && chance.nextInt(3) == 0) {
                way.add(OrderState.CLOSED);
                return way;
            }
            way.addAll(List.of(OrderState.EQUIPPING, OrderState.AUTHORISING, OrderState.SCHEDULED));
            if (outcome != Outcome.CANCELLED) way.add(OrderState.IN_PROGRESS);
            way.addAll(List.of(OrderState.SETTLING, OrderState.REPORTING, OrderState.CLOSED));
            return way;
        }

        void play(int bets) {
            int left = bets;
            while (left > 0
                    || !way.isEmpty()
                    || !commands.isEmpty()
                    || !fromBilling.isEmpty()
                    || !fromOrders.isEmpty()) {
                switch (chance.nextInt(6)) {
                    case 0, 1 -> {
                        if (left > 0) {
                            left--;
                            bet();
                        }
                    }
                    case 2 -> orderMoves();
                    case 3 -> bill();
                    case 4 -> hear(fromBilling);
                    default -> hear(fromOrders);
                }
            }
        }

        private Instant now() {
            return NINE.plusSeconds(clock++);
        }

        private void bet() {
            var id = Ids.next();
            var stake = Money.ofMinor(100 + chance.nextInt(1000));
            try {
                var guess = Outcome.values()[chance.nextInt(3)];
                apply(pool.place(id, MANAGERS.get(chance.nextInt(3)), guess, stake, now()));
                stakes.put(id, stake);
            } catch (BetsClosed e) {
                assertThat(pool.closedAt()).isNotNull();
            }
        }

        private void orderMoves() {
            if (way.isEmpty()) return;
            var to = way.remove();
            var actor = chance.nextInt(4) == 0 ? MANAGERS.get(chance.nextInt(3)) : null;
            boolean known = to.isOver() && way.size() < 3 && !(to == OrderState.CLOSED && sequence == 1);
            var moved = new OrderMoved(++sequence, to, known ? outcome : null, NINE.plusSeconds(3600), actor, now());
            fromOrders.add(() -> pool.moved(moved));
            if (chance.nextInt(5) == 0) fromOrders.add(() -> pool.moved(moved));
        }

        /** Billing does the next thing it was asked, refusing one stake in five. */
        private void bill() {
            if (commands.isEmpty()) return;
            switch (commands.remove()) {
                case PoolEvent.StakeWanted(Bet bet) -> {
                    if (chance.nextInt(5) == 0) {
                        refusedAtBilling.add(bet.id());
                        fromBilling.add(() -> pool.stakeRefused(bet.id()));
                    } else {
                        atBilling.put(bet.id(), bet.stake());
                        var at = now();
                        fromBilling.add(() -> pool.stakePlaced(bet.id(), at));
                        if (chance.nextInt(5) == 0) fromBilling.add(() -> pool.stakePlaced(bet.id(), at));
                    }
                }
                case PoolEvent.StakeVoided(Bet bet) -> {
                    var back = atBilling.remove(bet.id());
                    if (back != null) returned.put(bet.id(), back);
                    else assertThat(refusedAtBilling).contains(bet.id());
                }
                case PoolEvent.Divided(Division division) -> {
                    divisions++;
                    var bank = atBilling.values().stream().reduce(Money.zero(), Money::plus);
                    division.shares().forEach(share -> paid.put(share.betId(), share.amount()));
                    remainder = division.remainder();
                    var shared = paid.values().stream().reduce(remainder, Money::plus);
                    assertThat(shared)
                            .as("billing's pool is divided to the kopeck")
                            .isEqualTo(bank);
                    fromBilling.add(pool::settled);
                }
                case PoolEvent.BetChanged changed -> throw new AssertionError("not for billing: " + changed);
            }
        }

        private void hear(Deque<Supplier<List<PoolEvent>>> topic) {
            if (!topic.isEmpty()) apply(topic.remove().get());
        }

        private void apply(List<PoolEvent> events) {
            for (var event : events) {
                if (event instanceof PoolEvent.BetChanged(Bet bet)) {
                    if (bet.isLive()) continue;
                    assertThat(ends.put(bet.id(), bet.status()))
                            .as("bet ends once")
                            .isNull();
                } else {
                    commands.add(event);
                }
            }
        }
    }

    @Property(tries = 3000)
    void every_bet_ends_once_and_every_kopeck_is_somewhere(
            @ForAll long seed, @ForAll Outcome outcome, @ForAll @IntRange(max = 12) int bets) {
        var world = new World(new Random(seed), outcome);

        world.play(bets);

        var pool = world.pool;
        assertThat(pool.stage()).isEqualTo(Pool.Stage.SETTLED);
        assertThat(pool.outcome()).isEqualTo(outcome);
        assertThat(world.ends.keySet()).isEqualTo(world.stakes.keySet());
        var settled = new ArrayList<Bet>();
        for (var bet : pool.bets()) {
            assertThat(bet.status()).isEqualTo(world.ends.get(bet.id()));
            switch (bet.status()) {
                case SETTLED -> {
                    settled.add(bet);
                    assertThat(bet.stakedAt()).isBefore(pool.closedAt());
                    assertThat(bet.payout()).isEqualTo(world.paid.getOrDefault(bet.id(), Money.zero()));
                    assertThat(world.returned).doesNotContainKey(bet.id());
                }
                case VOIDED -> {
                    assertThat(world.paid).doesNotContainKey(bet.id());
                    if (!world.refusedAtBilling.contains(bet.id())) {
                        assertThat(world.returned).containsEntry(bet.id(), bet.stake());
                    }
                }
                case REFUSED -> {
                    assertThat(world.refusedAtBilling).contains(bet.id());
                    assertThat(world.returned).doesNotContainKey(bet.id());
                }
                case PENDING, CONFIRMED -> throw new AssertionError("still live: " + bet);
            }
        }
        assertThat(world.divisions).isEqualTo(settled.isEmpty() ? 0 : 1);
        var bank = settled.stream().map(Bet::stake).reduce(Money.zero(), Money::plus);
        assertThat(world.paid.values().stream().reduce(world.remainder, Money::plus))
                .isEqualTo(bank);
    }
}
