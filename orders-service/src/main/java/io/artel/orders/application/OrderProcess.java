package io.artel.orders.application;

import io.artel.kernel.InvalidInput;
import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.orders.application.Announcements.Change;
import io.artel.orders.application.Timers.Timer;
import io.artel.orders.domain.Actor;
import io.artel.orders.domain.Cause;
import io.artel.orders.domain.Kit;
import io.artel.orders.domain.Match;
import io.artel.orders.domain.Moved;
import io.artel.orders.domain.OnSite;
import io.artel.orders.domain.Order;
import io.artel.orders.domain.Orders;
import io.artel.orders.domain.Outcome;
import io.artel.orders.domain.Place;
import io.artel.orders.domain.Rating;
import io.artel.orders.domain.Slot;
import io.artel.orders.domain.State;
import io.artel.orders.domain.Step;
import io.artel.orders.domain.Trigger;
import io.artel.orders.domain.Wish;
import io.artel.orders.prices.Prices;
import io.artel.starter.letters.Contacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs orders through their process. Each trigger is one transaction: it locks the order's row, so that of several at
 * once (cancel, check-in, no-show) the first wins, and commits the move with its commands, events, timers and letters.
 */
@Component
@Transactional
public class OrderProcess {

    private static final Logger LOG = LoggerFactory.getLogger(OrderProcess.class);
    private static final Duration WAIT_FOR_DATE = Duration.ofDays(14);

    private final Orders orders;
    private final Announcements announcements;
    private final Timers timers;
    private final OrderLetters letters;
    private final OrderLog log;
    private final Contacts contacts;
    private final SlotRules slots;
    private final Prices prices;
    private final OrderSettings settings;
    private final Clock clock;

    OrderProcess(
            Orders orders,
            Announcements announcements,
            Timers timers,
            OrderLetters letters,
            OrderLog log,
            Contacts contacts,
            SlotRules slots,
            Prices prices,
            OrderSettings settings,
            Clock clock) {
        this.orders = orders;
        this.announcements = announcements;
        this.timers = timers;
        this.letters = letters;
        this.log = log;
        this.contacts = contacts;
        this.slots = slots;
        this.prices = prices;
        this.settings = settings;
        this.clock = clock;
    }

    /** Starts the process of a new order. */
    public void start(Order order, Actor actor) {
        orders.add(order);
        log.write(
                order.id(),
                new OrderLog.Line(
                        order.course().sequence(),
                        "CREATED",
                        null,
                        order.state(),
                        actor.part(),
                        actor.accountId(),
                        null,
                        order.request().at()));
        announcements.created(order);
        command(Step.FIND_WORKER, order, 0);
        startSlotTimers(order);
    }

    // Answers. An order nobody knows here is somebody else's mistake: there is nothing to move.

    public void matched(UUID id, int attempt, Match match) {
        answer(id, (order, at) -> order.matched(attempt, match, at));
    }

    public void matchWaits(UUID id, int attempt, String reason) {
        answer(id, (order, at) -> order.matchWaits(attempt, reason, at));
    }

    /** @param reason why whom the manager wants cannot be had: a stable code */
    public void workerRefused(UUID id, int attempt, String reason) {
        answer(id, (order, at) -> order.workerRefused(attempt, reason, at));
    }

    public void kitReserved(UUID id, int attempt, UUID kitId) {
        answer(id, (order, at) -> order.kitReserved(attempt, kitId, at));
    }

    public void kitWaits(UUID id, int attempt, UUID kitId) {
        answer(id, (order, at) -> order.kitWaits(attempt, kitId, at));
    }

    public void kitIssued(UUID id, int attempt, UUID kitId) {
        answer(id, (order, at) -> order.kitIssued(attempt, kitId, at));
    }

    public void kitClosed(UUID id, int attempt, @Nullable UUID kitId, Kit.Standing result) {
        answer(id, (order, at) -> order.kitClosed(attempt, kitId, result, at));
    }

    public void holdPlaced(UUID id, int attempt) {
        answer(id, (order, at) -> order.holdPlaced(attempt, at));
    }

    public void holdDeclined(UUID id, int attempt, String reason) {
        answer(id, (order, at) -> order.holdDeclined(attempt, reason, at));
    }

    public void settled(UUID id, int attempt, boolean paid, boolean credited) {
        answer(id, (order, at) -> order.settled(attempt, paid, credited, at));
    }

