package io.artel.orders.domain;

import io.artel.kernel.Money;
import io.artel.orders.domain.IllegalOrderMove.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order and the process around it. The state moves by {@link Transitions} only; the methods add what the table
 * cannot say: whether an answer is stale, what a move leaves behind, and when a person may make it.
 *
 * <p>Answers and timers that do not concern the order any more return empty and change nothing; a person's move that is
 * not possible throws {@link IllegalOrderMove}.
 */
public final class Order {

    /** After so many declines a manager is told. */
    public static final int DECLINES_TO_TELL = 5;

    /** So long after the end people still have to do with an order. */
    public static final Duration AFTERMATH = Duration.ofDays(7);

    private static final int FREE_DATE_MOVES = 2;

    private final UUID id;
    private final Terms terms;
    private Request request;
    private Slot slot;
    private Course course;
    private @Nullable Match match;
    private Kit kit;
    private Payment payment;
    private Work work;
    private @Nullable Ended ended;
    private @Nullable String fortune;
    private @Nullable Rating rating;

    /** As it was kept. */
    public Order(
            UUID id,
            Request request,
            Terms terms,
            Slot slot,
            Course course,
            @Nullable Match match,
            Kit kit,
            Payment payment,
            Work work,
            @Nullable Ended ended,
            @Nullable String fortune,
            @Nullable Rating rating) {
        this.id = id;
        this.request = request;
        this.terms = terms;
        this.slot = slot;
        this.course = course;
        this.match = match;
        this.kit = kit;
        this.payment = payment;
        this.work = work;
        this.ended = ended;
        this.fortune = fortune;
        this.rating = rating;
    }

    /** A new order, in MATCHING; its first event is sequence 1. */
    public static Order create(UUID id, Request request, Terms terms, Slot slot, Set<UUID> excluded) {
        return new Order(
                id,
                request,
                terms,
                slot,
                Course.start(excluded),
                null,
                Kit.NONE,
                Payment.NONE,
                Work.NONE,
                null,
                null,
                null);
    }

    // Answers

    public Optional<Moved> matched(int attempt, Match found, Instant at) {
        if (stale(attempt)) return Optional.empty();
        if (course.state() != State.MATCHING) return Optional.of(move(Trigger.WORKER_MATCHED, Actor.SYSTEM, null, at));
        match = found;
        course = course.limitedTo(found.price().total());
        kit = new Kit(null, Kit.Standing.ASKED);
        return Optional.of(move(Trigger.WORKER_MATCHED, Actor.SYSTEM, null, at));
    }

    public Optional<Moved> matchWaits(int attempt, String reason, Instant at) {
        if (stale(attempt)) return Optional.empty();
        if (course.state() == State.MATCHING) course = course.answeredWith(reason);
        return Optional.of(move(Trigger.MATCH_WAITING, Actor.SYSTEM, null, at));
    }

    /** @param reason a stable code, for the managers */
    public Optional<Moved> workerRefused(int attempt, String reason, Instant at) {
        if (stale(attempt)) return Optional.empty();
        if (course.state() == State.MATCHING && course.wish() == null) return Optional.empty();
        return Optional.of(move(Trigger.WORKER_REFUSED, Actor.SYSTEM, reason, at));
    }

    public Optional<Moved> kitReserved(int attempt, UUID kitId, Instant at) {
        return kitStands(attempt, Trigger.KIT_RESERVED, new Kit(kitId, Kit.Standing.RESERVED), at);
    }

    public Optional<Moved> kitWaits(int attempt, UUID kitId, Instant at) {
        return kitStands(attempt, Trigger.KIT_WAITING, new Kit(kitId, Kit.Standing.WAITING), at);
    }

    private Optional<Moved> kitStands(int attempt, Trigger on, Kit stands, Instant at) {
        if (stale(attempt)) return Optional.empty();
        if (course.state() == State.EQUIPPING) {
            kit = stands;
            course = course.answeredWith(null);
        }
        return Optional.of(move(on, Actor.SYSTEM, null, at));
    }

    public Optional<Moved> kitIssued(int attempt, UUID kitId, Instant at) {
        if (stale(attempt)) return Optional.empty();
        // It may have been issued in the moment in which the order ended.
        if (course.state() == State.EQUIPPING
                || (course.state().over() && kit.standing().compareTo(Kit.Standing.ISSUED) < 0)) {
            kit = new Kit(kitId, Kit.Standing.ISSUED);
        }
        if (course.state() == State.EQUIPPING) payment = new Payment(Payment.Standing.ASKED, null, false);
        return Optional.of(move(Trigger.KIT_ISSUED, Actor.SYSTEM, null, at));
    }

