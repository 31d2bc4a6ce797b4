package io.artel.matching.assignment;

import io.artel.kernel.Audience;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.matching.assignment.Ask.Wanted;
import io.artel.matching.assignment.Requests.State;
import io.artel.matching.discounts.Discounts;
import io.artel.matching.domain.Candidate;
import io.artel.matching.domain.Ranking;
import io.artel.matching.domain.ReferenceSample;
import io.artel.matching.domain.Refusal;
import io.artel.matching.domain.Shortage;
import io.artel.matching.history.ClientOrders;
import io.artel.matching.pipelines.Pipelines;
import io.artel.matching.pool.PoolChanged;
import io.artel.matching.pool.Workers;
import io.artel.matching.prices.Price;
import io.artel.matching.prices.PriceFormula;
import io.artel.starter.messaging.Outgoing;
import io.artel.starter.messaging.StoredAnswers;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an order and a client and answers with the best candidate, booked, and the price (US-072); or the order waits
 * and is matched by itself (US-073).
 */
@Component
class Assignment {

    static final String FIND = "find-worker";
    static final String RELEASE = "release-worker";

    /** Payload of {@code matching.worker-matched.v1}. */
    record WorkerMatched(
            UUID orderId,
            int attempt,
            UUID matchId,
            UUID workerId,
            Money basePrice,
            int discountPercent,
            Money discount,
            Money price,
            int pipelineVersion) {}

    /** Payload of {@code matching.match-waiting.v1}. */
    record MatchWaiting(UUID orderId, int attempt, Shortage reason) {}

    /** Payload of {@code matching.worker-refused.v1}. */
    record WorkerRefused(UUID orderId, int attempt, UUID workerId, Refusal reason) {}

    /** Payload of {@code matching.worker-released.v1}. */
    record WorkerReleased(
            UUID orderId, int attempt, @Nullable UUID workerId) {}

    private final Requests requests;
    private final Bookings bookings;
    private final Matches matches;
    private final Workers workers;
    private final ClientOrders history;
    private final Pipelines pipelines;
    private final Discounts discounts;
    private final PriceFormula formula;
    private final StoredAnswers answers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assignment(
            Requests requests,
            Bookings bookings,
            Matches matches,
            Workers workers,
            ClientOrders history,
            Pipelines pipelines,
            Discounts discounts,
            PriceFormula formula,
            StoredAnswers answers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.bookings = bookings;
        this.matches = matches;
        this.workers = workers;
        this.history = history;
        this.pipelines = pipelines;
        this.discounts = discounts;
        this.formula = formula;
        this.answers = answers;
        this.events = events;
        this.clock = clock;
    }

    /** A higher attempt takes the place of whatever was there; an older or a released one is not looked at. */
    @Transactional(propagation = Propagation.MANDATORY)
    void find(Ask ask) {
        var seen = requests.lock(ask.orderId());
        if (answers.closed(ask.orderId(), ask.attempt()) || ask.attempt() < seen.attempt()) return;
        if (ask.attempt() == seen.attempt() && seen.state() == State.RELEASED) return;
        if (answers.repeat(ask.orderId(), ask.attempt(), FIND)) return;
        var now = clock.instant();
        if (bookings.end(ask.orderId(), ask.attempt() - 1, null, now).isPresent()) {
            events.publishEvent(new PoolChanged());
        }
        var wanted = ask.wanted();
        if (wanted != null) {
            var refusal = matchTo(wanted, ask, now);
            if (refusal != null) refuses(ask, wanted.workerId(), refusal, now);
            return;
        }
        var shortage = match(ask, now);
        if (shortage != null) waits(ask, shortage, now);
    }

    /**
     * Looks again at one waiting order.
     *
     * @param urgent the pool has changed: the order that starts first comes first; else the one left longest
     * @param leftOut orders that could not be matched for a fault
     * @param lookedAt gets the order, also when it fails
     * @return false when there is none left
     */
    @Transactional
    boolean matchOneWaiting(boolean urgent, Instant triedBefore, Set<UUID> leftOut, Set<UUID> lookedAt) {
        var now = clock.instant();
        var request = (urgent
                        ? requests.lockEarliestWaiting(now, triedBefore, leftOut)
                        : requests.lockLongestLeft(now, triedBefore, leftOut))
                .orElse(null);
        if (request == null || request.ask() == null) return false;
        lookedAt.add(request.orderId());
        var shortage = match(request.ask(), now);
        if (shortage == null) return true;
        // Orders is told again only if there is something new to tell.
        if (shortage == request.reason()) requests.waits(request.ask(), shortage, now);
        else waits(request.ask(), shortage, now);
        return true;
    }

    /** Who could do the order if it were matched at this moment; empty when it never asked for anybody. */
    @Transactional(readOnly = true)
    Optional<Ranking> candidates(UUID orderId) {
        return requests.ask(orderId).map(ask -> rank(ask, clock.instant()));
    }