    public void fortune(UUID id, String text) {
        answer(id, (order, at) -> Optional.of(order.fortuneKept(text, at)));
    }

    /** The charge was paid: what the order cost goes into the price statistics of its type (US-020). */
    public void chargePaid(UUID id, Instant at) {
        orders.lock(id).ifPresent(order -> {
            order.chargePaid();
            orders.save(order);
            var match = order.match();
            if (match != null && match.price().base().isPositive()) {
                prices.paid(id, order.terms().typeId(), match.price().base(), at);
            }
        });
    }

    /** The client's orders that wait for a payment try again. */
    public void methodChanged(UUID clientId) {
        for (var id : orders.needingPaymentOf(clientId)) {
            answer(id, (order, at) -> Optional.of(order.methodChanged(at)));
        }
    }

    // Timers

    public void fired(Timer timer) {
        answer(timer.orderId(), (order, at) -> switch (timer.on()) {
            case SLOT_STARTED, SLOT_PASSED, NO_SHOW, WAITED_14_DAYS ->
                order.slotTimer(timer.on(), timer.startsAt(), at);
            case NEVER_FINISHED -> Optional.of(order.neverFinished(at));
            case REPORT_DUE -> Optional.of(order.reportDue(at));
            default -> throw new IllegalArgumentException("no timer: " + timer);
        });
    }

    /** A step was not answered: it is sent again, with a new message id, and the pause doubles. */
    public void notAnswered(Timer timer) {
        orders.lock(timer.orderId()).ifPresent(order -> {
            var moved = order.notAnswered(timer.attempt(), timer.state(), clock.instant());
            moved.ifPresent(it -> {
                LOG.warn("order {} got no answer in {}, asking again", order.id(), order.state());
                it.steps().forEach(step -> command(step, order, timer.round() + 1));
            });
        });
    }

    // People. A repetition of what the same person has just done changes nothing and answers the same.

    public void cancel(UUID id, UUID client, Money expectedCost, @Nullable String reason) {
        var order = ofClient(id, client);
        var ended = order.ended();
        if (ended != null && ended.on() == Trigger.CANCEL) return;
        follow(order, order.cancel(Actor.client(client), expectedCost, reason, clock.instant()));
    }

    public void moveDate(UUID id, Actor actor, Slot slot, @Nullable String reason) {
        var order = of(id, actor);
        if (order.slot().equals(slot)) return;
        order.check(Trigger.MOVE_DATE);
        slots.check(slot, order.terms(), clock.instant());
        var moved = order.moveDate(actor, slot, reason, clock.instant());
        follow(order, moved);
        startSlotTimers(order);
        change(order, Change.DATE, actor, null);
    }

    /** @throws InvalidInput at {@code workerId}: unknown, is_client */
    public void chooseWorker(UUID id, Wish wish) {
        var order = locked(id);
        if (order.wishedFor(wish.workerId())) return;
        var worker = contacts.find(wish.workerId());
        if (worker.isEmpty() || worker.get().blocked() || !worker.get().roles().contains(Role.WORKER)) {
            throw new InvalidInput("workerId", "unknown", "no such worker");
        }
        if (wish.workerId().equals(order.request().clientId())) {
            throw new InvalidInput("workerId", "is_client", "nobody works for themselves");
        }
        follow(order, order.chooseWorker(wish, clock.instant()));
        change(order, Change.WORKER, Actor.manager(wish.managerId()), null);
    }

    public void correctPlace(UUID id, Actor actor, Place place, @Nullable String reason) {
        var order = of(id, actor);
        if (order.request().place().equals(place)) return;
        order.correctPlace(actor, place);
        change(order, Change.PLACE, actor, reason);
        letters.corrected(order, actor, reason);
    }

    public void correctContact(UUID id, Actor actor, OnSite contact, @Nullable String reason) {
        var order = of(id, actor);
        if (order.request().contact().equals(contact)) return;
        order.correctContact(actor, contact);
        change(order, Change.CONTACT, actor, reason);
        letters.corrected(order, actor, reason);
    }

    public void payAgain(UUID id, UUID client) {
        var order = ofClient(id, client);
        if (order.state() == State.AUTHORISING) return;
        follow(order, order.payAgain(Actor.client(client), clock.instant()));
    }

    public void rate(UUID id, UUID client, Rating rating) {
        var order = ofClient(id, client);
        if (rating.equals(order.rating())) return;
        order.rate(rating);
        change(order, Change.RATING, Actor.client(client), null);
    }

