package io.artel.billing.holds;

import io.artel.billing.provider.Answer;
import io.artel.billing.provider.ProviderCall;
import io.artel.billing.provider.ProviderCall.Purpose;
import io.artel.billing.provider.ProviderCalls;
import io.artel.kernel.Money;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What settling an order does with its holds. The order is locked by then. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OrderHolds {

    private final Holds holds;
    private final ProviderCalls calls;

    OrderHolds(Holds holds, ProviderCalls calls) {
        this.holds = holds;
        this.calls = calls;
    }

    /** The hold that is placed, if it is for as much as that. */
    public Optional<Hold> covering(UUID orderId, Money amount) {
        return holds.findByOrderIdAndState(orderId, HoldState.PLACED).stream()
                .filter(hold -> hold.amount().compareTo(amount) >= 0)
                .findFirst();
    }

    /** Voids what is placed, and what is still asked for as soon as it is answered. */
    public void giveUp(UUID orderId) {
        for (var hold : holds.live(orderId)) {
            hold.giveUp();
            if (hold.state() == HoldState.VOIDING) askVoid(hold);
        }
        holds.flush();
    }

    /** Asks for the money; its answer comes to whoever takes {@link Purpose#CAPTURE}. */
    public void capture(Hold hold, Money amount) {
        hold.capture();
        calls.askHold(
                Purpose.CAPTURE, key(hold, Purpose.CAPTURE), hold.id(), hold.orderId(), hold.providerRef(), amount);
    }

    /** Ends a capture; a hold whose capture was refused is voided. */
    public void captureAnswered(ProviderCall call, Answer answer) {
        var hold = holds.findById(call.subject()).orElseThrow();
        if (answer instanceof Answer.Done) {
            hold.captured();
        } else {
            hold.captureRefused();
            askVoid(hold);
        }
    }

    void askVoid(Hold hold) {
        calls.askHold(
                Purpose.VOID, key(hold, Purpose.VOID), hold.id(), hold.orderId(), hold.providerRef(), hold.amount());
    }

    static String key(Hold hold, Purpose purpose) {
        return hold.orderId() + "/" + hold.attempt() + "/" + purpose;
    }
}
