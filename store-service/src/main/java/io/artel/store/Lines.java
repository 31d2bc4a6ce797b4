package io.artel.store;

import io.artel.kernel.InvalidInput;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Lines of a request that each name an item. */
public final class Lines {

    private Lines() {}

    /** @throws InvalidInput at the line that names an item again */
    public static <T> void requireDistinct(List<T> lines, Function<T, UUID> item) {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < lines.size(); i++) {
            if (!seen.add(item.apply(lines.get(i)))) {
                throw new InvalidInput("lines[" + i + "].itemId", "duplicate", "this item is there already");
            }
        }
    }
}