    public void decline(UUID id, UUID worker, String reason) {
        var order = locked(id);
        boolean declinedBefore =
                !worker.equals(order.workerId()) && order.course().excluded().contains(worker);
        if (declinedBefore) return;
        own(order, worker);
        var moved = order.decline(Actor.worker(worker), reason, clock.instant());
        follow(order, moved);
        if (order.course().declines() == Order.DECLINES_TO_TELL) letters.stuck(order);
    }

    public void runLate(UUID id, UUID worker) {
        var order = ofWorker(id, worker);
        if (order.state() == State.SCHEDULED && order.work().lateAt() != null) return;
        var actor = Actor.worker(worker);
        follow(order, order.runLate(actor, clock.instant()));
        timers.set(timer(order, Trigger.NO_SHOW, 1), order.noShowAt());
        change(order, Change.LATE, actor, null);
    }

    /** Whether a check-in is possible now, before its photo is looked at; false when it has been made already. */
    public boolean awaitsCheckIn(UUID id, UUID worker) {
        var order = ofWorker(id, worker);
        if (order.work().checkedInAt() != null) return false;
        order.checkCheckIn(clock.instant());
        return true;
    }

    public void checkIn(UUID id, UUID worker, UUID photo) {
        var order = ofWorker(id, worker);
        if (order.work().checkedInAt() != null) return;
        follow(order, order.checkIn(Actor.worker(worker), photo, clock.instant()));
        timers.set(timer(order, Trigger.NEVER_FINISHED, 0), order.neverFinishedAt());
    }

    /** Whether a completion is possible now, before its photo is looked at; false when it has been made already. */
    public boolean awaitsCompletion(UUID id, UUID worker) {
        var order = ofWorker(id, worker);
        if (order.work().completedAt() != null) return false;
        order.check(Trigger.COMPLETE);
        return true;
    }

    public void complete(UUID id, UUID worker, UUID photo) {
        var order = ofWorker(id, worker);
        if (order.work().completedAt() != null) return;
        follow(order, order.complete(Actor.worker(worker), photo, clock.instant()));
    }

    public void failByWorker(UUID id, UUID worker, Cause cause, String reason) {
        fail(ofWorker(id, worker), Actor.worker(worker), cause, reason);
    }

    public void failByManager(UUID id, UUID manager, Cause cause, String reason) {
        fail(locked(id), Actor.manager(manager), cause, reason);
    }

    private void fail(Order order, Actor actor, Cause cause, String reason) {
        var ended = order.ended();
        boolean repeated = ended != null
                && ended.outcome() == Outcome.FAILED
                && ended.cause() == cause
                && Objects.equals(ended.by(), actor.accountId());
        if (repeated) return;
        follow(order, order.fail(actor, cause, reason, clock.instant()));
    }

    public void callOff(UUID id, UUID manager, String reason) {
        var order = locked(id);
        var ended = order.ended();
        if (ended != null && ended.on() == Trigger.CALL_OFF) return;
        follow(order, order.callOff(Actor.manager(manager), reason, clock.instant()));
    }

    // What a move sets in motion

    private void answer(UUID id, BiFunction<Order, Instant, Optional<Moved>> trigger) {
        var order = orders.lock(id).orElse(null);
        if (order == null) {
            LOG.warn("an answer or a timer for order {}, which is not known here", id);
            return;
        }
        trigger.apply(order, clock.instant()).ifPresent(moved -> follow(order, moved));
    }

    private void follow(Order order, Moved moved) {
        orders.save(order);
        boolean byPerson = moved.on().kind() == Trigger.Kind.PERSON;
        boolean told = (moved.on() == Trigger.SLOT_PASSED || moved.on() == Trigger.WORKER_REFUSED)
                && order.state() == State.MATCHING;
        if (moved.changedState() || byPerson || told) {
            log.write(order.id(), line(moved));
        }
        if (moved.changedState()) announcements.moved(order, moved);
        for (var step : Step.values()) {
            if (moved.steps().contains(step)) take(step, order);
        }
        boolean lateKit = moved.to() == State.AUTHORISING
                && moved.changedState()
                && !clock.instant().isBefore(order.startsAt());
        // The slot's own timer has fired before the kit was issued; a provider in trouble must not stop the job.
        if (lateKit) timers.set(timer(order, Trigger.SLOT_STARTED, order.attempt()), clock.instant());
        if (moved.on() == Trigger.SLOT_PASSED && order.state() == State.MATCHING) {
            timers.set(
                    timer(order, Trigger.WAITED_14_DAYS, 0),
                    order.slotPassedAt().plus(WAIT_FOR_DATE));
        }
        letters.about(order, moved);
        if (moved.on() == Trigger.WORKER_REFUSED && order.state() == State.MATCHING) {
            change(order, Change.WORKER, moved.actor(), null);
        }
        if (moved.to() == State.REPORTING && moved.changedState()) awaitFortune(order);
    }

