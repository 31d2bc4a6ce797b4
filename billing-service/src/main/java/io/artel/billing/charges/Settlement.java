package io.artel.billing.charges;

import io.artel.billing.BillingSettings;
import io.artel.billing.holds.BilledOrders;
import io.artel.billing.holds.OrderHolds;
import io.artel.billing.ledger.Entries;
import io.artel.billing.ledger.JournalEntry;
import io.artel.billing.ledger.Ledger;
import io.artel.billing.ledger.Particulars;
import io.artel.billing.methods.ClientAccount;
import io.artel.billing.methods.ClientAccounts;
import io.artel.billing.methods.PaymentTime;
import io.artel.billing.provider.Answer;
import io.artel.billing.provider.ProviderAnswers;
import io.artel.billing.provider.ProviderCall;
import io.artel.billing.provider.ProviderCall.Purpose;
import io.artel.billing.provider.ProviderCalls;
import io.artel.billing.rates.Rate;
import io.artel.billing.rates.Rates;
import io.artel.kernel.Audience;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.starter.messaging.Handles;
import io.artel.starter.messaging.Outgoing;
import io.artel.starter.messaging.StoredAnswers;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles an order: posts the charge with what follows from the outcome, and collects it by the client's method. The
 * order always goes on: it is told PAID, or OWED when the money was refused or the provider was silent for too long. A
 * silent provider is asked on; when it says yes after all, the charge is paid then.
 */
@Component
public class Settlement implements ProviderAnswers {

    record Settle(
            UUID orderId,
            int attempt,
            UUID clientId,
            @Nullable UUID workerId,
            Money amount,
            Outcome outcome,
            @Nullable Cause cause) {}

    enum Payment {
        PAID,
        OWED
    }

    record Settled(UUID orderId, int attempt, UUID chargeId, Payment payment, boolean credited) {}

    private static final String COMMAND = "settle";

    private final BilledOrders orders;
    private final OrderHolds holds;
    private final Charges charges;
    private final Ledger ledger;
    private final Rates rates;
    private final ClientAccounts clients;
    private final ProviderCalls calls;
    private final StoredAnswers answers;
    private final ChargeEvents events;
    private final Credits credits;
    private final BillingSettings settings;
    private final Clock clock;

