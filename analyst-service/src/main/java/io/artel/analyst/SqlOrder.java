package io.artel.analyst;

import io.artel.kernel.InvalidInput;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;

/** The order that a list was asked in, as SQL; only listed properties reach it. */
public final class SqlOrder {

    private SqlOrder() {}

    /**
     * @param columns the SQL of each property that the list can be sorted by
     * @param otherwise the order when none was asked for, and among equals
     * @throws InvalidInput for a property that is not listed
     */
    public static String by(Pageable asked, Map<String, String> columns, String otherwise) {
        for (var order : asked.getSort()) {
            if (!columns.containsKey(order.getProperty())) {
                throw new InvalidInput("sort", "unknown", "cannot sort by " + order.getProperty());
            }
        }
        var wanted = asked.getSort().stream()
                .map(order ->
                        columns.get(order.getProperty()) + (order.isAscending() ? " asc" : " desc") + " nulls last, ")
                .collect(Collectors.joining());
        return " order by " + wanted + otherwise + " limit :limit offset :offset";
    }
}
