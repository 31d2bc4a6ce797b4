package io.artel.billing.invoices;

import io.artel.billing.BillingCalendar;
import io.artel.billing.charges.PaidCharges;
import io.artel.billing.documents.Documents;
import io.artel.billing.methods.ClientAccount;
import io.artel.billing.methods.ClientAccounts;
import io.artel.billing.runs.Periods;
import io.artel.billing.runs.RunJob;
import io.artel.billing.runs.RunKind;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.starter.letters.Letters;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every Sunday an invoice collects what a client was charged and has not paid (US-220): never what the provider is being
 * asked for, nor what is on an invoice already; less the credits that are left.
 */
@Component
class Invoicing implements RunJob {

    private record Owed(UUID chargeId, UUID orderId, long minor) {}

    private static final String ISSUED = "ISSUED";

    private static final String OPEN = """
            charge c where c.paid_at is null and c.credited_at is null and not c.collecting and c.charged_at < :closes
              and not exists (select 1 from invoice_line l where l.charge_id = c.id)""";

    private final JdbcClient jdbc;
    private final Invoices invoices;
    private final InvoiceCollection collection;
    private final CreditNotes credits;
    private final PaidCharges charges;
    private final ClientAccounts clients;
    private final InvoicePaper paper;
    private final Documents documents;
    private final InvoiceEvents events;
    private final Letters letters;
    private final BillingCalendar calendar;
    private final Clock clock;

    Invoicing(
            JdbcClient jdbc,
            Invoices invoices,
            InvoiceCollection collection,
            CreditNotes credits,
            PaidCharges charges,
            ClientAccounts clients,
            InvoicePaper paper,
            Documents documents,
            InvoiceEvents events,
            Letters letters,
            BillingCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.invoices = invoices;
        this.collection = collection;
        this.credits = credits;
        this.charges = charges;
        this.clients = clients;
        this.paper = paper;
        this.documents = documents;
        this.events = events;
        this.letters = letters;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public RunKind kind() {
        return RunKind.INVOICING;
    }

    @Override
    public String latest(Instant now) {
        return calendar.latestWeek(now).toString();
    }

    @Override
    public List<UUID> subjects(String period, Instant now) {
        var closes = calendar.closes(Periods.sunday(period));
        if (now.isBefore(closes)) throw Periods.notOver();
        return jdbc.sql("select distinct c.client_id from " + OPEN + " order by 1")
                .param("closes", Timestamp.from(closes))
                .query(UUID.class)
                .list();
    }

    @Override
    public Planned plan(UUID clientId, String period) {
        var week = Periods.sunday(period);
        if (invoices.exists(clientId, week)) return Planned.NOTHING;
        var charged = sum(owed(clientId, week));
        if (charged.isZero()) return Planned.NOTHING;
        return new Planned(ISSUED, charged.minus(Money.min(credits.left(clientId), charged)));
    }

    @Override
    public String work(UUID clientId, String period) {
        return issue(clientId, Periods.sunday(period)) ? ISSUED : Planned.NOTHING.result();
    }

    /** @return false when there is nothing to collect, or the week's invoice is there */
    private boolean issue(UUID clientId, LocalDate week) {
        if (invoices.exists(clientId, week)) return false;
        var orders = owed(clientId, week).stream().map(Owed::orderId).collect(Collectors.toSet());
        charges.lock(List.copyOf(orders));
        // Only what is read after the locks is true, and only of the orders that are locked; others wait for the next.
        var owed = owed(clientId, week).stream()
                .filter(it -> orders.contains(it.orderId()))
                .toList();
        if (owed.isEmpty()) return false;
        var id = Ids.next();
        var charged = sum(owed);
        var used = credits.use(clientId, id, charged);
        // Another run may have been first while this one waited.
        if (invoices.exists(clientId, week)) throw new IllegalStateException("two runs for " + clientId);
        var now = clock.instant();
        var invoice = new Invoice(
                id,
                week.getYear(),
                invoices.nextNumber(week.getYear()),
                clientId,
                week,
                now,
                charged,
                used,
                Money.zero(),
                Invoice.State.OPEN,
                null,
                false,
                0,
                0,
                collection.stepAfter(0, calendar.day(now)));
        invoices.add(invoice);
        for (var line : owed) invoices.addLine(id, line.chargeId(), line.orderId(), Money.ofMinor(line.minor()));
        documents.keep(Documents.INVOICE, id, paper.print(invoice, invoices.lines(id)));
        events.changed(invoice);
        write(invoice);
        collection.first(invoice);
        return true;
    }

    private static Money sum(List<Owed> owed) {
        return owed.stream().map(it -> Money.ofMinor(it.minor())).reduce(Money.zero(), Money::plus);
    }

    private List<Owed> owed(UUID clientId, LocalDate week) {
        return jdbc.sql("select c.id as charge_id, c.order_id, c.minor from " + OPEN
                        + " and c.client_id = :client order by c.charged_at, c.id")
                .param("closes", Timestamp.from(calendar.closes(week)))
                .param("client", clientId)
                .query(Owed.class)
                .list();
    }

    private void write(Invoice invoice) {
        boolean card = clients.findById(invoice.clientId())
                .flatMap(ClientAccount::method)
                .isPresent();
        letters.write(
                invoice.id().toString(),
                Documents.INVOICE,
                invoice.clientId(),
                Map.of(
                        "number", invoice.number(),
                        "amount", invoice.total().amount(),
                        "currency", invoice.total().currency().getCurrencyCode(),
                        "invoiceId", invoice.id(),
                        "nothing", invoice.total().isZero(),
                        "card", card));
    }
}
