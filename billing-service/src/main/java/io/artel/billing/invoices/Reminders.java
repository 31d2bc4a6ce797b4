package io.artel.billing.invoices;

import io.artel.billing.BillingCalendar;
import io.artel.billing.runs.Periods;
import io.artel.billing.runs.RunJob;
import io.artel.billing.runs.RunKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Each day those invoices whose dunning schedule says so are tried again; its subjects are invoices. */
@Component
class Reminders implements RunJob {

    private static final String REMINDED = "REMINDED";

    private final Invoices invoices;
    private final InvoiceCollection collection;
    private final BillingCalendar calendar;

    Reminders(Invoices invoices, InvoiceCollection collection, BillingCalendar calendar) {
        this.invoices = invoices;
        this.collection = collection;
        this.calendar = calendar;
    }

    @Override
    public RunKind kind() {
        return RunKind.DUNNING;
    }

    @Override
    public String latest(Instant now) {
        return calendar.latestReminders(now).toString();
    }

    @Override
    public List<UUID> subjects(String period, Instant now) {
        var day = Periods.day(period);
        if (day.isAfter(calendar.day(now))) throw Periods.notOver();
        return invoices.toRemind(day);
    }

    @Override
    public Planned plan(UUID invoiceId, String period) {
        var day = Periods.day(period);
        return invoices.find(invoiceId)
                .filter(it -> InvoiceCollection.isDue(it, day))
                .map(it -> new Planned(REMINDED, it.total()))
                .orElse(Planned.NOTHING);
    }

    @Override
    public String work(UUID invoiceId, String period) {
        return collection.remind(invoiceId, Periods.day(period)) ? REMINDED : Planned.NOTHING.result();
    }
}
