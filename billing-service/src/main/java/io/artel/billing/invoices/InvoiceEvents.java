package io.artel.billing.invoices;

import io.artel.kernel.Audience;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What others are told of invoices. */
@Component
class InvoiceEvents {

    record InvoiceChanged(
            UUID invoiceId, UUID clientId, Invoice.State state, Money total, boolean collecting, Instant at) {}

    private final Outbox outbox;
    private final Clock clock;

    InvoiceEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void changed(Invoice invoice) {
        outbox.send(Outgoing.event(
                        "billing.invoice-changed.v1",
                        invoice.id(),
                        new InvoiceChanged(
                                invoice.id(),
                                invoice.clientId(),
                                invoice.state(),
                                invoice.total(),
                                invoice.collecting(),
                                clock.instant()))
                .to(Audience.of(invoice.clientId(), Role.MANAGER)));
    }
}
