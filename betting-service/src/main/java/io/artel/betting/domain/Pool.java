package io.artel.betting.domain;

import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All bets on one order, and as much of the order as they need (US-280, US-281, US-290).
 *
 * <p>A bet counts if billing moved its stake before the job started. Events of the order and answers of billing come on
 * different topics in any order, so the times in them decide, not their arrival. Once divided, a pool never changes its
 * mind: what comes later only shows.
 */
public final class Pool {

    static final int BETS_PER_MANAGER = 20;

    /** DIVIDED: the outcome is known and billing is asked to divide; SETTLED: it has, or there was nothing to divide. */
    public enum Stage {
        OPEN,
        DIVIDED,
        SETTLED
    }

    private final UUID orderId;
    private OrderState state;
    private int stateSequence;
    private int dateSequence;
    private Instant startsAt;
    private @Nullable Instant closedAt;
    private @Nullable Outcome outcome;
    private Stage stage;
    private final Map<UUID, Bet> bets = new LinkedHashMap<>();

    public Pool(
            UUID orderId,
            OrderState state,
            int stateSequence,
            int dateSequence,
            Instant startsAt,
            @Nullable Instant closedAt,
            @Nullable Outcome outcome,
            Stage stage,
            Collection<Bet> bets) {
        this.orderId = orderId;
        this.state = state;
        this.stateSequence = stateSequence;
        this.dateSequence = dateSequence;
        this.startsAt = startsAt;
        this.closedAt = closedAt;
        this.outcome = outcome;
        this.stage = stage;
        bets.forEach(bet -> this.bets.put(bet.id(), bet));
    }

    /** The pool of an order that was heard of for the first time. */
    public static Pool opened(UUID orderId, Instant startsAt) {
        return new Pool(orderId, OrderState.MATCHING, 0, 0, startsAt, null, null, Stage.OPEN, List.of());
    }

    /**
     * A manager bets.
     *
     * @throws BetsClosed the job has started, as far as is known here
     * @throws TooManyBets the manager has {@value #BETS_PER_MANAGER} bets on this order
     */
    public List<PoolEvent> place(UUID betId, UUID managerId, Outcome guess, Money stake, Instant at) {
        if (closedAt != null) throw new BetsClosed(orderId);
        long others = bets.values().stream()
                .filter(bet -> bet.managerId().equals(managerId))
                .count();
        if (others >= BETS_PER_MANAGER) throw new TooManyBets();
        var bet = Bet.placed(betId, managerId, guess, stake, at);
        bets.put(betId, bet);
        return List.of(new PoolEvent.StakeWanted(bet), new PoolEvent.BetChanged(bet));
    }

    /** @param at when billing moved the stake */
    public List<PoolEvent> stakePlaced(UUID betId, Instant at) {
        var events = new ArrayList<PoolEvent>();
        change(bet(betId).stakePlaced(at), events);
        voidLate(events);
        return List.copyOf(events);
    }

    public List<PoolEvent> stakeRefused(UUID betId) {
        var events = new ArrayList<PoolEvent>();
        change(bet(betId).stakeRefused(), events);
        return List.copyOf(events);
    }

    /** @throws IllegalStateException an order that is over came without its outcome */
    public List<PoolEvent> moved(OrderMoved moved) {
        if (moved.sequence() >= stateSequence) {
            state = moved.to();
            stateSequence = moved.sequence();
        }
        takeDate(moved.sequence(), moved.startsAt());
        if (stage != Stage.OPEN) return List.of();

        var events = new ArrayList<PoolEvent>();
        voidActors(moved.actorId(), moved.at(), events);
        if (moved.to().closesBets()) {
            if (closedAt == null || moved.at().isBefore(closedAt)) closedAt = moved.at();
            voidLate(events);
        }
        if (moved.to().isOver()) divide(outcomeOf(moved), events);
        return List.copyOf(events);
    }

