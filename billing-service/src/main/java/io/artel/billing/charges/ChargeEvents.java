package io.artel.billing.charges;

import io.artel.kernel.Audience;
import io.artel.kernel.Money;
import io.artel.starter.letters.Letters;
import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What others are told of an order's money. */
@Component
class ChargeEvents {

    record Charged(
            UUID orderId,
            UUID chargeId,
            UUID clientId,
            Money amount,
            Outcome outcome,
            @Nullable Cause cause,
            Instant at) {}

    record ChargePaid(UUID orderId, UUID chargeId, UUID clientId, Money amount, Instant at) {}

    record Credited(UUID orderId, UUID chargeId, UUID clientId, Money amount, boolean wasPaid, Instant at) {}

    record WorkerEarned(UUID orderId, UUID workerId, Money amount, Instant at) {}

    record WorkerFined(UUID orderId, UUID workerId, Money amount, Instant at) {}

    private final Outbox outbox;
    private final Letters letters;

    ChargeEvents(Outbox outbox, Letters letters) {
        this.outbox = outbox;
        this.letters = letters;
    }

    void charged(Settlement.Settle order, Charge charge, Instant at) {
        tell(
                "billing.charged.v1",
                order.orderId(),
                order.clientId(),
                new Charged(
                        order.orderId(),
                        charge.id(),
                        order.clientId(),
                        order.amount(),
                        order.outcome(),
                        order.cause(),
                        at));
    }

    void paid(Charge charge, Instant at) {
        tell(
                "billing.charge-paid.v1",
                charge.orderId(),
                charge.clientId(),
                new ChargePaid(charge.orderId(), charge.id(), charge.clientId(), charge.amount(), at));
    }

    void credited(Charge charge, Instant at) {
        tell(
                "billing.credited.v1",
                charge.orderId(),
                charge.clientId(),
                new Credited(charge.orderId(), charge.id(), charge.clientId(), charge.amount(), charge.isPaid(), at));
    }

    void earned(UUID orderId, UUID workerId, Money share, Instant at) {
        tell("billing.worker-earned.v1", orderId, workerId, new WorkerEarned(orderId, workerId, share, at));
    }

    /** The worker hears of it by letter too. */
    void fined(UUID orderId, UUID workerId, Money fine, Instant at) {
        tell("billing.worker-fined.v1", orderId, workerId, new WorkerFined(orderId, workerId, fine, at));
        letters.write(
                orderId.toString(),
                "fine",
                workerId,
                Map.of(
                        "orderId", orderId,
                        "amount", fine.amount(),
                        "currency", fine.currency().getCurrencyCode()));
    }

    private void tell(String type, UUID orderId, UUID whom, Object payload) {
        outbox.send(Outgoing.event(type, orderId, payload).to(Audience.of(whom)));
    }
}
