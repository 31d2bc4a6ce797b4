package io.artel.billing.payouts;

import io.artel.billing.ledger.Entries;
import io.artel.billing.ledger.Ledger;
import io.artel.billing.ledger.Particulars;
import io.artel.billing.payouts.Payout.State;
import io.artel.starter.letters.Letters;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of a payout in the end, whichever way it went. The payee and the payout are locked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PayoutOutcomes {

    private final Payouts payouts;
    private final Ledger ledger;
    private final PayoutEvents events;
    private final Letters letters;
    private final Clock clock;

    PayoutOutcomes(Payouts payouts, Ledger ledger, PayoutEvents events, Letters letters, Clock clock) {
        this.payouts = payouts;
        this.ledger = ledger;
        this.events = events;
        this.letters = letters;
        this.clock = clock;
    }

    void paid(Payout payout) {
        payouts.settled(payout.id(), State.PAID, null, clock.instant());
        tell(payout);
    }

    /** The money is the worker's again. */
    void refused(Payout payout, String why) {
        ledger.reverse(Entries.payoutCause(payout.id()), Particulars.about(payout.number()));
        payouts.settled(payout.id(), State.REFUSED, why, clock.instant());
        letters.write(
                payout.id().toString(),
                "payout-refused",
                payout.workerId(),
                Map.of(
                        "number", payout.number(),
                        "amount", payout.paid().amount(),
                        "currency", payout.paid().currency().getCurrencyCode()));
        tell(payout);
    }

    private void tell(Payout payout) {
        events.changed(payouts.find(payout.id()).orElseThrow());
    }
}
