package io.artel.store.stock;

import io.artel.starter.web.PageOf;
import io.artel.store.Search;
import io.artel.store.SqlOrder;
import io.artel.store.domain.Movement;
import io.artel.store.stock.StockController.MovementView;
import io.artel.store.stock.StockController.StockView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stock and movements as buyers look at them. */
@Component
class StockViews {

    private static final String STOCK = """
            select i.id, i.name_ru, i.name_en, i.unit, i.reusable, i.active, i.reorder_point, s.on_hand, s.reserved
            from item i join stock s on s.item_id = i.id""";

    private static final Map<String, String> STOCK_ORDERS = Map.of(
            "nameRu", "i.name_ru",
            "nameEn", "i.name_en",
            "onHand", "s.on_hand",
            "reserved", "s.reserved",
            "available", "(s.on_hand - s.reserved)");

    private final JdbcClient jdbc;

    StockViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PageOf<StockView> stock(String search, boolean low, Pageable page) {
        var where = " where (lower(i.name_ru) like :pattern or lower(i.name_en) like :pattern)"
                + (low ? " and i.active and s.on_hand - s.reserved < i.reorder_point" : "");
        var pattern = new Search(search).pattern();
        var items = jdbc.sql(STOCK + where + SqlOrder.by(page, STOCK_ORDERS, "i.name_en, i.id"))
                .param("pattern", pattern)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, n) -> stock(row))
                .list();
        long total = jdbc.sql("select count(*) from item i join stock s on s.item_id = i.id" + where)
                .param("pattern", pattern)
                .query(Long.class)
                .single();
        return PageOf.of(items, page, total);
    }

    List<StockView> of(Collection<UUID> items) {
        return jdbc.sql(STOCK + " where i.id in (:items) order by i.name_en, i.id")
                .param("items", items)
                .query((row, n) -> stock(row))
                .list();
    }

    PageOf<MovementView> movements(
            @Nullable UUID itemId, @Nullable UUID orderId, Movement.@Nullable Kind kind, Pageable page) {
        var where = " where true" + (itemId == null ? "" : " and m.item_id = :item")
                + (orderId == null ? "" : " and m.order_id = :order") + (kind == null ? "" : " and m.kind = :kind");
        var which = new HashMap<String, Object>();
        if (itemId != null) which.put("item", itemId);
        if (orderId != null) which.put("order", orderId);
        if (kind != null) which.put("kind", kind.name());
        var items = jdbc.sql("select m.*, i.name_ru, i.name_en, i.unit, c.name as actor_name"
                        + " from stock_movement m join item i on i.id = m.item_id left join contact c on c.account_id = m.actor_id"
                        + where
                        + SqlOrder.by(page, Map.of("at", "m.id"), "m.id desc"))
                .params(which)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, n) -> movement(row))
                .list();
        long total = jdbc.sql("select count(*) from stock_movement m" + where)
                .params(which)
                .query(Long.class)
                .single();
        return PageOf.of(items, page, total);
    }

    private static StockView stock(ResultSet row) throws SQLException {
        int onHand = row.getInt("on_hand");
        int reserved = row.getInt("reserved");
        return new StockView(
                row.getObject("id", UUID.class),
                row.getString("name_ru"),
                row.getString("name_en"),
                row.getString("unit"),
                row.getBoolean("reusable"),
                row.getBoolean("active"),
                onHand,
                reserved,
                onHand - reserved,
                row.getInt("reorder_point"));
    }

    private static MovementView movement(ResultSet row) throws SQLException {
        return new MovementView(
                row.getLong("id"),
                row.getObject("item_id", UUID.class),
                row.getString("name_ru"),
                row.getString("name_en"),
                row.getString("unit"),
                Movement.Kind.valueOf(row.getString("kind")),
                row.getInt("quantity"),
                row.getObject("order_id", UUID.class),
                row.getObject("kit_id", UUID.class),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("note"),
                row.getTimestamp("moved_at").toInstant());
    }
}
