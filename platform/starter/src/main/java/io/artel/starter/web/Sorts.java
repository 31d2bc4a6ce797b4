package io.artel.starter.web;

import io.artel.kernel.InvalidInput;
import java.util.Set;
import org.springframework.data.domain.Pageable;

/** What a list may be sorted by, where its query is written by hand and would fail on any other word. */
public final class Sorts {

    private Sorts() {}

    /** @throws InvalidInput at {@code sort} when the page is asked for in another order */
    public static void only(Set<String> sortable, Pageable page) {
        for (var order : page.getSort()) {
            if (!sortable.contains(order.getProperty())) {
                throw new InvalidInput("sort", "unknown", "sort by one of " + sortable);
            }
        }
    }
}
