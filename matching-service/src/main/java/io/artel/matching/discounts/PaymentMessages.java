package io.artel.matching.discounts;

import io.artel.kernel.MessageHead;
import io.artel.kernel.Money;
import io.artel.starter.messaging.Handles;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Payments and credits, as billing tells. */
@Component
class PaymentMessages {

    record ChargePaid(UUID chargeId, UUID clientId, Money amount, Instant at) {}

    record Credited(UUID chargeId, UUID clientId, Money amount, boolean wasPaid, Instant at) {}

    private final Discounts discounts;

    PaymentMessages(Discounts discounts) {
        this.discounts = discounts;
    }

    @Handles("billing.charge-paid.v1")
    void paid(ChargePaid event) {
        discounts.paid(event.chargeId(), event.clientId(), event.amount(), event.at());
    }

    @Handles("billing.credited.v1")
    void credited(Credited event, MessageHead head) {
        if (!event.wasPaid()) return;
        discounts.credited(head.id(), event.chargeId(), event.clientId(), event.amount(), event.at());
    }
}
