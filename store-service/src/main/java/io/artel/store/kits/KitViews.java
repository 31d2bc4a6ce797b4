package io.artel.store.kits;

import io.artel.kernel.NotFound;
import io.artel.starter.web.PageOf;
import io.artel.store.Search;
import io.artel.store.SqlOrder;
import io.artel.store.domain.KitState;
import io.artel.store.kits.KitController.KitView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Kits as buyers and workers look at them. */
@Component
class KitViews {

    private static final String FROM = """
            from kit k left join contact w on w.account_id = k.worker_id
            left join cookie c on c.order_id = k.order_id""";

    private static final Map<String, String> ORDERS = Map.of(
            "startsAt", "k.starts_at",
            "preparedAt", "k.prepared_at",
            "issuedAt", "k.issued_at",
            "state", "k.state");

    private final JdbcClient jdbc;

    KitViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KitView find(UUID id) {
        return kits(" where k.id = :id", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("kit", id));
    }

    PageOf<KitView> list(
            Set<KitState> states, @Nullable UUID orderId, @Nullable UUID workerId, String search, Pageable page) {
        var where = new StringBuilder(" where true");
        var which = new HashMap<String, Object>();
        if (!states.isEmpty()) {
            where.append(" and k.state in (:states)");
            which.put("states", states.stream().map(KitState::name).toList());
        }
        if (orderId != null) {
            where.append(" and k.order_id = :order");
            which.put("order", orderId);
        }
        if (workerId != null) {
            where.append(" and k.worker_id = :worker");
            which.put("worker", workerId);
        }
        if (!search.isBlank()) {
            where.append(" and ").append("""
                    (k.order_id::text like :pattern or lower(w.name) like :pattern or exists (
                        select 1 from kit_line l join item i on i.id = l.item_id where l.kit_id = k.id
                        and (lower(i.name_ru) like :pattern or lower(i.name_en) like :pattern)))""");
            which.put("pattern", new Search(search).pattern());
        }
        long total = jdbc.sql("select count(*) " + FROM + where)
                .params(which)
                .query(Long.class)
                .single();
        which.put("limit", page.getPageSize());
        which.put("offset", page.getOffset());
        return PageOf.of(kits(where + SqlOrder.by(page, ORDERS, "k.starts_at, k.id"), which), page, total);
    }

    private List<KitView> kits(String rest, Map<String, ?> which) {
        var ids = new ArrayList<UUID>();
        var found = jdbc.sql("select k.*, w.name as worker_name, c.state as cookie_state " + FROM + rest)
                .params(which)
                .query((row, n) -> {
                    ids.add(row.getObject("id", UUID.class));
                    return read(row);
                })
                .list();
        var lines = lines(ids);
        return found.stream()
                .map(kit -> with(kit, lines.getOrDefault(kit.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<KitView.Line>> lines(Collection<UUID> kits) {
        var lines = new HashMap<UUID, List<KitView.Line>>();
        if (kits.isEmpty()) return lines;
        jdbc.sql("""
                select l.*, i.name_ru, i.name_en, i.unit, case when k.state = 'WAITING'
                    then greatest(0, l.quantity - (s.on_hand - s.reserved)) else 0 end as missing
                from kit_line l join kit k on k.id = l.kit_id join item i on i.id = l.item_id
                join stock s on s.item_id = l.item_id
                where l.kit_id in (:kits) order by i.name_en, i.id""").param("kits", kits).query(row -> {
            lines.computeIfAbsent(row.getObject("kit_id", UUID.class), id -> new ArrayList<>())
                    .add(new KitView.Line(
                            row.getObject("item_id", UUID.class),
                            row.getString("name_ru"),
                            row.getString("name_en"),
                            row.getString("unit"),
                            row.getInt("quantity"),
                            row.getInt("missing"),
                            row.getInt("due"),
                            row.getInt("returned"),
                            row.getInt("written_off")));
        });
        return lines;
    }

    private static KitView read(ResultSet row) throws SQLException {
        return new KitView(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getInt("attempt"),
                row.getObject("type_id", UUID.class),
                row.getObject("worker_id", UUID.class),
                row.getString("worker_name"),
                row.getTimestamp("starts_at").toInstant(),
                KitState.valueOf(row.getString("state")),
                List.of(),
                row.getString("cookie_state"),
                row.getTimestamp("prepared_at").toInstant(),
                JdbcKits.instant(row, "issued_at"),
                JdbcKits.instant(row, "closed_at"),
                JdbcKits.instant(row, "returned_at"));
    }

    private static KitView with(KitView kit, List<KitView.Line> lines) {
        return new KitView(
                kit.id(),
                kit.orderId(),
                kit.attempt(),
                kit.typeId(),
                kit.workerId(),
                kit.workerName(),
                kit.startsAt(),
                kit.state(),
                lines,
                kit.cookie(),
                kit.preparedAt(),
                kit.issuedAt(),
                kit.closedAt(),
                kit.returnedAt());
    }
}
