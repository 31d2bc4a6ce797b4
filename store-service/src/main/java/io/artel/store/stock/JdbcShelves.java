package io.artel.store.stock;

import io.artel.kernel.InvalidInput;
import io.artel.store.domain.Movement;
import io.artel.store.domain.Shelves;
import io.artel.store.domain.StockLevel;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcShelves implements Shelves {

    private final JdbcClient jdbc;

    JdbcShelves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, StockLevel> lock(Set<UUID> items) {
        var levels = new HashMap<UUID, StockLevel>();
        jdbc.sql("select item_id, on_hand, reserved from stock where item_id in (:items) order by item_id for update")
                .param("items", items)
                .query(row -> {
                    var item = row.getObject("item_id", UUID.class);
                    levels.put(item, new StockLevel(item, row.getInt("on_hand"), row.getInt("reserved")));
                });
        for (var item : items) {
            if (!levels.containsKey(item)) throw new InvalidInput("lines", "unknown_item", "there is no item " + item);
        }
        return levels;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(StockLevel level) {
        jdbc.sql("update stock set on_hand = :onHand, reserved = :reserved where item_id = :item")
                .param("onHand", level.onHand())
                .param("reserved", level.reserved())
                .param("item", level.itemId())
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Movement movement) {
        var kit = movement.kit();
        jdbc.sql("""
                insert into stock_movement (item_id, kind, quantity, order_id, kit_id, actor_id, note, moved_at)
                values (:item, :kind, :quantity, :order, :kit, :actor, :note, :at)""")
                .param("item", movement.itemId())
                .param("kind", movement.kind().name())
                .param("quantity", movement.change())
                .param("order", kit == null ? null : kit.orderId())
                .param("kit", kit == null ? null : kit.id())
                .param("actor", movement.act().by())
                .param("note", movement.act().note())
                .param("at", Timestamp.from(movement.act().at()))
                .update();
    }

    @Override
    public Set<UUID> reusable(Set<UUID> items) {
        if (items.isEmpty()) return Set.of();
        return jdbc.sql("select id from item where id in (:items) and reusable")
                .param("items", items)
                .query(UUID.class)
                .set();
    }
}
