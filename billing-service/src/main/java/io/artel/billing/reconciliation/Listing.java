package io.artel.billing.reconciliation;

import io.artel.billing.reconciliation.Comparison.Line;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a counterpart lists, compared with what stands here.
 *
 * @param causes of the entries of all that it has listed and that stands here
 */
record Listing(Comparison comparison, Set<UUID> causes) {

    /** Page by page: only the causes are kept to the end. */
    static Listing compare(Books books, Instant since) {
        var found = Comparison.NONE;
        var causes = new HashSet<UUID>();
        var from = since;
        Set<String> before = Set.of();
        while (true) {
            var page = books.listed(from);
            var theirs = new TreeMap<String, Line>();
            for (var operation : page) theirs.put(operation.key(), operation.line());
            var known = Set.copyOf(theirs.keySet());
            // Pages overlap by those of one moment; one that brings nothing new is the last.
            theirs.keySet().removeAll(before);
            if (theirs.isEmpty()) return new Listing(found, causes);
            var ours = new TreeMap<String, Line>();
            for (var booked : books.booked(theirs.keySet())) {
                ours.put(booked.key(), booked.line());
                causes.add(booked.cause());
            }
            found = Comparison.both(found, Comparison.of(books.counterpart(), ours, theirs));
            before = known;
            from = page.getLast().at();
        }
    }
}