    public Optional<Moved> kitClosed(int attempt, @Nullable UUID kitId, Kit.Standing result, Instant at) {
        // The latest word after the end counts, whichever attempt the kit was of.
        if (stale(attempt) && !course.state().over()) return Optional.empty();
        if (course.state().over()) kit = new Kit(kitId == null ? kit.id() : kitId, result);
        return Optional.of(move(Trigger.KIT_CLOSED, Actor.SYSTEM, null, at));
    }

    public Optional<Moved> holdPlaced(int attempt, Instant at) {
        if (stale(attempt)) return Optional.empty();
        if (!course.state().over()) payment = new Payment(Payment.Standing.HELD, null, false);
        return Optional.of(move(Trigger.HOLD_PLACED, Actor.SYSTEM, null, at));
    }

    public Optional<Moved> holdDeclined(int attempt, String reason, Instant at) {
        if (stale(attempt)) return Optional.empty();
        if (!course.state().over()) payment = new Payment(Payment.Standing.DECLINED, reason, false);
        return Optional.of(move(Trigger.HOLD_DECLINED, Actor.SYSTEM, null, at));
    }

    /** The client has another payment method: an order that waits for one tries again. */
    public Moved methodChanged(Instant at) {
        if (course.state() == State.PAYMENT_NEEDED) payment = new Payment(Payment.Standing.ASKED, null, false);
        return move(Trigger.METHOD_CHANGED, Actor.SYSTEM, null, at);
    }

    public Optional<Moved> settled(int attempt, boolean paid, boolean credited, Instant at) {
        if (stale(attempt)) return Optional.empty();
        if (course.state() == State.SETTLING) {
            // Paid by an invoice while the answer was under way stays paid.
            boolean known = payment.standing() == Payment.Standing.PAID;
            payment = new Payment(paid || known ? Payment.Standing.PAID : Payment.Standing.OWED, null, credited);
        }
        return Optional.of(move(Trigger.SETTLED, Actor.SYSTEM, null, at));
    }

    /** The charge was paid, now or by an invoice later; it is never unpaid again. */
    public void chargePaid() {
        payment = new Payment(Payment.Standing.PAID, null, payment.credited());
    }

    public Moved fortuneKept(String text, Instant at) {
        if (fortune == null) fortune = text;
        return move(Trigger.FORTUNE_KEPT, Actor.SYSTEM, null, at);
    }

    // Timers

    /** @param state where the order was when it asked */
    public Optional<Moved> notAnswered(int attempt, State state, Instant at) {
        if (stale(attempt) || course.state() != state || course.answered()) return Optional.empty();
        return Optional.of(move(Trigger.NOT_ANSWERED, Actor.SYSTEM, null, at));
    }

    /** A timer of the slot: stale when the date has been moved since. */
    public Optional<Moved> slotTimer(Trigger on, Instant startsAt, Instant at) {
        if (!startsAt.equals(startsAt())) return Optional.empty();
        if (on == Trigger.NO_SHOW && at.isBefore(noShowAt())) return Optional.empty();
        if (on == Trigger.SLOT_PASSED) {
            if (course.slotPassed()) return Optional.empty();
            if (course.state() == State.MATCHING) course = course.slot(true, course.dateMoves());
        }
        return Optional.of(move(on, Actor.SYSTEM, null, at));
    }

    public Moved neverFinished(Instant at) {
        return move(Trigger.NEVER_FINISHED, Actor.SYSTEM, null, at);
    }

    public Moved reportDue(Instant at) {
        return move(Trigger.REPORT_DUE, Actor.SYSTEM, null, at);
    }

    // People

    /** What a cancellation costs now: nothing before there is a price, everything after (US-030). */
    public Money cancellationCost() {
        return match == null
                ? new Money(0, terms.basePrice().currency())
                : match.price().total();
    }

    /**
     * @param expected the cost that was previewed
     * @throws CostChanged when that no longer holds
     */
    public Moved cancel(Actor actor, Money expected, @Nullable String reason, Instant at) {
        check(Trigger.CANCEL);
        if (!expected.equals(cancellationCost())) throw new CostChanged(cancellationCost());
        return move(Trigger.CANCEL, actor, reason, at);
    }

    public Moved callOff(Actor actor, String reason, Instant at) {
        return move(Trigger.CALL_OFF, actor, reason, at);
    }

    /** Another date costs nothing until the kit is issued: twice, and whenever the slot passed without a match. */
    public Moved moveDate(Actor actor, Slot to, @Nullable String reason, Instant at) {
        check(Trigger.MOVE_DATE);
        if (!course.slotPassed() && course.dateMoves() >= FREE_DATE_MOVES && actor.part() == Actor.Part.CLIENT) {
            throw new IllegalOrderMove(Reason.NO_DATE_MOVES_LEFT, course.state(), "MOVE_DATE");
        }
        boolean own = !course.slotPassed() && actor.part() == Actor.Part.CLIENT;
        slot = to;
        var moved = move(Trigger.MOVE_DATE, actor, reason, at);
        course = course.slot(false, course.dateMoves() + (own ? 1 : 0));
        return moved;
    }

