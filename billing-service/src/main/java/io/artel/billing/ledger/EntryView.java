package io.artel.billing.ledger;

import io.artel.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as managers and controllers see it.
 *
 * @param at when it was posted
 * @param effectiveAt when it counts
 * @param reverses the entry it takes back
 * @param reversedBy the entry that takes it back
 * @param reference what it refers to, such as the number of an invoice
 * @param madeBy the person who made it by hand, who gave the reason
 */
public record EntryView(
        long id,
        UUID cause,
        EntryKind kind,
        @Nullable UUID orderId,
        @Nullable Long reverses,
        @Nullable Long reversedBy,
        Instant at,
        Instant effectiveAt,
        @Nullable String reference,
        @Nullable UUID madeBy,
        @Nullable String reason,
        List<PostingView> postings) {

    public record PostingView(String account, Side side, Money amount) {}

    public static EntryView of(Journal.Kept entry) {
        return new EntryView(
                entry.id(),
                entry.cause(),
                entry.kind(),
                entry.orderId(),
                entry.reverses(),
                entry.reversedBy(),
                entry.at(),
                entry.effectiveAt(),
                entry.reference(),
                entry.madeBy(),
                entry.reason(),
                entry.postings().stream()
                        .map(it -> new PostingView(it.account().toString(), it.side(), it.amount()))
                        .toList());
    }
}
