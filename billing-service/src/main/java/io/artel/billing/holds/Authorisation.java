package io.artel.billing.holds;

import io.artel.billing.BillingSettings;
import io.artel.billing.methods.ClientAccount;
import io.artel.billing.methods.ClientAccounts;
import io.artel.billing.methods.CreditLine;
import io.artel.billing.methods.PaymentTime;
import io.artel.billing.provider.Answer;
import io.artel.billing.provider.ProviderAnswers;
import io.artel.billing.provider.ProviderCall;
import io.artel.billing.provider.ProviderCall.Purpose;
import io.artel.billing.provider.ProviderCalls;
import io.artel.kernel.Audience;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.starter.messaging.Handles;
import io.artel.starter.messaging.Outgoing;
import io.artel.starter.messaging.StoredAnswers;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the price of an order once its kit has been issued. No method, a refusal or the limit mean declined; a provider
 * out of reach does not: it is asked until it answers. After the order is settled nothing is held any more.
 */
@Component
public class Authorisation implements ProviderAnswers {

    record AuthorisePayment(UUID orderId, int attempt, UUID clientId, Money amount) {}

    record HoldPlaced(UUID orderId, int attempt, UUID holdId, PaymentTime time) {}

    enum Reason {
        NO_METHOD,
        REFUSED,
        LIMIT
    }

    record HoldDeclined(UUID orderId, int attempt, Reason reason) {}

    private static final String COMMAND = "authorise-payment";

    private final BilledOrders orders;
    private final Holds holds;
    private final OrderHolds orderHolds;
    private final ClientAccounts clients;
    private final CreditLine creditLine;
    private final ProviderCalls calls;
    private final StoredAnswers answers;
    private final BillingSettings settings;
    private final Clock clock;

    Authorisation(
            BilledOrders orders,
            Holds holds,
            OrderHolds orderHolds,
            ClientAccounts clients,
            CreditLine creditLine,
            ProviderCalls calls,
            StoredAnswers answers,
            BillingSettings settings,
            Clock clock) {
        this.orders = orders;
        this.holds = holds;
        this.orderHolds = orderHolds;
        this.clients = clients;
        this.creditLine = creditLine;
        this.calls = calls;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when the same attempt has been asked for otherwise before */
    @Handles("billing.authorise-payment.v1")
    @Transactional
    public void authorise(AuthorisePayment command) {
        var orderId = command.orderId();
        int newest = orders.lock(orderId);
        if (answers.closed(orderId, command.attempt())) return;
        var known = holds.findByOrderIdAndAttempt(orderId, command.attempt());
        known.ifPresent(hold -> hold.requireSame(command));
        if (answers.repeat(orderId, command.attempt(), COMMAND)) return;
        if (command.attempt() < newest || known.isPresent()) return;
        orders.saw(orderId, command.attempt());
        orderHolds.giveUp(orderId);
        // The gating row is locked last: orders of one client wait for each other here and nowhere else.
        clients.lock(command.clientId())
                .ifPresentOrElse(
                        account -> account.method()
                                .ifPresentOrElse(
                                        method -> hold(command, account, method),
                                        () -> decline(
                                                orderId, command.attempt(), command.clientId(), Reason.NO_METHOD)),
                        () -> decline(orderId, command.attempt(), command.clientId(), Reason.NO_METHOD));
    }

    private void hold(AuthorisePayment command, ClientAccount account, ClientAccount.Method method) {
        switch (method.time()) {
            case EACH_ORDER -> {
                var hold = Hold.onCard(
                        Ids.next(),
                        command.orderId(),
                        command.attempt(),
                        command.clientId(),
                        command.amount(),
                        method.card().token(),
                        clock.instant());
                holds.save(hold);
                calls.askCard(
                        Purpose.HOLD,
                        OrderHolds.key(hold, Purpose.HOLD),
                        hold.id(),
                        hold.orderId(),
                        method.card().token(),
                        hold.amount());
            }
            case WEEKLY -> {
                var limit = account.creditLimit(settings.defaultCreditLimit());
                var wanted = creditLine.of(command.clientId()).total().plus(command.amount());
                if (wanted.compareTo(limit) > 0) {
                    decline(command.orderId(), command.attempt(), command.clientId(), Reason.LIMIT);
                    return;
                }
                var hold = Hold.onCredit(
                        Ids.next(),
                        command.orderId(),
                        command.attempt(),
                        command.clientId(),
                        command.amount(),
                        clock.instant());
                holds.save(hold);
                tellPlaced(hold);
            }
        }
    }

    @Override
    public Set<Purpose> purposes() {
        return Set.of(Purpose.HOLD, Purpose.VOID);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(ProviderCall call, Answer answer) {
        var orderId = call.orderId();
        if (orderId == null) throw new IllegalArgumentException("a hold without an order: " + call);
        orders.lock(orderId);
        if (!calls.resolve(call, answer)) return;
        var hold = holds.findById(call.subject()).orElseThrow();
        // A void that is refused found nothing held any more.
        if (call.purpose() == Purpose.VOID) hold.voided();
        else holdAnswered(hold, answer);
    }

    private void holdAnswered(Hold hold, Answer answer) {
        boolean wanted = hold.state() == HoldState.REQUESTED;
        if (answer instanceof Answer.Done done) {
            hold.placed(done.reference());
            if (wanted) tellPlaced(hold);
            else orderHolds.askVoid(hold);
        } else {
            hold.declined();
            if (wanted) decline(hold.orderId(), hold.attempt(), hold.clientId(), Reason.REFUSED);
        }
    }

    private void tellPlaced(Hold hold) {
        var placed = new HoldPlaced(hold.orderId(), hold.attempt(), hold.id(), hold.time());
        answers.answer(
                hold.orderId(),
                hold.attempt(),
                COMMAND,
                Outgoing.event("billing.hold-placed.v1", hold.orderId(), placed).to(Audience.of(hold.clientId())));
    }

    private void decline(UUID orderId, int attempt, UUID clientId, Reason reason) {
        answers.answer(
                orderId,
                attempt,
                COMMAND,
                Outgoing.event("billing.hold-declined.v1", orderId, new HoldDeclined(orderId, attempt, reason))
                        .to(Audience.of(clientId)));
    }
}
