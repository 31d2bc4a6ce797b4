package io.artel.store;

import io.artel.kernel.InvalidInput;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;

/** The order that a list was asked in, as SQL; only listed properties reach it. */
public final class SqlOrder {

    private SqlOrder() {}

    /** @throws InvalidInput for a property that is not listed */
    public static void requireListed(Pageable asked, Set<String> properties) {
        for (var order : asked.getSort()) {
            if (!properties.contains(order.getProperty())) {
                throw new InvalidInput("sort", "unknown", "cannot sort by " + order.getProperty());
            }
        }
    }

    /**
     * @param columns the SQL of each property that the list can be sorted by
     * @param otherwise the order when none was asked for, and among equals
     * @throws InvalidInput for a property that is not listed
     */
    public static String by(Pageable asked, Map<String, String> columns, String otherwise) {
        requireListed(asked, columns.keySet());
        var wanted = asked.getSort().stream()
                .map(order ->
                        columns.get(order.getProperty()) + (order.isAscending() ? " asc" : " desc") + " nulls last, ")
                .collect(Collectors.joining());
        return " order by " + wanted + otherwise + " limit :limit offset :offset";
    }
}
