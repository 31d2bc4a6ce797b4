package io.artel.billing.ledger;

import io.artel.kernel.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Immutable and balanced per currency. {@code cause} is unique in the database: a redelivery posts once.
 *
 * @param orderId the order it is about, if it is about one
 */
public record JournalEntry(
        UUID cause, EntryKind kind, @Nullable UUID orderId, List<Posting> postings) {

    public JournalEntry {
        postings = List.copyOf(postings);
        if (postings.size() < 2) throw new IllegalArgumentException("fewer than two postings: " + postings);
        var differences = new HashMap<Currency, Long>();
        for (var posting : postings) {
            Money amount = posting.amount();
            long signed = posting.side() == Side.DEBIT ? amount.minor() : -amount.minor();
            differences.merge(amount.currency(), signed, Math::addExact);
        }
        if (differences.values().stream().anyMatch(difference -> difference != 0)) {
            throw new IllegalArgumentException("debits are not credits: " + postings);
        }
    }

    /** The only way to correct: nothing is updated or deleted. */
    public JournalEntry reversedBy(UUID cause) {
        return new JournalEntry(
                cause, kind, orderId, postings.stream().map(Posting::opposite).toList());
    }
}
