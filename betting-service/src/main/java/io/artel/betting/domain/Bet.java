package io.artel.betting.domain;

import static io.artel.betting.domain.Bet.Status.CONFIRMED;
import static io.artel.betting.domain.Bet.Status.PENDING;
import static io.artel.betting.domain.Bet.Status.REFUSED;
import static io.artel.betting.domain.Bet.Status.SETTLED;
import static io.artel.betting.domain.Bet.Status.VOIDED;
import static io.artel.betting.domain.Bet.Trigger.POOL_SETTLED;
import static io.artel.betting.domain.Bet.Trigger.STAKE_PLACED;
import static io.artel.betting.domain.Bet.Trigger.STAKE_REFUSED;
import static io.artel.betting.domain.Bet.Trigger.VOID;

import io.artel.kernel.InvalidInput;
import io.artel.kernel.Money;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A manager's stake on one outcome of one order (US-280). Its status moves by {@link #TRANSITIONS} alone; it belongs to
 * a {@link Pool}, which decides when.
 *
 * @param placedAt when the manager placed it
 * @param stakedAt when billing moved the stake into the pool; null until then
 * @param payout what it wins, the stake included; zero for a wrong guess; null until the pool is divided
 * @param voidReason why the stake went back; null unless VOIDED
 */
public record Bet(
        UUID id,
        UUID managerId,
        Outcome guess,
        Money stake,
        Instant placedAt,
        Status status,
        @Nullable Instant stakedAt,
        @Nullable Money payout,
        @Nullable VoidReason voidReason) {

    public static final Money LEAST = Money.rub("1.00");
    public static final Money MOST = Money.rub("10000.00");

    /** REFUSED, VOIDED and SETTLED are final. */
    public enum Status {
        PENDING,
        CONFIRMED,
        REFUSED,
        VOIDED,
        SETTLED
    }

    enum Trigger {
        STAKE_PLACED,
        STAKE_REFUSED,
        VOID,
        POOL_SETTLED
    }

    record Key(Status from, Trigger on) {}

    /**
     * A pair that is not listed is impossible if billing keeps its word, and illegal. Pairs that stay where they are
     * are repetitions, or answers that crossed a void on their way.
     */
    static final Map<Key, Status> TRANSITIONS = Map.ofEntries(
            row(PENDING, STAKE_PLACED, CONFIRMED),
            row(PENDING, STAKE_REFUSED, REFUSED),
            row(PENDING, VOID, VOIDED),
            row(CONFIRMED, STAKE_PLACED, CONFIRMED),
            row(CONFIRMED, VOID, VOIDED),
            row(CONFIRMED, POOL_SETTLED, SETTLED),
            row(REFUSED, STAKE_REFUSED, REFUSED),
            row(REFUSED, POOL_SETTLED, REFUSED),
            row(VOIDED, STAKE_PLACED, VOIDED),
            row(VOIDED, STAKE_REFUSED, VOIDED),
            row(VOIDED, POOL_SETTLED, VOIDED),
            row(SETTLED, STAKE_PLACED, SETTLED),
            row(SETTLED, POOL_SETTLED, SETTLED));

    private static Map.Entry<Key, Status> row(Status from, Trigger on, Status to) {
        return Map.entry(new Key(from, on), to);
    }

    /** @throws InvalidInput the stake is not between {@link #LEAST} and {@link #MOST}, or not in roubles */
    static Bet placed(UUID id, UUID managerId, Outcome guess, Money stake, Instant at) {
        if (!stake.currency().equals(LEAST.currency())) {
            throw new InvalidInput("stake", "currency", "stakes are in " + LEAST.currency());
        }
        if (stake.compareTo(LEAST) < 0 || stake.compareTo(MOST) > 0) {
            throw new InvalidInput("stake", "range", "from " + LEAST + " to " + MOST);
        }
        return new Bet(id, managerId, guess, stake, at, PENDING, null, null, null);
    }

    Bet stakePlaced(Instant at) {
        var next = next(STAKE_PLACED);
        return next == status ? this : new Bet(id, managerId, guess, stake, placedAt, next, at, null, null);
    }

    Bet stakeRefused() {
        return new Bet(id, managerId, guess, stake, placedAt, next(STAKE_REFUSED), stakedAt, payout, voidReason);
    }

    Bet voided(VoidReason reason) {
        return new Bet(id, managerId, guess, stake, placedAt, next(VOID), stakedAt, null, reason);
    }

    Bet wins(Money amount) {
        return new Bet(id, managerId, guess, stake, placedAt, status, stakedAt, amount, voidReason);
    }

    Bet poolSettled() {
        return new Bet(id, managerId, guess, stake, placedAt, next(POOL_SETTLED), stakedAt, payout, voidReason);
    }

    /** Whether its stake is in the pool or on its way there. */
    boolean isLive() {
        return status == PENDING || status == CONFIRMED;
    }

    private Status next(Trigger trigger) {
        var next = TRANSITIONS.get(new Key(status, trigger));
        if (next == null) throw new IllegalBetMove(id, status, trigger.name());
        return next;
    }
}
