package io.artel.billing.invoices;

import io.artel.billing.charges.ChargeCollecting;
import io.artel.billing.charges.Credits;
import io.artel.billing.charges.PaidCharges;
import io.artel.billing.dunning.Standing;
import io.artel.billing.ledger.Entries;
import io.artel.billing.ledger.Ledger;
import io.artel.billing.provider.Answer;
import io.artel.billing.provider.ProviderAnswers;
import io.artel.billing.provider.ProviderCall;
import io.artel.billing.provider.ProviderCall.Purpose;
import io.artel.billing.provider.ProviderCalls;
import io.artel.kernel.Audience;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Credit notes, and what becomes of them: a credit first takes away what its own charge still owes; what was paid by card
 * goes back to that card; what other credits had paid, or the card does not take back, is left and makes the next invoice
 * smaller.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CreditNotes implements Credits, ProviderAnswers {

    enum RefundState {
        REQUESTED,
        DONE,
        REFUSED
    }

    record RefundChanged(UUID orderId, UUID chargeId, UUID clientId, RefundState state, Money amount, Instant at) {}

    private record Left(UUID chargeId, long leftMinor) {}

    private final JdbcClient jdbc;
    private final Invoices invoices;
    private final InvoiceCollection collection;
    private final InvoiceEvents events;
    private final Standing standing;
    private final PaidCharges charges;
    private final ProviderCalls calls;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    CreditNotes(
            JdbcClient jdbc,
            Invoices invoices,
            InvoiceCollection collection,
            InvoiceEvents events,
            Standing standing,
            PaidCharges charges,
            ProviderCalls calls,
            Ledger ledger,
            Outbox outbox,
            Clock clock) {
        this.jdbc = jdbc;
        this.invoices = invoices;
        this.collection = collection;
        this.events = events;
        this.standing = standing;
        this.charges = charges;
        this.calls = calls;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void noted(Credited credited, String reason, @Nullable UUID controller) {
        var payment = credited.wasPaid() ? payment(credited) : Optional.<ProviderCalls.Taken>empty();
        var back =
                payment.map(it -> Money.min(credited.amount(), refundable(it))).orElse(Money.zero());
        var left = credited.wasPaid() ? credited.amount().minus(back) : Money.zero();
        var off = Money.zero();
        var invoice =
                credited.wasPaid() ? null : invoices.lockOf(credited.chargeId()).orElse(null);
        if (invoice != null) {
            if (invoice.collecting()) throw new ChargeCollecting();
            // Credits from before may have paid a part of this charge: they are left again.
            off = Money.min(credited.amount(), invoice.total());
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
        if (back.isPositive()) giveBack(credited, payment.orElseThrow(), back);
        if (invoice == null) return;
        if (off.isPositive()) makeSmaller(invoice.id(), credited.chargeId(), off);
        var now = invoices.find(invoice.id()).orElseThrow();
        if (now.total().isZero()) collection.settle(now);
        else events.changed(now);
    }

    /** Whatever took the money: for the order alone, or for the invoice that its charge is on. */
    private Optional<ProviderCalls.Taken> payment(Credited credited) {
        var byInvoice = jdbc.sql("""
                select p.key from invoice_line l join invoice_payment p using (invoice_id)
                where l.charge_id = :charge and p.paid""")
                .param("charge", credited.chargeId())
                .query(String.class)
                .optional()
                .orElse(null);
        return calls.taken(credited.orderId(), byInvoice);
    }

    /** What of a payment has not gone back. All that were paid by it are locked: no other refund is between. */
    private Money refundable(ProviderCalls.Taken payment) {
        var before = jdbc.sql("""
                select coalesce(sum(minor), 0)::bigint from refund where payment_key = :key and state <> 'REFUSED'""").param("key", payment.key()).query(Long.class).single();
        return payment.amount().minus(Money.ofMinor(before));
    }

    private void giveBack(Credited credited, ProviderCalls.Taken payment, Money amount) {
        var key = "refund/" + credited.chargeId();
        jdbc.sql("""
                insert into refund (charge_id, order_id, client_id, key, payment_key, minor, currency, state, asked_at)
                values (:charge, :order, :client, :key, :payment, :minor, :currency, 'REQUESTED', :at)""")
                .param("charge", credited.chargeId())
                .param("order", credited.orderId())
                .param("client", credited.clientId())
                .param("key", key)
                .param("payment", payment.key())
                .param("minor", amount.minor())
                .param("currency", amount.currency().getCurrencyCode())
                .param("at", Timestamp.from(credited.at()))
                .update();
        calls.askRefund(key, credited.chargeId(), credited.orderId(), payment.reference(), amount);
        tell(credited.chargeId(), credited.orderId(), credited.clientId(), amount, RefundState.REQUESTED);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<Purpose> purposes() {
        return Set.of(Purpose.REFUND);
    }

    /** What the card does not take back is left, as if it had not been tried. */
    @Override
    public void answered(ProviderCall call, Answer answer) {
        var orderId = call.orderId();
        if (orderId == null) throw new IllegalArgumentException("a refund without an order: " + call);
        charges.lock(List.of(orderId));
        if (!calls.resolve(call, answer)) return;
        var state = answer instanceof Answer.Done ? RefundState.DONE : RefundState.REFUSED;
        var clientId = jdbc.sql("""
                update refund set state = :state, answered_at = :now where key = :key returning client_id""")
                .param("state", state.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("key", call.key())
                .query(UUID.class)
                .single();
        if (state == RefundState.DONE) {
            ledger.post(Entries.refund(orderId, call.key(), clientId, call.amount()));
        } else {
            jdbc.sql("update credit_note set left_minor = left_minor + :minor where charge_id = :note")
                    .param("minor", call.amount().minor())
                    .param("note", call.subject())
                    .update();
        }
        tell(call.subject(), orderId, clientId, call.amount(), state);
    }

    private void tell(UUID chargeId, UUID orderId, UUID clientId, Money amount, RefundState state) {
        outbox.send(Outgoing.event(
                        "billing.refund-changed.v1",
                        orderId,
                        new RefundChanged(orderId, chargeId, clientId, state, amount, clock.instant()))
                .to(Audience.of(clientId, Role.MANAGER)));
    }

    /** What is left of a client's credits. */
    Money left(UUID clientId) {
        return Money.ofMinor(
                jdbc.sql("""
                select coalesce(sum(left_minor), 0)::bigint from credit_note where client_id = :client""").param("client", clientId).query(Long.class).single());
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
            makeSmaller(invoiceId, note.chargeId(), part);
            used = used.plus(part);
        }
        return used;
    }

    private void makeSmaller(UUID invoiceId, UUID noteId, Money by) {
        jdbc.sql("insert into invoice_credit (invoice_id, credit_note_id, minor) values (:invoice, :note, :by)")
                .param("invoice", invoiceId)
                .param("note", noteId)
                .param("by", by.minor())
                .update();
    }
}
