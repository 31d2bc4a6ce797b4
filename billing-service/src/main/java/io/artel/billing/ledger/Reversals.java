package io.artel.billing.ledger;

import io.artel.kernel.NotFound;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries that a manager takes back by hand, with a reason, once. Only what no process of its own follows: a charge, a
 * payment, a payout or a stake is taken back by the process that made it, which keeps more than its entry.
 */
@Component
class Reversals {

    static final class NotReversible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotReversible(long id, String why) {
            super("entry " + id + ": " + why);
        }
    }

    static final class AlreadyReversed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AlreadyReversed(long id) {
            super("entry " + id + " has been taken back before");
        }
    }

    private static final Set<EntryKind> BY_HAND = EnumSet.of(EntryKind.BONUS);

    private final Ledger ledger;
    private final Journal journal;

    Reversals(Ledger ledger, Journal journal) {
        this.ledger = ledger;
        this.journal = journal;
    }

    /**
     * @return the entry that takes it back
     * @throws NotFound when there is no such entry
     */
    @Transactional
    public Journal.Kept reverse(long id, UUID manager, String reason) {
        var entry = journal.find(id).orElseThrow(() -> new NotFound("entry", id));
        if (entry.reverses() != null) throw new NotReversible(id, "it takes another one back itself");
        if (!BY_HAND.contains(entry.kind())) {
            throw new NotReversible(id, "a " + entry.kind() + " is taken back by the process that made it");
        }
        if (!ledger.reverse(entry.cause(), Particulars.by(manager, reason))) throw new AlreadyReversed(id);
        return journal.findByCause(Ledger.reversalOf(entry.cause())).orElseThrow();
    }
}
