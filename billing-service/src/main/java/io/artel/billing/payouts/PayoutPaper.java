package io.artel.billing.payouts;

import io.artel.billing.BillingCalendar;
import io.artel.billing.CompanySettings;
import io.artel.billing.documents.Documents;
import io.artel.billing.documents.Paper;
import io.artel.billing.documents.Words;
import io.artel.starter.letters.Contact;
import io.artel.starter.letters.Contacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A worker's month on paper, in the worker's language. */
@Component
class PayoutPaper {

    private static final float[] WIDTHS = {2, 3, 5, 2};

    private final Contacts contacts;
    private final BillingCalendar calendar;
    private final CompanySettings company;

    PayoutPaper(Contacts contacts, BillingCalendar calendar, CompanySettings company) {
        this.contacts = contacts;
        this.calendar = calendar;
        this.company = company;
    }

    Documents.File print(Payout payout, List<Payouts.Line> lines, @Nullable BankAccount account) {
        var worker = contacts.find(payout.workerId());
        var language = worker.map(Contact::language).orElse("ru");
        var words = Words.in(language);
        var paper = new Paper(words.say("payout.title", payout.number()), company.name(), language, payout.madeAt());
        paper.line(words.say("payout.made", words.say(calendar.day(payout.madeAt()))));
        paper.line(words.say(
                "payout.month",
                words.say(payout.month().atDay(1)),
                words.say(payout.month().atEndOfMonth())));
        paper.line(words.say(
                "worker",
                worker.map(Contact::name).orElse("-"),
                payout.workerId().toString()));
        if (account != null) paper.line(words.say("payout.account", account.masked()));
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            rows.add(List.of(
                    words.say(calendar.day(line.at())),
                    words.say("line." + line.kind()),
                    line.orderId() == null ? "" : line.orderId().toString(),
                    line.amount().amount()));
        }
        paper.table(
                WIDTHS,
                List.of(words.say("date"), words.say("what"), words.say("order"), words.say("amount")),
                rows,
                List.of(3));
        paper.sum(words.say("payout.opening"), payout.opening(), false);
        paper.sum(words.say("payout.earned"), payout.earned(), false);
        paper.sum(words.say("payout.fined"), payout.fined(), false);
        paper.sum(words.say("payout.bonuses"), payout.bonuses(), false);
        if (!payout.returned().isZero()) paper.sum(words.say("payout.returned"), payout.returned(), false);
        paper.sum(words.say("payout.paid"), payout.paid(), true);
        if (!payout.carried().isZero()) paper.sum(words.say("payout.carried"), payout.carried(), false);
        return new Documents.File("payout-" + payout.number() + ".pdf", paper.toPdf());
    }
}
