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
    public String work(UUID invoiceId, String period) {
        return collection.remind(invoiceId, Periods.day(period)) ? "REMINDED" : "NOTHING";
    }
}
