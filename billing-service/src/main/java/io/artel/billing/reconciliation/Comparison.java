package io.artel.billing.reconciliation;

import io.artel.billing.reconciliation.Difference.Counterpart;
import io.artel.billing.reconciliation.Difference.Kind;
import io.artel.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Two lists of what moved, by key, compared line by line. */
record Comparison(int compared, List<Difference> differences) {

    static final Comparison NONE = new Comparison(0, List.of());

    /**
     * What moved by an operation, or did not.
     *
     * @param moved whether the money has moved; null while that is open
     */
    record Line(Money amount, @Nullable Boolean moved) {

        String say() {
            return amount + (moved == null ? " under way" : moved ? " moved" : " refused");
        }
    }

    /** @param ours also those of which the other side may rightly not know yet */
    static Comparison of(Counterpart counterpart, Map<String, Line> ours, Map<String, Line> theirs) {
        var differences = new ArrayList<Difference>();
        var keys = new TreeSet<>(ours.keySet());
        keys.addAll(theirs.keySet());
        for (var key : keys) {
            var here = ours.get(key);
            var there = theirs.get(key);
            var kind = kind(here, there);
            if (kind != null) {
                differences.add(new Difference(
                        counterpart, kind, key, here == null ? null : here.say(), there == null ? null : there.say()));
            }
        }
        return new Comparison(keys.size(), List.copyOf(differences));
    }

    private static @Nullable Kind kind(@Nullable Line here, @Nullable Line there) {
        if (here == null) return there != null && !Boolean.FALSE.equals(there.moved()) ? Kind.MISSING_HERE : null;
        if (there == null) return Boolean.TRUE.equals(here.moved()) ? Kind.MISSING_THERE : null;
        if (!here.amount().equals(there.amount())) return Kind.AMOUNT;
        // What is open on either side is no difference: the next night will tell.
        var moved = here.moved();
        var movedThere = there.moved();
        return moved != null && movedThere != null && !moved.equals(movedThere) ? Kind.STATE : null;
    }

    static Comparison both(Comparison a, Comparison b) {
        var all = new ArrayList<>(a.differences());
        all.addAll(b.differences());
        return new Comparison(a.compared() + b.compared(), List.copyOf(all));
    }
}
