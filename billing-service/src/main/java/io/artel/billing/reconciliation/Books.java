package io.artel.billing.reconciliation;

import io.artel.billing.reconciliation.Comparison.Line;
import io.artel.billing.reconciliation.Difference.Counterpart;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What stands here of the money that one counterpart moves. */
interface Books {

    /**
     * An operation, as it stands here.
     *
     * @param key the key both sides know it by
     * @param cause of the entry that it makes once the money has moved
     */
    record Booked(String key, UUID cause, Line line) {}

    /** An operation, as the counterpart lists it. */
    record Listed(String key, Line line, Instant at) {}

    Counterpart counterpart();

    /** The ledger's account that the counterpart's money is on. */
    String account();

    /**
     * What they have listed since a moment, the oldest first, as much as fits into one answer.
     *
     * @throws RuntimeException when they do not answer
     */
    List<Listed> listed(Instant since);

    /** What stands here under these keys. */
    List<Booked> booked(Collection<String> keys);

    /**
     * Those of these entries that the counterpart should have listed, by the operation's key where it is known.
     *
     * @param unlisted by cause; what the counterpart has listed is not among them
     * @param since what was asked for before this is not expected in the list
     */
    Map<String, Line> expected(Map<UUID, Line> unlisted, Instant since);
}
