package io.artel.store.shortages;

import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import io.artel.store.SqlOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "To buy": what waiting kits lack, the earliest job first, then what is under its reorder point. */
@RestController
@RequestMapping("/api/store/shortages")
@Allow(Role.BUYER)
class ShortageController {

    private static final String SHORT = """
            from (
                select i.id, i.name_ru, i.name_en, i.unit, i.reorder_point, s.on_hand, s.reserved,
                    coalesce(w.wanted, 0) as wanted, w.first_needed,
                    greatest(0, coalesce(w.wanted, 0) - (s.on_hand - s.reserved)) as missing,
                    greatest(0, case when i.active then i.reorder_point else 0 end
                        + coalesce(w.wanted, 0) - (s.on_hand - s.reserved)) as to_buy
                from item i join stock s on s.item_id = i.id
                left join (
                    select l.item_id, sum(l.quantity)::int as wanted, min(k.starts_at) as first_needed
                    from kit k join kit_line l on l.kit_id = k.id where k.state = 'WAITING' group by l.item_id
                ) w on w.item_id = i.id
            ) t where to_buy > 0""";

    private final JdbcClient jdbc;

    ShortageController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An item to buy, in its units.
     *
     * @param missing what waiting kits want beyond what is available
     * @param neededAt when the earliest job of those kits starts; null when no kit lacks it
     * @param toBuy what serves the waiting kits and brings the item back to its reorder point
     */
    record ToBuy(
            UUID itemId,
            String nameRu,
            String nameEn,
            String unit,
            int missing,
            @Nullable Instant neededAt,
            int onHand,
            int reserved,
            int available,
            int reorderPoint,
            int toBuy) {}

    @GetMapping
    PageOf<ToBuy> toBuy(Pageable page) {
        var order = SqlOrder.by(
                page,
                Map.of("nameRu", "name_ru", "nameEn", "name_en", "toBuy", "to_buy"),
                "case when missing > 0 then first_needed end nulls last, name_en, id");
        var items = jdbc.sql("select * " + SHORT + order)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, n) -> read(row))
                .list();
        long total = jdbc.sql("select count(*) " + SHORT).query(Long.class).single();
        return PageOf.of(items, page, total);
    }

    private static ToBuy read(ResultSet row) throws SQLException {
        int missing = row.getInt("missing");
        var needed = row.getTimestamp("first_needed");
        int onHand = row.getInt("on_hand");
        int reserved = row.getInt("reserved");
        return new ToBuy(
                row.getObject("id", UUID.class),
                row.getString("name_ru"),
                row.getString("name_en"),
                row.getString("unit"),
                missing,
                missing == 0 || needed == null ? null : needed.toInstant(),
                onHand,
                reserved,
                onHand - reserved,
                row.getInt("reorder_point"),
                row.getInt("to_buy"));
    }
}
