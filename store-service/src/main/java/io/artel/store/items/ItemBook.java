package io.artel.store.items;

import io.artel.kernel.Ids;
import io.artel.kernel.NotFound;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ItemBook {

    private final Items items;
    private final JdbcClient jdbc;

    ItemBook(Items items, JdbcClient jdbc) {
        this.items = items;
        this.jdbc = jdbc;
    }

    /** A new item, with an empty shelf. */
    @Transactional
    public Item add(Item.Description description) {
        var item = items.saveAndFlush(new Item(Ids.next(), description));
        jdbc.sql("insert into stock (item_id) values (:id)")
                .param("id", item.id())
                .update();
        return item;
    }

    @Transactional
    public Item describe(UUID id, Item.Description description) {
        var item = find(id);
        item.describe(description);
        return item;
    }

    @Transactional(readOnly = true)
    public Item find(UUID id) {
        return items.findById(id).orElseThrow(() -> new NotFound("item", id));
    }
}