    /**
     * The order is matched again, to whom the manager wants; if they cannot be had, to the best of the others.
     *
     * @throws IllegalOrderMove also when nobody can be sent any more
     */
    public Moved chooseWorker(Wish wish, Instant at) {
        check(Trigger.CHOOSE_WORKER);
        if (!canBeSent(at)) throw new IllegalOrderMove(Reason.TOO_LATE, course.state(), "CHOOSE_WORKER");
        var moved = move(Trigger.CHOOSE_WORKER, Actor.manager(wish.managerId()), wish.reason(), at);
        course = course.wishing(wish);
        return moved;
    }

    /** The slot is still to come, so that somebody can be matched to it. */
    public boolean canBeSent(Instant at) {
        return !course.slotPassed() && at.isBefore(startsAt());
    }

    /** Whether it is, or could soon be, this worker whom the manager wants. */
    public boolean wishedFor(UUID worker) {
        if (course.state() == State.EQUIPPING) return worker.equals(workerId());
        var wish = course.wish();
        return course.state() == State.MATCHING && wish != null && worker.equals(wish.workerId());
    }

    public void correctPlace(Actor actor, Place place) {
        checkCorrection(actor, "CORRECT_PLACE");
        request = request.at(place);
    }

    public void correctContact(Actor actor, OnSite contact) {
        checkCorrection(actor, "CORRECT_CONTACT");
        request = request.asking(contact);
    }

    private void checkCorrection(Actor actor, String what) {
        if (!allowsCorrection(actor.part())) throw new IllegalOrderMove(Reason.STATE, course.state(), what);
    }

    /** Managers correct place and contact until the order is over, the client until the kit is issued. */
    public boolean allowsCorrection(Actor.Part part) {
        return part == Actor.Part.MANAGER
                ? !course.state().over()
                : part == Actor.Part.CLIENT && course.state().compareTo(State.EQUIPPING) <= 0;
    }

    /** People write about an order, and say that something is wrong with it, until seven days after its end. */
    public boolean concerns(Instant at) {
        return ended == null || at.isBefore(ended.at().plus(AFTERMATH));
    }

    /** @throws IllegalOrderMove later than seven days after the end */
    public void checkConcerns(Instant at, String what) {
        if (!concerns(at)) throw new IllegalOrderMove(Reason.TOO_LATE, course.state(), what);
    }

    /** The worker who was matched will not do it: the order is matched again without them. */
    public Moved decline(Actor actor, String reason, Instant at) {
        check(Trigger.DECLINE);
        var worker = worker();
        var moved = move(Trigger.DECLINE, actor, reason, at);
        course = course.declinedBy(worker);
        return moved;
    }

    public Moved payAgain(Actor actor, Instant at) {
        check(Trigger.PAY);
        payment = new Payment(Payment.Standing.ASKED, null, false);
        return move(Trigger.PAY, actor, null, at);
    }

    /** Tells the client and extends the grace, once. */
    public Moved runLate(Actor actor, Instant at) {
        check(Trigger.RUN_LATE);
        if (work.lateAt() != null) throw new IllegalOrderMove(Reason.ALREADY_LATE, course.state(), "RUN_LATE");
        work = new Work(at, null, null, null, null);
        return move(Trigger.RUN_LATE, actor, null, at);
    }

    /** @throws IllegalOrderMove also before the check-in window of the type */
    public Moved checkIn(Actor actor, UUID photo, Instant at) {
        checkCheckIn(at);
        work = new Work(work.lateAt(), at, photo, null, null);
        return move(Trigger.CHECK_IN, actor, null, at);
    }

    /** @throws IllegalOrderMove when a check-in is not possible now */
    public void checkCheckIn(Instant at) {
        check(Trigger.CHECK_IN);
        if (at.isBefore(checkInFrom())) throw new IllegalOrderMove(Reason.TOO_EARLY, course.state(), "CHECK_IN");
    }

    public Moved complete(Actor actor, UUID photo, Instant at) {
        check(Trigger.COMPLETE);
        work = new Work(work.lateAt(), work.checkedInAt(), work.checkInPhoto(), at, photo);
        return move(Trigger.COMPLETE, actor, null, at);
    }

    public Moved fail(Actor actor, Cause cause, String reason, Instant at) {
        return move(failure(cause), actor, reason, at);
    }

