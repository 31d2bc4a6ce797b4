package io.artel.billing.invoices;

import io.artel.billing.charges.ChargeCollecting;
import io.artel.billing.charges.Credits;
import io.artel.billing.dunning.Standing;
import io.artel.kernel.Money;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Credit notes, and what of them is left: a credit first takes away what its own charge still owes; what was paid before
 * is left, and makes the next invoice smaller.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CreditNotes implements Credits {

    private record Left(UUID chargeId, long leftMinor) {}

    private final JdbcClient jdbc;
    private final Invoices invoices;
    private final InvoiceCollection collection;
    private final InvoiceEvents events;
    private final Standing standing;

    CreditNotes(
            JdbcClient jdbc, Invoices invoices, InvoiceCollection collection, InvoiceEvents events, Standing standing) {
        this.jdbc = jdbc;
        this.invoices = invoices;
        this.collection = collection;
        this.events = events;
        this.standing = standing;
    }

    @Override
    public void noted(Credited credited, String reason, @Nullable UUID controller) {
        var left = credited.wasPaid() ? credited.amount() : Money.zero();
        var invoice =
                credited.wasPaid() ? null : invoices.lockOf(credited.chargeId()).orElse(null);
        if (invoice != null) {
            if (invoice.collecting()) throw new ChargeCollecting();
            // Credits from before may have paid a part of this charge: they are left again.
            var off = Money.min(credited.amount(), invoice.total());
            left = credited.amount().minus(off);
            invoices.credited(invoice.id(), off);
        }
        jdbc.sql("""
                insert into credit_note (charge_id, order_id, client_id, minor, left_minor, currency, reason, decided_by,
                    issued_at)
                values (:charge, :order, :client, :minor, :left, :currency, :reason, :by, :at)""")
                .param("charge", credited.chargeId())
                .param("order", credited.orderId())
                .param("client", credited.clientId())
                .param("minor", credited.amount().minor())
                .param("left", left.minor())
                .param("currency", credited.amount().currency().getCurrencyCode())
                .param("reason", reason)
                .param("by", controller, Types.OTHER)
                .param("at", Timestamp.from(credited.at()))
                .update();
        if (invoice == null) return;
        var now = invoices.find(invoice.id()).orElseThrow();
        if (now.total().isZero()) collection.settle(now);
        else events.changed(now);
    }

    /** Uses what is left of a client's credits, the oldest first, up to an amount. */
    Money use(UUID clientId, UUID invoiceId, Money most) {
        standing.lock(clientId);
        var used = Money.zero();
        for (var note :
                jdbc.sql("""
                select charge_id, left_minor from credit_note where client_id = :client and left_minor > 0
                order by issued_at, charge_id for update""").param("client", clientId).query(Left.class).list()) {
            var part = Money.min(Money.ofMinor(note.leftMinor()), most.minus(used));
            if (part.isZero()) break;
            jdbc.sql("update credit_note set left_minor = left_minor - :part where charge_id = :note")
                    .param("part", part.minor())
                    .param("note", note.chargeId())
                    .update();
            jdbc.sql("insert into invoice_credit (invoice_id, credit_note_id, minor) values (:invoice, :note, :part)")
                    .param("invoice", invoiceId)
                    .param("note", note.chargeId())
                    .param("part", part.minor())
                    .update();
            used = used.plus(part);
        }
        return used;
    }
}
