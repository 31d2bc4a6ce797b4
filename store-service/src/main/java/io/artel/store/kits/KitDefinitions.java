package io.artel.store.kits;

import io.artel.kernel.InvalidInput;
import io.artel.store.domain.Act;
import io.artel.store.domain.KitLine;
import io.artel.store.keeping.Storekeeper;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an order of each type needs (US-021). Versions are kept; kits that exist keep the version they were made by, and
 * those that waited for a definition get the first one.
 */
@Component
class KitDefinitions {

    private final JdbcClient jdbc;
    private final Storekeeper storekeeper;

    KitDefinitions(JdbcClient jdbc, Storekeeper storekeeper) {
        this.jdbc = jdbc;
        this.storekeeper = storekeeper;
    }

    /** @param version 0 when nobody has defined the type */
    record Definition(UUID typeId, int version, List<KitLine> lines) {}

    @Transactional(readOnly = true)
    public Definition find(UUID typeId) {
        int version = version(typeId);
        var lines = jdbc.sql("""
                select item_id, quantity from kit_definition_line
                where type_id = :type and version = :version order by item_id""")
                .param("type", typeId)
                .param("version", version)
                .query((row, n) -> KitLine.of(row.getObject("item_id", UUID.class), row.getInt("quantity")))
                .list();
        return new Definition(typeId, version, lines);
    }

    /**
     * Defines what the type needs from now on; the same as before makes no new version.
     *
     * @throws InvalidInput for an item that is not there or not in use
     */
    @Transactional
    public Definition define(UUID typeId, List<KitLine> lines, Act act) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:type, 1))")
                .param("type", typeId.toString())
                .query(row -> {});
        var before = find(typeId);
        var sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(line -> line.itemId().toString()));
        if (before.lines().equals(sorted) && before.version() > 0) return before;
        requireInUse(lines);
        int version = before.version() + 1;
        jdbc.sql("""
                insert into kit_definition (type_id, version, defined_by, defined_at)
                values (:type, :version, :by, :at)""")
                .param("type", typeId)
                .param("version", version)
                .param("by", act.by())
                .param("at", Timestamp.from(act.at()))
                .update();
        for (var line : sorted) {
            jdbc.sql("""
                    insert into kit_definition_line (type_id, version, item_id, quantity)
                    values (:type, :version, :item, :quantity)""")
                    .param("type", typeId)
                    .param("version", version)
                    .param("item", line.itemId())
                    .param("quantity", line.quantity())
                    .update();
        }
        storekeeper.defined(typeId, !lines.isEmpty(), waitingFor(typeId), act.at());
        return new Definition(typeId, version, List.copyOf(sorted));
    }

    private int version(UUID typeId) {
        return jdbc.sql("select coalesce(max(version), 0) from kit_definition where type_id = :type")
                .param("type", typeId)
                .query(Integer.class)
                .single();
    }

    private void requireInUse(List<KitLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            boolean inUse = jdbc.sql("select exists (select 1 from item where id = :id and active)")
                    .param("id", lines.get(i).itemId())
                    .query(Boolean.class)
                    .single();
            if (!inUse) throw new InvalidInput("lines[" + i + "].itemId", "unknown_item", "no such item in use");
        }
    }

    private List<UUID> waitingFor(UUID typeId) {
        return jdbc.sql("""
                select id from kit where type_id = :type and state = 'WAITING'
                and not exists (select 1 from kit_line where kit_id = kit.id) order by starts_at, id""").param("type", typeId).query(UUID.class).list();
    }
}
