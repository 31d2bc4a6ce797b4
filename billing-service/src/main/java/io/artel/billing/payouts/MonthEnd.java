package io.artel.billing.payouts;

import io.artel.billing.BillingCalendar;
import io.artel.billing.documents.Documents;
import io.artel.billing.ledger.Entries;
import io.artel.billing.ledger.Ledger;
import io.artel.billing.ledger.Particulars;
import io.artel.billing.payouts.Payout.State;
import io.artel.billing.payouts.Payout.Way;
import io.artel.billing.payouts.Payouts.Line;
import io.artel.billing.payouts.Payouts.LineKind;
import io.artel.billing.runs.Periods;
import io.artel.billing.runs.RunJob;
import io.artel.billing.runs.RunKind;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.starter.letters.Letters;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * On the month's last day a worker is credited with all earnings less all fines, bonuses added (US-230): whatever is on
 * the worker's account and on no statement yet. What is not positive, or has nowhere to go, is carried over. The account
 * is debited at once, so that nothing is paid twice; a transfer that is refused is reversed.
 *
 * <p>A run by hand for the same month pays again what was refused or had nowhere to go, and nothing else.
 */
@Component
class MonthEnd implements RunJob {

    private final Payouts payouts;
    private final PayoutDetails details;
    private final PayoutPaper paper;
    private final PayoutEvents events;
    private final Documents documents;
    private final Ledger ledger;
    private final Letters letters;
    private final PayoutSettings settings;
    private final BillingCalendar calendar;
    private final Clock clock;

    MonthEnd(
            Payouts payouts,
            PayoutDetails details,
            PayoutPaper paper,
            PayoutEvents events,
            Documents documents,
            Ledger ledger,
            Letters letters,
            PayoutSettings settings,
            BillingCalendar calendar,
            Clock clock) {
        this.payouts = payouts;
        this.details = details;
        this.paper = paper;
        this.events = events;
        this.documents = documents;
        this.ledger = ledger;
        this.letters = letters;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public RunKind kind() {
        return RunKind.PAYOUTS;
    }

    @Override
    public String latest(Instant now) {
        return calendar.latestMonth(now).toString();
    }

    @Override
    public List<UUID> subjects(String period, Instant now) {
        var closes = calendar.closes(Periods.month(period));
        if (now.isBefore(closes)) throw Periods.notOver();
        return payouts.workersWithMore(closes);
    }

    /**
     * What a month's end owes a worker.
     *
     * @param where where it is paid to; empty when there is nothing to pay, or nobody knows where to
     */
    private record Due(
            int attempt, List<Line> fresh, Money opening, Money total, Optional<PayoutDetails.Details> where) {

        Money paid() {
            return where.isPresent() ? total : Money.zero();
        }

        String result() {
            return where.isPresent() ? "REQUESTED" : total.isPositive() ? "NO_DETAILS" : "CARRIED";
        }
    }

    /** Empty when there is nothing to say. */
    private Optional<Due> due(UUID workerId, YearMonth month, Instant now) {
        var before = payouts.newest(workerId);
        // Months are paid in their order; what an earlier one missed stands on the later one.
        if (before.filter(it -> it.month().isAfter(month)).isPresent()) return Optional.empty();
        var sameMonth = payouts.newest(workerId, month);
        if (sameMonth
                .filter(it -> it.state() != State.REFUSED && it.state() != State.CARRIED)
                .isPresent()) {
            return Optional.empty();
        }
        var fresh = payouts.newLines(workerId, calendar.closes(month));
        var opening = before.map(Payout::carried).orElse(Money.zero());
        var total = fresh.stream().map(Line::amount).reduce(opening, Money::plus);
        var where = total.isPositive() ? details.inForce(workerId, now) : Optional.<PayoutDetails.Details>empty();
        // Saying once more that there is nothing helps nobody.
        if (where.isEmpty() && (fresh.isEmpty() || sameMonth.isPresent())) return Optional.empty();
        int attempt = sameMonth.map(it -> it.attempt() + 1).orElse(1);
        return Optional.of(new Due(attempt, fresh, opening, total, where));
    }

    @Override
    public Planned plan(UUID workerId, String period) {
        return due(workerId, Periods.month(period), clock.instant())
                .map(it -> new Planned(it.result(), it.paid()))
                .orElse(Planned.NOTHING);
    }

    @Override
    public String work(UUID workerId, String period) {
        payouts.lockPayee(workerId);
        var month = Periods.month(period);
        var now = clock.instant();
        var due = due(workerId, month, now);
        due.ifPresent(it -> state(workerId, month, it, now));
        return due.map(Due::result).orElse(Planned.NOTHING.result());
    }

    private void state(UUID workerId, YearMonth month, Due due, Instant now) {
        var fresh = due.fresh();
        var where = due.where();
        var payout = new Payout(
                Ids.next(),
                month.getYear(),
                payouts.nextNumber(month.getYear()),
                workerId,
                month,
                due.attempt(),
                due.opening(),
                sum(fresh, LineKind.EARNING),
                Money.zero().minus(sum(fresh, LineKind.FINE)),
                sum(fresh, LineKind.BONUS),
                sum(fresh, LineKind.PAYOUT),
                due.paid(),
                where.map(PayoutDetails.Details::id).orElse(null),
                where.isPresent() ? State.REQUESTED : State.CARRIED,
                null,
                now,
                null,
                null);
        // Without a try to come the transfer service is never asked.
        payouts.add(payout, where.isPresent() && settings.way() == Way.TRANSFER ? now : null);
        for (var line : fresh) payouts.addLine(payout.id(), line.postingId());
        documents.keep(
                Documents.PAYOUT,
                payout.id(),
                paper.print(
                        payout, fresh, where.map(PayoutDetails.Details::account).orElse(null)));
        if (where.isPresent()) {
            ledger.post(Entries.payout(payout.id(), workerId, payout.paid()), Particulars.about(payout.number()));
            // The payout's own posting stands on the statement that paid it.
            for (var own : payouts.newLines(workerId, Instant.EPOCH)) payouts.addLine(payout.id(), own.postingId());
        }
        write(payout);
        events.changed(payout);
    }

    private static Money sum(List<Line> lines, LineKind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(Line::amount)
                .reduce(Money.zero(), Money::plus);
    }

    private void write(Payout payout) {
        letters.write(
                payout.id().toString(),
                Documents.PAYOUT,
                payout.workerId(),
                Map.of(
                        "number", payout.number(),
                        "amount", payout.paid().amount(),
                        "currency", payout.paid().currency().getCurrencyCode(),
                        "payoutId", payout.id(),
                        "paid", payout.paid().isPositive(),
                        "noDetails", !payout.paid().isPositive() && payout.due().isPositive(),
                        "carried", payout.carried().amount()));
    }
}