    /**
     * Something else about the order changed.
     *
     * @param actorId who changed it, if that matters to bets; null otherwise
     */
    public List<PoolEvent> changed(int sequence, Instant newStart, @Nullable UUID actorId, Instant at) {
        takeDate(sequence, newStart);
        if (stage != Stage.OPEN) return List.of();
        var events = new ArrayList<PoolEvent>();
        voidActors(actorId, at, events);
        return List.copyOf(events);
    }

    /** @throws IllegalStateException billing was never asked to divide this pool */
    public List<PoolEvent> settled() {
        if (stage == Stage.OPEN) throw new IllegalStateException("pool of order " + orderId + " was never divided");
        var events = new ArrayList<PoolEvent>();
        List.copyOf(bets.values()).forEach(bet -> change(bet.poolSettled(), events));
        stage = Stage.SETTLED;
        return List.copyOf(events);
    }

    private void takeDate(int sequence, Instant start) {
        if (sequence < dateSequence) return;
        dateSequence = sequence;
        startsAt = start;
    }

    /** Whoever changes an order after betting on it has that bet voided (US-280). */
    private void voidActors(@Nullable UUID actorId, Instant at, List<PoolEvent> events) {
        if (actorId == null) return;
        voidLive(
                bet -> bet.managerId().equals(actorId) && !bet.placedAt().isAfter(at),
                VoidReason.CHANGED_ORDER,
                events);
    }

    private void voidLate(List<PoolEvent> events) {
        var closed = closedAt;
        if (closed == null || stage != Stage.OPEN) return;
        voidLive(bet -> bet.stakedAt() != null && !bet.stakedAt().isBefore(closed), VoidReason.LATE, events);
    }

    private void voidLive(Predicate<Bet> which, VoidReason reason, List<PoolEvent> events) {
        for (var bet : List.copyOf(bets.values())) {
            if (!bet.isLive() || !which.test(bet)) continue;
            var voided = bet.voided(reason);
            events.add(new PoolEvent.StakeVoided(voided));
            change(voided, events);
        }
    }

    private void divide(Outcome known, List<PoolEvent> events) {
        outcome = known;
        voidLive(bet -> bet.status() == Bet.Status.PENDING, VoidReason.UNCONFIRMED, events);
        var counting = bets.values().stream()
                .filter(bet -> bet.status() == Bet.Status.CONFIRMED)
                .toList();
        if (counting.isEmpty()) {
            stage = Stage.SETTLED;
            return;
        }
        stage = Stage.DIVIDED;
        var division = Division.of(counting, known);
        events.add(new PoolEvent.Divided(division));
        counting.forEach(bet -> change(bet.wins(division.of(bet)), events));
    }

    /** An order that was cancelled before there was a price goes straight to CLOSED, without an outcome to charge for. */
    private static Outcome outcomeOf(OrderMoved moved) {
        if (moved.outcome() != null) return moved.outcome();
        if (moved.to() == OrderState.CLOSED) return Outcome.CANCELLED;
        throw new IllegalStateException("an order in " + moved.to() + " without an outcome");
    }

    private void change(Bet bet, List<PoolEvent> events) {
        if (bet.equals(bets.put(bet.id(), bet))) return;
        // One word per change of a bet that its manager can see, however many steps it took.
        events.removeIf(event -> event instanceof PoolEvent.BetChanged(Bet earlier)
                && earlier.id().equals(bet.id()));
        events.add(new PoolEvent.BetChanged(bet));
    }

    /** @throws NotFound there is no such bet on this order */
    public Bet bet(UUID betId) {
        var bet = bets.get(betId);
        if (bet == null) throw new NotFound("bet", betId);
        return bet;
    }

    public UUID orderId() {
        return orderId;
    }

    public OrderState state() {
        return state;
    }

    public int stateSequence() {
        return stateSequence;
    }

    public int dateSequence() {
        return dateSequence;
    }

    public Instant startsAt() {
        return startsAt;
    }

    /** When bets closed; null while they are open. */
    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public Stage stage() {
        return stage;
    }

    public List<Bet> bets() {
        return List.copyOf(bets.values());
    }
}