    /** Ends the booking, and the waiting, of this attempt and earlier ones. There is nothing it could refuse. */
    @Transactional(propagation = Propagation.MANDATORY)
    void release(UUID orderId, int attempt, boolean over, @Nullable String outcome) {
        var seen = requests.lock(orderId);
        if (over) answers.close(orderId, attempt);
        if (answers.repeat(orderId, attempt, RELEASE)) return;
        var freed = bookings.end(orderId, attempt, over ? outcome : null, clock.instant());
        if (attempt >= seen.attempt()) requests.released(orderId, attempt);
        answers.answer(
                orderId,
                attempt,
                RELEASE,
                Outgoing.event(
                                "matching.worker-released.v1",
                                orderId,
                                new WorkerReleased(orderId, attempt, freed.orElse(null)))
                        .to(Audience.of(Role.MANAGER).and(freed.orElse(null))));
        if (freed.isPresent()) events.publishEvent(new PoolChanged());
    }

    /** @return what was lacking; null when a worker is booked */
    private @Nullable Shortage match(Ask ask, Instant now) {
        var ranking = rank(ask, now);
        // The date is for orders to change; a worker cannot be sent into the past.
        if (!ask.startsAt().isAfter(now)) return ranking.shortage();
        for (int rank = 0; rank < ranking.candidates().size(); rank++) {
            var workerId = ranking.candidates().get(rank).workerId();
            if (bookings.book(ask, workerId, now)) {
                matched(ask, workerId, ranking, rank, now);
                return null;
            }
        }
        return ranking.shortage();
    }

    /** A manager's choice stands above the ranking, not above what no worker may be sent without. */
    private @Nullable Refusal matchTo(Wanted wanted, Ask ask, Instant now) {
        var reference = reference(ask);
        var pool = workers.samples(ask.slot());
        var pipeline = pipelines.newest();
        var sample = pool.stream()
                .filter(it -> it.workerId().equals(wanted.workerId()))
                .findFirst();
        if (sample.isEmpty()) return Refusal.NOT_IN_POOL;
        var refusal = pipeline.refusal(reference, sample.get(), now);
        if (refusal.isPresent()) return refusal.get();
        if (!ask.startsAt().isAfter(now) || !bookings.book(ask, wanted.workerId(), now)) return Refusal.NOT_FREE;
        var ranking = pipeline.run(reference, pool, now);
        var ranked = ranking.candidates().stream().map(Candidate::workerId).toList();
        matched(ask, wanted.workerId(), ranking, ranked.indexOf(wanted.workerId()), now);
        return null;
    }

    private Ranking rank(Ask ask, Instant now) {
        return pipelines.newest().run(reference(ask), workers.samples(ask.slot()), now);
    }

    private ReferenceSample reference(Ask ask) {
        return new ReferenceSample(
                ask.clientId(),
                ask.skills(),
                ask.slot(),
                Set.copyOf(ask.excludedWorkers()),
                history.experience(ask.clientId()));
    }

    private void matched(Ask ask, UUID workerId, Ranking ranking, int rank, Instant now) {
        var promised = matches.promisedPercent(ask.orderId());
        int percent = Math.max(discounts.percentOf(ask.clientId()), promised == null ? 0 : promised);
        var price = Price.of(formula.beforeDiscount(ask.basePrice()), percent, ask.priceLimit());
        var matchId = Ids.next();
        matches.keep(matchId, ask, workerId, ranking, rank, price, now);
        requests.matched(ask, now);
        var matched = new WorkerMatched(
                ask.orderId(),
                ask.attempt(),
                matchId,
                workerId,
                price.base(),
                price.discountPercent(),
                price.discount(),
                price.price(),
                ranking.pipelineVersion());
        answers.answer(
                ask.orderId(),
                ask.attempt(),
                FIND,
                Outgoing.event("matching.worker-matched.v1", ask.orderId(), matched)
                        .to(Audience.of(ask.clientId(), Role.MANAGER).and(workerId)));
    }

    private void refuses(Ask ask, UUID workerId, Refusal reason, Instant now) {
        requests.refused(ask, now);
        answers.answer(
                ask.orderId(),
                ask.attempt(),
                FIND,
                Outgoing.event(
                                "matching.worker-refused.v1",
                                ask.orderId(),
                                new WorkerRefused(ask.orderId(), ask.attempt(), workerId, reason))
                        .to(Audience.of(Role.MANAGER)));
    }

    private void waits(Ask ask, Shortage reason, Instant now) {
        requests.waits(ask, reason, now);
        answers.answer(
                ask.orderId(),
                ask.attempt(),
                FIND,
                Outgoing.event(
                                "matching.match-waiting.v1",
                                ask.orderId(),
                                new MatchWaiting(ask.orderId(), ask.attempt(), reason))
                        .to(Audience.of(ask.clientId(), Role.MANAGER)));
    }
}