    /** After the end, of a job that had a worker; a second rating replaces the first. */
    public void rate(Rating given) {
        if (ended == null || match == null) throw new IllegalOrderMove(Reason.NOT_ENDED, course.state(), "RATE");
        rating = given;
    }

    /** An event of the order that is not a change of its state takes the next number. */
    public int count() {
        course = course.counted();
        return course.sequence();
    }

    public boolean allows(Trigger on) {
        return Transitions.of(course.state(), on) != null;
    }

    /** @throws IllegalOrderMove when the table has no such move from here */
    public void check(Trigger on) {
        if (!allows(on)) throw new IllegalOrderMove(Reason.STATE, course.state(), on.name());
    }

    public static Trigger failure(Cause cause) {
        return switch (cause) {
            case CLIENT -> Trigger.FAIL_CLIENT;
            case WORKER -> Trigger.FAIL_WORKER;
            case COMPANY -> Trigger.FAIL_COMPANY;
        };
    }

    private boolean stale(int attempt) {
        return attempt != course.attempt();
    }

    private Moved move(Trigger on, Actor actor, @Nullable String note, Instant at) {
        var from = course.state();
        var move = Transitions.of(from, on);
        if (move == null) throw new IllegalOrderMove(Reason.STATE, from, on.name());
        var before = match;
        var ending = move.ending();
        if (ending != null) ended = new Ended(ending.outcome(), ending.cause(), on, actor.accountId(), note, at);
        if (from != move.to() || move.nextAttempt()) {
            course = course.next(move.to(), course.attempt() + (move.nextAttempt() ? 1 : 0));
        }
        if (move.to() == State.MATCHING && move.nextAttempt()) {
            match = null;
            kit = Kit.NONE;
        }
        if (from != move.to()) course = course.counted();
        return new Moved(
                id,
                course.sequence(),
                from,
                move.to(),
                on,
                move.then().isEmpty() ? EnumSet.noneOf(Step.class) : EnumSet.copyOf(move.then()),
                before,
                actor,
                note,
                at);
    }

    // What it is

    public UUID id() {
        return id;
    }

    public Request request() {
        return request;
    }

    public Terms terms() {
        return terms;
    }

    public Slot slot() {
        return slot;
    }

    public Course course() {
        return course;
    }

    public State state() {
        return course.state();
    }

    public int attempt() {
        return course.attempt();
    }

    public @Nullable Match match() {
        return match;
    }

    public @Nullable UUID workerId() {
        return match == null ? null : match.workerId();
    }

    /** @throws IllegalStateException when nobody is matched */
    public UUID worker() {
        return matched().workerId();
    }

    /** @throws IllegalStateException when nobody is matched */
    public Match matched() {
        if (match == null) throw new IllegalStateException("nobody is matched to order " + id);
        return match;
    }

    public Kit kit() {
        return kit;
    }

    public Payment payment() {
        return payment;
    }

    public Work work() {
        return work;
    }

    public @Nullable Ended ended() {
        return ended;
    }

    public @Nullable String fortune() {
        return fortune;
    }

    public @Nullable Rating rating() {
        return rating;
    }

    public Instant startsAt() {
        return slot.startsAt();
    }

    public Instant endsAt() {
        return startsAt().plus(terms.duration());
    }

    public Instant checkInFrom() {
        return startsAt().minus(terms.checkInWindow());
    }

    /**
     * The last attempt that is over, which is what a release or a closing reaches up to. While the order goes on, the
     * present attempt is asked for at once; only when the slot has passed, or at the end, is it over too.
     */
    public int endedAttempt() {
        return ended != null || course.slotPassed() ? course.attempt() : course.attempt() - 1;
    }

    /** When a match comes too late. */
    public Instant slotPassedAt() {
        return startsAt().plus(terms.grace());
    }

    /** "Running late" extends the grace by itself, once. */
    public Instant noShowAt() {
        return startsAt()
                .plus(work.lateAt() == null ? terms.grace() : terms.grace().multipliedBy(2));
    }

    /** @return when a job that was started counts as never finished */
    public Instant neverFinishedAt() {
        var started =
                work.checkedInAt() == null || work.checkedInAt().isBefore(startsAt()) ? startsAt() : work.checkedInAt();
        return started.plus(terms.duration()).plus(terms.grace());
    }

    /** The worker did not come: a copy of this order leaves them out (US-071). */
    public boolean noShow() {
        return ended != null && ended.on() == Trigger.NO_SHOW && ended.cause() == Cause.WORKER;
    }

    /** Address and phone are the worker's to see from SCHEDULED until seven days after the end. */
    public boolean showsPlaceToWorker(Instant now) {
        if (course.state().compareTo(State.SCHEDULED) < 0) return false;
        return concerns(now);
    }
}
