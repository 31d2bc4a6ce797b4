package io.artel.billing.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.billing.reconciliation.Books.Booked;
import io.artel.billing.reconciliation.Books.Listed;
import io.artel.billing.reconciliation.Comparison.Line;
import io.artel.billing.reconciliation.Difference.Counterpart;
import io.artel.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A counterpart's list, read page by page: pages begin at the moment at which the one before ended. */
class PagesComparedTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private final List<Listed> theirs = new ArrayList<>();
    private final Collection<String> ours = new HashSet<>();
    private final List<Integer> asked = new ArrayList<>();

    @Test
    void each_operation_is_compared_once_whatever_pages_it_comes_in() {
        // Three at one moment lie across the border of two pages.
        for (int n = 0; n < 11; n++) listed(n, START.plusSeconds(n < 2 ? n : n < 5 ? 2 : n));
        ours.remove("k4");
        ours.remove("k10");

        var found = Listing.compare(new Pages(4), START);

        assertThat(found.comparison().compared()).isEqualTo(11);
        assertThat(found.comparison().differences().stream().map(it -> it.kind() + " " + it.operation()))
                .containsExactly("MISSING_HERE k4", "MISSING_HERE k10");
        assertThat(found.causes()).hasSize(9);
        assertThat(asked.stream().mapToInt(it -> it).sum()).isEqualTo(11);
    }

    @Test
    void a_list_without_anything_and_one_of_one_page_end() {
        assertThat(Listing.compare(new Pages(4), START).comparison().compared()).isZero();
        listed(1, START);
        assertThat(Listing.compare(new Pages(4), START).comparison().compared()).isEqualTo(1);
    }

    @Test
    void more_at_one_moment_than_a_page_holds_is_no_endless_loop() {
        for (int n = 0; n < 6; n++) listed(n, START);

        assertThat(Listing.compare(new Pages(4), START).comparison().compared()).isEqualTo(4);
    }

    private void listed(int n, Instant at) {
        theirs.add(new Listed("k" + n, new Line(Money.rub("10.00"), true), at));
        ours.add("k" + n);
    }

    private final class Pages implements Books {
        private final int size;

        Pages(int size) {
            this.size = size;
        }

        @Override
        public Counterpart counterpart() {
            return Counterpart.PROVIDER;
        }

        @Override
        public String account() {
            return "provider";
        }

        @Override
        public List<Listed> listed(Instant since) {
            return theirs.stream()
                    .filter(it -> !it.at().isBefore(since))
                    .limit(size)
                    .toList();
        }

        @Override
        public List<Booked> booked(Collection<String> keys) {
            asked.add(keys.size());
            return keys.stream()
                    .filter(ours::contains)
                    .map(it ->
                            new Booked(it, UUID.nameUUIDFromBytes(it.getBytes()), new Line(Money.rub("10.00"), true)))
                    .toList();
        }

        @Override
        public Map<String, Line> expected(Map<UUID, Line> unlisted, Instant since) {
            return Map.of();
        }
    }
}
