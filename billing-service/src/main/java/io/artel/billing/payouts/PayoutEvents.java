package io.artel.billing.payouts;

import io.artel.kernel.Audience;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What others are told of payouts. */
@Component
class PayoutEvents {

    record PayoutChanged(UUID payoutId, UUID workerId, YearMonth month, Payout.State state, Money amount, Instant at) {}

    private final Outbox outbox;
    private final Clock clock;

    PayoutEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void changed(Payout payout) {
        outbox.send(Outgoing.event(
                        "billing.payout-changed.v1",
                        payout.id(),
                        new PayoutChanged(
                                payout.id(),
                                payout.workerId(),
                                payout.month(),
                                payout.state(),
                                payout.paid(),
                                clock.instant()))
                .to(Audience.of(payout.workerId(), Role.MANAGER)));
    }
}
