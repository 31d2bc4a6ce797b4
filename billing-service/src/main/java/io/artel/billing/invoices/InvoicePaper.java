package io.artel.billing.invoices;

import io.artel.billing.BillingCalendar;
import io.artel.billing.CompanySettings;
import io.artel.billing.documents.Documents;
import io.artel.billing.documents.Paper;
import io.artel.billing.documents.Words;
import io.artel.starter.letters.Contact;
import io.artel.starter.letters.Contacts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** An invoice on paper, in the client's language. */
@Component
class InvoicePaper {

    private static final float[] WIDTHS = {2, 5, 2, 2};

    private final Contacts contacts;
    private final BillingCalendar calendar;
    private final CompanySettings company;

    InvoicePaper(Contacts contacts, BillingCalendar calendar, CompanySettings company) {
        this.contacts = contacts;
        this.calendar = calendar;
        this.company = company;
    }

    Documents.File print(Invoice invoice, List<Invoices.Line> lines) {
        var client = contacts.find(invoice.clientId());
        var language = client.map(Contact::language).orElse("ru");
        var words = Words.in(language);
        var paper =
                new Paper(words.say("invoice.title", invoice.number()), company.name(), language, invoice.issuedAt());
        paper.line(words.say("invoice.issued", words.say(calendar.day(invoice.issuedAt()))));
        paper.line(words.say("invoice.week", words.say(invoice.week().minusDays(6)), words.say(invoice.week())));
        paper.line(words.say(
                "client",
                client.map(Contact::name).orElse("-"),
                invoice.clientId().toString()));
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            rows.add(List.of(
                    words.say(calendar.day(line.chargedAt())),
                    line.orderId().toString(),
                    words.say("outcome." + line.outcome()),
                    line.amount().amount()));
        }
        paper.table(
                WIDTHS,
                List.of(words.say("date"), words.say("order"), words.say("outcome"), words.say("amount")),
                rows,
                List.of(3));
        paper.sum(words.say("invoice.charged"), invoice.charged(), false);
        if (!invoice.creditUsed().isZero()) paper.sum(words.say("invoice.credit"), invoice.creditUsed(), false);
        paper.sum(words.say("invoice.total"), invoice.total(), true);
        return new Documents.File("invoice-" + invoice.number() + ".pdf", paper.toPdf());
    }
}
