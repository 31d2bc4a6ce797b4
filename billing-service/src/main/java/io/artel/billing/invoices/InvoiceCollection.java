package io.artel.billing.invoices;

import io.artel.billing.BillingCalendar;
import io.artel.billing.charges.PaidCharges;
import io.artel.billing.dunning.DunningSettings;
import io.artel.billing.dunning.Standing;
import io.artel.billing.ledger.Entries;
import io.artel.billing.ledger.Ledger;
import io.artel.billing.ledger.Particulars;
import io.artel.billing.methods.ClientAccount;
import io.artel.billing.methods.ClientAccounts;
import io.artel.billing.provider.Answer;
import io.artel.billing.provider.Card;
import io.artel.billing.provider.ProviderAnswers;
import io.artel.billing.provider.ProviderCall;
import io.artel.billing.provider.ProviderCall.Purpose;
import io.artel.billing.provider.ProviderCalls;
import io.artel.starter.letters.Letters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gets invoices paid: the card is asked when one is made, on the days of the dunning schedule, and when the client
 * presses "pay". One call at a time; only its answer ends it. Orders are locked first, then the invoice, then the client.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InvoiceCollection implements ProviderAnswers {

    private final Invoices invoices;
    private final PaidCharges charges;
    private final ClientAccounts clients;
    private final ProviderCalls calls;
    private final Ledger ledger;
    private final Standing standing;
    private final InvoiceEvents events;
    private final Letters letters;
    private final DunningSettings dunning;
    private final BillingCalendar calendar;
    private final Clock clock;

    InvoiceCollection(
            Invoices invoices,
            PaidCharges charges,
            ClientAccounts clients,
            ProviderCalls calls,
            Ledger ledger,
            Standing standing,
            InvoiceEvents events,
            Letters letters,
            DunningSettings dunning,
            BillingCalendar calendar,
            Clock clock) {
        this.invoices = invoices;
        this.charges = charges;
        this.clients = clients;
        this.calls = calls;
        this.ledger = ledger;
        this.standing = standing;
        this.events = events;
        this.letters = letters;
        this.dunning = dunning;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The day of a step of the dunning schedule; null when that was the last. */
    @Nullable
    LocalDate stepAfter(int reminders, LocalDate issuedOn) {
        return reminders < dunning.last() ? issuedOn.plusDays(dunning.days().get(reminders)) : null;
    }

    /** A new invoice is written off the card; one that credits cover is settled at once. */
    void first(Invoice invoice) {
        if (!invoice.total().isPositive()) {
            settle(invoice);
            return;
        }
        card(invoice).ifPresent(card -> ask(invoice, card, false));
    }

    /**
     * The client pays by hand; while the provider is asked already, that counts.
     *
     * @throws InvoiceNotPayable when it is settled, or there is no card
     */
    void payNow(UUID invoiceId) {
        var invoice = invoices.lock(invoiceId);
        if (!invoice.isOpen()) throw new InvoiceNotPayable(InvoiceNotPayable.Reason.SETTLED);
        if (invoice.collecting()) return;
        var card = card(invoice).orElseThrow(() -> new InvoiceNotPayable(InvoiceNotPayable.Reason.NO_METHOD));
        ask(invoice, card, true);
    }

    /**
     * Takes the step of the dunning schedule that is due, if one is. While the provider has not answered, it waits.
     *
     * @return whether there was one
     */
    boolean remind(UUID invoiceId, LocalDate day) {
        var invoice = invoices.lock(invoiceId);
        if (!isDue(invoice, day)) return false;
        int reminders = invoice.reminders() + 1;
        invoices.reminded(invoiceId, reminders, stepAfter(reminders, calendar.day(invoice.issuedAt())));
        var now = invoices.find(invoiceId).orElseThrow();
        card(invoice).ifPresentOrElse(card -> ask(now, card, false), () -> notice(now));
        return true;
    }

    /** Whether a reminder's day has come. */
    static boolean isDue(Invoice invoice, LocalDate day) {
        var due = invoice.remindOn();
        return invoice.isOpen() && !invoice.collecting() && due != null && !due.isAfter(day);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<Purpose> purposes() {
        return Set.of(Purpose.INVOICE);
    }

    @Override
    public void answered(ProviderCall call, Answer answer) {
        charges.lock(invoices.orders(call.subject()));
        var invoice = invoices.lock(call.subject());
        if (!calls.resolve(call, answer)) return;
        if (answer instanceof Answer.Done) {
            var entry = Entries.invoicePayment(call.key(), invoice.clientId(), call.amount());
            ledger.post(entry, Particulars.about(invoice.number()));
            invoices.answered(invoice.id(), call.key(), entry.cause(), clock.instant());
            settle(invoice);
        } else {
            boolean byHand = invoices.answered(invoice.id(), call.key(), null, clock.instant());
            var now = invoices.find(invoice.id()).orElseThrow();
            events.changed(now);
            // Who has just pressed "pay" sees that it was refused.
            if (!byHand) notice(now);
        }
    }

    /** Nothing is left to pay. The orders of its charges are locked. */
    void settle(Invoice invoice) {
        var open = invoices.lines(invoice.id()).stream()
                .filter(line -> !line.credited())
                .map(Invoices.Line::orderId)
                .toList();
        charges.paid(open);
        invoices.settled(invoice.id(), open.isEmpty() ? Invoice.State.CREDITED : Invoice.State.PAID, clock.instant());
        events.changed(invoices.find(invoice.id()).orElseThrow());
        standing.lock(invoice.clientId());
        if (!invoices.overdue(invoice.clientId(), dunning.last())) standing.restore(invoice.clientId());
    }

    private void ask(Invoice invoice, Card card, boolean byHand) {
        var key = "invoice/" + invoice.id() + "/" + (invoice.tries() + 1);
        calls.askCard(Purpose.INVOICE, key, invoice.id(), null, card.token(), invoice.total());
        invoices.asked(invoice.id(), key, invoice.total(), byHand, clock.instant());
        events.changed(invoices.find(invoice.id()).orElseThrow());
    }

    /** One letter for each step; after the last there are no new orders. */
    private void notice(Invoice invoice) {
        boolean last = invoice.reminders() >= dunning.last();
        var model = new LinkedHashMap<String, Object>(Map.of(
                "number", invoice.number(),
                "amount", invoice.total().amount(),
                "currency", invoice.total().currency().getCurrencyCode(),
                "invoiceId", invoice.id(),
                "card", card(invoice).isPresent(),
                "last", last));
        var next = invoice.remindOn();
        if (next != null) model.put("next", "%1$td.%1$tm.%1$tY".formatted(next));
        letters.write(invoice.id() + "/" + invoice.reminders(), "invoice-unpaid", invoice.clientId(), model);
        if (last) standing.suspend(invoice.clientId());
    }

    private Optional<Card> card(Invoice invoice) {
        return clients.findById(invoice.clientId())
                .flatMap(ClientAccount::method)
                .map(ClientAccount.Method::card);
    }
}
