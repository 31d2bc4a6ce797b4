package io.artel.matching.sql;

import io.artel.kernel.InvalidInput;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;

/** What a list may be sorted by: only the columns it offers get into the SQL. */
public final class Sorting {

    private Sorting() {}

    /**
     * @param columns by the name callers use; empty for a list whose order is fixed
     * @param otherwise the order when none is asked for, which also decides between equals
     * @return a whole {@code order by} clause
     * @throws InvalidInput at {@code sort} for anything else
     */
    public static String orderBy(Sort asked, Map<String, String> columns, String otherwise) {
        var first = asked.stream()
                .map(order -> {
                    var column = columns.get(order.getProperty());
                    if (column == null) {
                        throw new InvalidInput("sort", "unknown", "cannot sort by " + order.getProperty());
                    }
                    return column + (order.isAscending() ? " asc, " : " desc, ");
                })
                .collect(Collectors.joining());
        return " order by " + first + otherwise;
    }
}
