package io.artel.billing.payouts;

import io.artel.billing.payouts.Payout.State;
import io.artel.billing.payouts.TransferService.Standing;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has transfers made and asks how they stand, outside any transaction; what comes of it is recorded in a new one. The
 * payout's id is the transfer's key: asked again after a crash, it is still one transfer.
 */
@Component
class TransferWorker {

    private static final Logger LOG = LoggerFactory.getLogger(TransferWorker.class);
    private static final int AT_ONCE = 20;

    private final Payouts payouts;
    private final PayoutDetails details;
    private final TransferService transfers;
    private final PayoutOutcomes outcomes;
    private final PayoutEvents events;
    private final TransferSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TransferWorker(
            Payouts payouts,
            PayoutDetails details,
            TransferService transfers,
            PayoutOutcomes outcomes,
            PayoutEvents events,
            TransferSettings settings,
            PlatformTransactionManager manager,
            Clock clock) {
        this.payouts = payouts;
        this.details = details;
        this.transfers = transfers;
        this.outcomes = outcomes;
        this.events = events;
        this.settings = settings;
        this.transactions = new TransactionTemplate(manager);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    void round() {
        var now = clock.instant();
        // The last of a round begins when all before it have had their time.
        List<Payouts.Due> due = transactions.execute(
                status -> payouts.lease(AT_ONCE, now, now.plus(settings.lease().multipliedBy(AT_ONCE))));
        if (due == null) return;
        for (var payout : due) {
            try {
                work(payout);
            } catch (RuntimeException e) {
                // The lease ends by itself and the same key is the same transfer.
                LOG.error("payout {} could not be recorded", payout.id(), e);
            }
        }
    }

    private void work(Payouts.Due due) {
        var payout = payouts.find(due.id()).orElseThrow();
        var standing =
                due.state() == State.ACCEPTED ? transfers.standing(payout.id().toString()) : ask(payout);
        LOG.info("payout {}: {}", payout.id(), standing);
        transactions.executeWithoutResult(status -> record(due, standing));
    }

    private Standing ask(Payout payout) {
        var detailsId = payout.detailsId();
        if (detailsId == null) throw new IllegalStateException("a payout to nowhere: " + payout.id());
        var where = details.find(detailsId);
        return transfers.transfer(
                payout.id().toString(),
                where.holder(),
                where.account().number(),
                where.account().bic(),
                payout.paid(),
                payout.number());
    }

    private void record(Payouts.Due due, Standing standing) {
        // A payout that comes back must not slip onto a statement that is being made.
        payouts.lockPayee(payouts.find(due.id()).orElseThrow().workerId());
        var payout = payouts.lock(due.id()).orElseThrow();
        if (payout.state() != State.REQUESTED && payout.state() != State.ACCEPTED) return;
        var now = clock.instant();
        var next = now.plus(settings.pauseAfter(due.tries() - 1));
        switch (standing) {
            case Standing.Unknown unknown -> payouts.postpone(payout.id(), next, unknown.why());
            case Standing.UnderWay underWay -> {
                if (payout.state() == State.ACCEPTED) {
                    payouts.postpone(payout.id(), next, null);
                } else {
                    payouts.accepted(payout.id(), now.plus(settings.pauseAfter(0)));
                    events.changed(payouts.find(payout.id()).orElseThrow());
                }
            }
            case Standing.Completed completed -> outcomes.paid(payout);
            case Standing.Refused refused -> outcomes.refused(payout, refused.code());
        }
    }
}
