package io.artel.orders.domain;

import io.artel.kernel.Money;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the process is.
 *
 * @param attempt commands carry it and answers bring it back; an answer of another attempt is stale
 * @param sequence counts the order's events
 * @param answered whether the state's command has been answered, if only by WAITING
 * @param waiting why matching waits: NO_QUALIFIED or NO_FREE
 * @param slotPassed the slot passed without a match: a new date is needed
 * @param declines how many workers declined
 * @param dateMoves how often the client moved the date of their own accord
 * @param excluded workers who are not to be matched
 * @param priceLimit the lowest price so far, which a new match never exceeds
 * @param wish whom a manager wants, as long as this attempt lasts
 */
public record Course(
        State state,
        int attempt,
        int sequence,
        boolean answered,
        @Nullable String waiting,
        boolean slotPassed,
        int declines,
        int dateMoves,
        Set<UUID> excluded,
        @Nullable Money priceLimit,
        @Nullable Wish wish) {

    public Course {
        excluded = Set.copyOf(excluded);
    }

    static Course start(Set<UUID> excluded) {
        return new Course(State.MATCHING, 1, 1, false, null, false, 0, 0, excluded, null, null);
    }

    Course next(State to, int nextAttempt) {
        return new Course(
                to,
                nextAttempt,
                sequence,
                false,
                null,
                slotPassed,
                declines,
                dateMoves,
                excluded,
                priceLimit,
                nextAttempt == attempt ? wish : null);
    }

    Course counted() {
        return new Course(
                state,
                attempt,
                sequence + 1,
                answered,
                waiting,
                slotPassed,
                declines,
                dateMoves,
                excluded,
                priceLimit,
                wish);
    }

    Course answeredWith(@Nullable String why) {
        return new Course(
                state, attempt, sequence, true, why, slotPassed, declines, dateMoves, excluded, priceLimit, wish);
    }

    Course slot(boolean passed, int moves) {
        return new Course(
                state, attempt, sequence, answered, waiting, passed, declines, moves, excluded, priceLimit, wish);
    }

    Course declinedBy(UUID worker) {
        var all = new LinkedHashSet<>(excluded);
        all.add(worker);
        return new Course(
                state,
                attempt,
                sequence,
                answered,
                waiting,
                slotPassed,
                declines + 1,
                dateMoves,
                all,
                priceLimit,
                wish);
    }

    Course limitedTo(Money price) {
        var limit = priceLimit == null ? price : Money.min(priceLimit, price);
        return new Course(
                state, attempt, sequence, answered, waiting, slotPassed, declines, dateMoves, excluded, limit, wish);
    }

    Course wishing(Wish whom) {
        return new Course(
                state,
                attempt,
                sequence,
                answered,
                waiting,
                slotPassed,
                declines,
                dateMoves,
                excluded,
                priceLimit,
                whom);
    }
}