    Settlement(
            BilledOrders orders,
            OrderHolds holds,
            Charges charges,
            Ledger ledger,
            Rates rates,
            ClientAccounts clients,
            ProviderCalls calls,
            StoredAnswers answers,
            ChargeEvents events,
            Credits credits,
            BillingSettings settings,
            Clock clock) {
        this.orders = orders;
        this.holds = holds;
        this.charges = charges;
        this.ledger = ledger;
        this.rates = rates;
        this.clients = clients;
        this.calls = calls;
        this.answers = answers;
        this.events = events;
        this.credits = credits;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when the order has been settled otherwise before */
    @Handles("billing.settle.v1")
    @Transactional
    public void settle(Settle order) {
        orders.lock(order.orderId());
        var known = charges.findByOrderId(order.orderId());
        known.ifPresent(charge -> charge.requireSame(order));
        if (answers.repeat(order.orderId(), order.attempt(), COMMAND)) return;
        if (known.isPresent()) {
            // While the provider is asked the answer is under way.
            if (known.get().isAnswered()) tell(known.get(), order.attempt());
            return;
        }
        // From now on nothing is held for this order, whatever the attempt.
        answers.close(order.orderId(), Integer.MAX_VALUE);
        var now = clock.instant();
        var rate = rates.at(now);
        var charge = charges.save(new Charge(Ids.next(), order, rate.version(), now));
        ledger.postAtCommit(entryFor(order, rate));
        events.charged(order, charge, now);
        tellWorker(order, rate, now);
        if (order.cause() == Cause.COMPANY) {
            credit(charge);
            holds.giveUp(order.orderId());
            answer(charge);
        } else {
            collect(order, charge);
        }
    }

    /** The company's own fault: everything is credited at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void credit(Charge charge) {
        credit(charge, Credits.COMPANY, null);
    }

    /**
     * Posts a credit note for the whole charge; a repetition is an error.
     *
     * @param controller null when the rules decided
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void credit(Charge charge, String reason, @Nullable UUID controller) {
        var now = clock.instant();
        ledger.postAtCommit(
                Entries.creditNote(charge.orderId(), charge.id(), charge.clientId(), charge.amount()),
                controller == null ? Particulars.NONE : Particulars.by(controller, reason));
        charge.credited(now);
        // The note refers to the charge's row.
        charges.flush();
        credits.noted(
                new Credits.Credited(
                        charge.id(), charge.orderId(), charge.clientId(), charge.amount(), charge.isPaid(), now),
                reason,
                controller);
        events.credited(charge, now);
    }

    private static JournalEntry entryFor(Settle order, Rate rate) {
        var worker = order.workerId();
        if (order.outcome() == Outcome.COMPLETED) {
            if (worker == null) throw new IllegalArgumentException("completed by nobody: " + order.orderId());
            return Entries.completed(
                    order.orderId(), order.clientId(), worker, order.amount(), rate.shareOf(order.amount()));
        }
        if (order.outcome() == Outcome.FAILED && order.cause() == Cause.WORKER) {
            if (worker == null) throw new IllegalArgumentException("failed by nobody: " + order.orderId());
            return Entries.failedByWorker(order.orderId(), order.clientId(), worker, order.amount(), rate.fine());
        }
        return Entries.notDone(order.orderId(), order.clientId(), order.amount());
    }

    private void tellWorker(Settle order, Rate rate, Instant now) {
        var worker = order.workerId();
        if (worker == null) return;
        var share = rate.shareOf(order.amount());
        if (order.outcome() == Outcome.COMPLETED && share.isPositive()) {
            events.earned(order.orderId(), worker, share, now);
        } else if (order.outcome() == Outcome.FAILED && order.cause() == Cause.WORKER) {
            events.fined(order.orderId(), worker, rate.fine(), now);
        }
    }

    private void collect(Settle order, Charge charge) {
        var until = charge.chargedAt().plus(settings.paymentDeadline());
        var hold = holds.covering(order.orderId(), order.amount());
        if (hold.isPresent() && hold.get().time() == PaymentTime.EACH_ORDER) {
            holds.capture(hold.get(), order.amount());
            charge.collect(until);
            return;
        }
        holds.giveUp(order.orderId());
        var method = clients.findById(order.clientId()).flatMap(ClientAccount::method);
        if (hold.isEmpty() && method.isPresent() && method.get().time() == PaymentTime.EACH_ORDER) {
            var key = order.orderId() + "/" + order.attempt() + "/" + Purpose.PAYMENT;
            calls.askCard(
                    Purpose.PAYMENT,
                    key,
                    charge.id(),
                    order.orderId(),
                    method.get().card().token(),
                    order.amount());
            charge.collect(until);
            return;
        }
        answer(charge);
    }

    @Override
    public Set<Purpose> purposes() {
        return Set.of(Purpose.CAPTURE, Purpose.PAYMENT);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(ProviderCall call, Answer answer) {
        var orderId = call.orderId();
        if (orderId == null) throw new IllegalArgumentException("a payment without an order: " + call);
        orders.lock(orderId);
        if (!calls.resolve(call, answer)) return;
        if (call.purpose() == Purpose.CAPTURE) holds.captureAnswered(call, answer);
        var charge = charges.findByOrderId(orderId).orElseThrow();
        charge.collected();
        if (answer instanceof Answer.Done) {
            var now = clock.instant();
            ledger.postAtCommit(Entries.payment(orderId, call.key(), charge.clientId(), call.amount()));
            charge.paid(now);
            events.paid(charge, now);
        }
        if (!charge.isAnswered()) answer(charge);
    }

    /** The provider has been silent for too long: the charge stays owed, and the provider is asked on. */
    @Transactional
    public void stopWaiting(UUID orderId) {
        orders.lock(orderId);
        var charge = charges.findByOrderId(orderId).orElseThrow();
        if (!charge.isAnswered()) answer(charge);
    }

    private void answer(Charge charge) {
        charge.answered(clock.instant());
        tell(charge, charge.attempt());
    }

    private void tell(Charge charge, int attempt) {
        // A credited charge leaves nothing to pay.
        var payment = charge.isPaid() || charge.isCredited() ? Payment.PAID : Payment.OWED;
        answers.answer(
                charge.orderId(),
                attempt,
                COMMAND,
                Outgoing.event(
                                "billing.settled.v1",
                                charge.orderId(),
                                new Settled(charge.orderId(), attempt, charge.id(), payment, charge.isCredited()))
                        .to(Audience.of(charge.clientId())));
    }
}