    private void take(Step step, Order order) {
        switch (step) {
            case SEND_REPORT -> letters.report(order);
            case AWAIT_FORTUNE -> {
                // Last of all, because it may move the order on at once.
            }
            default -> command(step, order, 0);
        }
    }

    /** Only the report of a completed order has a fortune in it. */
    private void awaitFortune(Order order) {
        var ended = Objects.requireNonNull(order.ended());
        if (ended.outcome() == Outcome.COMPLETED && order.fortune() == null) {
            timers.set(timer(order, Trigger.REPORT_DUE, 0), clock.instant().plus(settings.fortuneWait()));
        } else {
            follow(order, order.reportDue(clock.instant()));
        }
    }

    private void command(Step step, Order order, int round) {
        announcements.command(step, order);
        boolean awaited = switch (step) {
            case FIND_WORKER, PREPARE_KIT, AUTHORISE_PAYMENT, SETTLE -> true;
            case RELEASE_WORKER, CLOSE_KIT, AWAIT_FORTUNE, SEND_REPORT -> false;
        };
        if (!awaited) return;
        var pause = settings.resendAfter().multipliedBy(1L << Math.min(round, 10));
        var longest = settings.longestResendPause();
        timers.set(
                timer(order, Trigger.NOT_ANSWERED, round),
                clock.instant().plus(pause.compareTo(longest) > 0 ? longest : pause));
    }

    private void startSlotTimers(Order order) {
        timers.set(timer(order, Trigger.SLOT_STARTED, 0), order.startsAt());
        timers.set(timer(order, Trigger.SLOT_PASSED, 0), order.slotPassedAt());
        timers.set(timer(order, Trigger.NO_SHOW, 0), order.noShowAt());
    }

    private static Timer timer(Order order, Trigger on, int round) {
        return new Timer(order.id(), on, order.startsAt(), order.state(), order.attempt(), round);
    }

    /** @param note for the log, in the actor's words */
    private void change(Order order, Change what, Actor actor, @Nullable String note) {
        int sequence = order.count();
        orders.save(order);
        var at = clock.instant();
        // The others are in the log as moves.
        var line = switch (what) {
            case RATING -> "RATED";
            case PLACE -> "PLACE_CORRECTED";
            case CONTACT -> "CONTACT_CORRECTED";
            case DATE, WORKER, LATE, MESSAGE -> null;
        };
        if (line != null) {
            log.write(
                    order.id(),
                    new OrderLog.Line(sequence, line, null, order.state(), actor.part(), actor.accountId(), note, at));
        }
        announcements.changed(order, what, sequence, actor, at);
    }

    private static OrderLog.Line line(Moved moved) {
        return new OrderLog.Line(
                moved.sequence(),
                moved.on().name(),
                moved.from(),
                moved.to(),
                moved.actor().part(),
                moved.actor().accountId(),
                moved.note(),
                moved.at());
    }

    /** The order, if it is theirs: a manager's are all. */
    private Order of(UUID id, Actor actor) {
        return switch (actor.part()) {
            case CLIENT -> ofClient(id, Objects.requireNonNull(actor.accountId()));
            case WORKER -> ofWorker(id, Objects.requireNonNull(actor.accountId()));
            case MANAGER -> locked(id);
            case SYSTEM -> throw new IllegalArgumentException("nobody");
        };
    }

    private Order locked(UUID id) {
        return orders.lock(id).orElseThrow(() -> new NotFound("order", id));
    }

    private Order ofClient(UUID id, UUID client) {
        var order = locked(id);
        if (!order.request().clientId().equals(client)) throw new NotFound("order", id);
        return order;
    }

    private Order ofWorker(UUID id, UUID worker) {
        return own(locked(id), worker);
    }

    private static Order own(Order order, UUID worker) {
        if (!worker.equals(order.workerId())) throw new NotFound("order", order.id());
        return order;
    }
}
