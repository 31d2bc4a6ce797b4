package io.artel.store.kits;

import io.artel.kernel.NotFound;
import io.artel.store.domain.Kit;
import io.artel.store.domain.KitLine;
import io.artel.store.domain.KitState;
import io.artel.store.domain.Kits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcKits implements Kits {

    /** As many as one arrival of stock serves at once; the rounds of going on serve the rest. */
    private static final int SERVED_AT_ONCE = 200;

    private final JdbcClient jdbc;

    JdbcKits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Kit> find(UUID id) {
        return kits("where id = :id", Map.of("id", id)).stream().findFirst();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Kit lock(UUID id) {
        return kits("where id = :id for update", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("kit", id));
    }

    @Override
    public List<Kit> ofOrder(UUID orderId) {
        return kits("where order_id = :order order by attempt", Map.of("order", orderId));
    }

    @Override
    public List<Kit> waitingFor(Set<UUID> items) {
        if (items.isEmpty()) return List.of();
        return kits("""
                where state = 'WAITING' and exists (
                    select 1 from kit_line l where l.kit_id = kit.id and l.item_id in (:items))
                order by starts_at, id limit :most""", Map.of("items", items, "most", SERVED_AT_ONCE));
    }

    @Override
    public List<Kit> reservedWith(Set<UUID> items) {
        if (items.isEmpty()) return List.of();
        return kits("""
                where state = 'RESERVED' and exists (
                    select 1 from kit_line l where l.kit_id = kit.id and l.item_id in (:items))
                order by starts_at desc, id desc""", Map.of("items", items));
    }

    @Override
    public List<KitLine> neededFor(UUID typeId) {
        return jdbc.sql("""
                select item_id, quantity from kit_definition_line l
                where type_id = :type and version = (select max(version) from kit_definition d where d.type_id = :type)
                order by item_id""")
                .param("type", typeId)
                .query((row, n) -> KitLine.of(row.getObject("item_id", UUID.class), row.getInt("quantity")))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Kit kit) {
        jdbc.sql("""
                insert into kit (id, order_id, attempt, type_id, worker_id, starts_at, state, prepared_at)
                values (:id, :order, :attempt, :type, :worker, :starts, :state, :prepared)""")
                .param("id", kit.id())
                .param("order", kit.orderId())
                .param("attempt", kit.attempt())
                .param("type", kit.typeId())
                .param("worker", kit.workerId())
                .param("starts", Timestamp.from(kit.startsAt()))
                .param("state", kit.state().name())
                .param("prepared", Timestamp.from(kit.preparedAt()))
                .update();
        saveLines(kit);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(Kit kit) {
        jdbc.sql("""
                update kit set state = :state, issued_at = :issued, issued_by = :issuer, closed_at = :closed,
                    returned_at = :returned, returned_by = :returner
                where id = :id""")
                .param("state", kit.state().name())
                .param("issued", timestamp(kit.issuedAt()))
                .param("issuer", kit.issuedBy())
                .param("closed", timestamp(kit.closedAt()))
                .param("returned", timestamp(kit.returnedAt()))
                .param("returner", kit.returnedBy())
                .param("id", kit.id())
                .update();
        saveLines(kit);
    }

    private void saveLines(Kit kit) {
        for (var line : kit.lines()) {
            jdbc.sql("""
                    insert into kit_line (kit_id, item_id, quantity, due, returned, written_off)
                    values (:kit, :item, :quantity, :due, :returned, :writtenOff)
                    on conflict (kit_id, item_id) do update set due = excluded.due, returned = excluded.returned,
                        written_off = excluded.written_off""")
                    .param("kit", kit.id())
                    .param("item", line.itemId())
                    .param("quantity", line.quantity())
                    .param("due", line.due())
                    .param("returned", line.returned())
                    .param("writtenOff", line.writtenOff())
                    .update();
        }
    }

    private List<Kit> kits(String which, Map<String, ?> parameters) {
        var bare = jdbc.sql("select * from kit " + which)
                .params(parameters)
                .query((row, n) -> read(row))
                .list();
        if (bare.isEmpty()) return bare;
        var lines = new HashMap<UUID, List<KitLine>>();
        jdbc.sql("select * from kit_line where kit_id in (:kits) order by item_id")
                .param("kits", bare.stream().map(Kit::id).toList())
                .query(row -> {
                    lines.computeIfAbsent(row.getObject("kit_id", UUID.class), id -> new ArrayList<>())
                            .add(new KitLine(
                                    row.getObject("item_id", UUID.class),
                                    row.getInt("quantity"),
                                    row.getInt("due"),
                                    row.getInt("returned"),
                                    row.getInt("written_off")));
                });
        return bare.stream()
                .map(kit -> with(kit, lines.getOrDefault(kit.id(), List.of())))
                .toList();
    }

    private static Kit read(ResultSet row) throws SQLException {
        return new Kit(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getInt("attempt"),
                row.getObject("type_id", UUID.class),
                row.getObject("worker_id", UUID.class),
                row.getTimestamp("starts_at").toInstant(),
                KitState.valueOf(row.getString("state")),
                List.of(),
                row.getTimestamp("prepared_at").toInstant(),
                instant(row, "issued_at"),
                row.getObject("issued_by", UUID.class),
                instant(row, "closed_at"),
                instant(row, "returned_at"),
                row.getObject("returned_by", UUID.class));
    }

    private static Kit with(Kit kit, List<KitLine> lines) {
        return new Kit(
                kit.id(),
                kit.orderId(),
                kit.attempt(),
                kit.typeId(),
                kit.workerId(),
                kit.startsAt(),
                kit.state(),
                lines,
                kit.preparedAt(),
                kit.issuedAt(),
                kit.issuedBy(),
                kit.closedAt(),
                kit.returnedAt(),
                kit.returnedBy());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
