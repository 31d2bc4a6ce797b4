package io.artel.billing.ledger;

import static io.artel.billing.ledger.Posting.credit;
import static io.artel.billing.ledger.Posting.debit;

import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The table of postings: what each cause posts. No other entry is ever made, but for reversals of these. */
public final class Entries {

    private Entries() {}

    /** Part of a pool for one winner. */
    public record Share(UUID managerId, Money amount) {}

    /** A job was done (US-030, US-240). A share of nothing is left out. */
    public static JournalEntry completed(UUID orderId, UUID clientId, UUID workerId, Money amount, Money share) {
        var postings = owed(clientId, amount);
        if (share.isPositive()) {
            postings.add(debit(AccountCode.WORKER_COST, share));
            postings.add(credit(AccountCode.worker(workerId), share));
        }
        return charge(orderId, postings);
    }

    /** An order ended without a job done and without the worker's fault (US-030, US-031). */
    public static JournalEntry notDone(UUID orderId, UUID clientId, Money amount) {
        return charge(orderId, owed(clientId, amount));
    }

    /** An order failed by the worker's fault (US-240). */
    public static JournalEntry failedByWorker(UUID orderId, UUID clientId, UUID workerId, Money amount, Money fine) {
        var postings = owed(clientId, amount);
        postings.add(debit(AccountCode.worker(workerId), fine));
        postings.add(credit(AccountCode.FINES, fine));
        return charge(orderId, postings);
    }

    public static JournalEntry creditNote(UUID orderId, UUID chargeId, UUID clientId, Money amount) {
        return new JournalEntry(
                Ids.derived("credit", chargeId.toString()),
                EntryKind.CREDIT,
                orderId,
                List.of(debit(AccountCode.CREDITS, amount), credit(AccountCode.client(clientId), amount)));
    }

    /** @param operation the key of the provider call that took the money */
    public static JournalEntry payment(UUID orderId, String operation, UUID clientId, Money amount) {
        return new JournalEntry(
                paymentCause(operation),
                EntryKind.PAYMENT,
                orderId,
                List.of(debit(AccountCode.PROVIDER, amount), credit(AccountCode.client(clientId), amount)));
    }

    /**
     * Money for an invoice, whatever orders it collects.
     *
     * @param operation the key of the provider call that took the money
     */
    public static JournalEntry invoicePayment(String operation, UUID clientId, Money amount) {
        return new JournalEntry(
                paymentCause(operation),
                EntryKind.PAYMENT,
                null,
                List.of(debit(AccountCode.PROVIDER, amount), credit(AccountCode.client(clientId), amount)));
    }

    /** The cause of the payment that a provider call made. */
    public static UUID paymentCause(String operation) {
        return Ids.derived("payment", operation);
    }

    /**
     * What a client had paid goes back to the card.
     *
     * @param operation the key of the provider call that gave it back
     */
    public static JournalEntry refund(UUID orderId, String operation, UUID clientId, Money amount) {
        return new JournalEntry(
                refundCause(operation),
                EntryKind.REFUND,
                orderId,
                List.of(debit(AccountCode.client(clientId), amount), credit(AccountCode.PROVIDER, amount)));
    }

    public static UUID refundCause(String operation) {
        return Ids.derived("refund", operation);
    }

    /** A fine is taken back after a dispute: the opposite of what it posted. */
    public static JournalEntry fineWaived(UUID orderId, UUID chargeId, UUID workerId, Money fine) {
        return new JournalEntry(
                Ids.derived("waiver", chargeId.toString()),
                EntryKind.WAIVER,
                orderId,
                List.of(debit(AccountCode.FINES, fine), credit(AccountCode.worker(workerId), fine)));
    }

    /** US-270. */
    public static JournalEntry bonus(UUID bonusId, UUID workerId, Money amount) {
        return new JournalEntry(
                bonusCause(bonusId),
                EntryKind.BONUS,
                null,
                List.of(debit(AccountCode.BONUS_COST, amount), credit(AccountCode.worker(workerId), amount)));
    }

    public static UUID bonusCause(UUID bonusId) {
        return Ids.derived("bonus", bonusId.toString());
    }

    /** US-230. */
    public static JournalEntry payout(UUID payoutId, UUID workerId, Money amount) {
        return new JournalEntry(
                payoutCause(payoutId),
                EntryKind.PAYOUT,
                null,
                List.of(debit(AccountCode.worker(workerId), amount), credit(AccountCode.BANK, amount)));
    }

    public static UUID payoutCause(UUID payoutId) {
        return Ids.derived("payout", payoutId.toString());
    }

    /** A manager paid into the stake account. */
    public static JournalEntry deposit(UUID depositId, UUID managerId, Money amount) {
        return new JournalEntry(
                Ids.derived("deposit", depositId.toString()),
                EntryKind.DEPOSIT,
                null,
                List.of(debit(AccountCode.PROVIDER, amount), credit(AccountCode.manager(managerId), amount)));
    }

    public static JournalEntry stake(UUID orderId, UUID betId, UUID managerId, Money amount) {
        return new JournalEntry(
                Ids.derived("stake", betId.toString()),
                EntryKind.STAKE,
                orderId,
                List.of(debit(AccountCode.manager(managerId), amount), credit(AccountCode.pool(orderId), amount)));
    }

    public static JournalEntry stakeVoided(UUID orderId, UUID betId, UUID managerId, Money amount) {
        return new JournalEntry(
                Ids.derived("stake-void", betId.toString()),
                EntryKind.STAKE_VOID,
                orderId,
                List.of(debit(AccountCode.pool(orderId), amount), credit(AccountCode.manager(managerId), amount)));
    }

    /** The whole pool goes to the winners and, what is left over, to the developers (US-281). */
    public static JournalEntry poolSettled(UUID orderId, List<Share> shares, Money remainder) {
        var postings = new ArrayList<Posting>();
        var pool = remainder;
        for (var share : shares) {
            if (share.amount().isZero()) continue;
            pool = pool.plus(share.amount());
            postings.add(credit(AccountCode.manager(share.managerId()), share.amount()));
        }
        if (!remainder.isZero()) postings.add(credit(AccountCode.DEVELOPERS, remainder));
        postings.addFirst(debit(AccountCode.pool(orderId), pool));
        return new JournalEntry(Ids.derived("pool", orderId.toString()), EntryKind.POOL, orderId, postings);
    }

    private static List<Posting> owed(UUID clientId, Money amount) {
        return new ArrayList<>(
                List.of(debit(AccountCode.client(clientId), amount), credit(AccountCode.REVENUE, amount)));
    }

    private static JournalEntry charge(UUID orderId, List<Posting> postings) {
        return new JournalEntry(Ids.derived("charge", orderId.toString()), EntryKind.CHARGE, orderId, postings);
    }
}
