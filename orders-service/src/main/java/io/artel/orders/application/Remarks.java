package io.artel.orders.application;

import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.orders.application.Announcements.Change;
import io.artel.orders.domain.Actor;
import io.artel.orders.domain.IllegalOrderMove;
import io.artel.orders.domain.Order;
import io.artel.orders.domain.Orders;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people write about an order: messages between client, worker and managers; notes of the staff, which client and
 * worker never see; and disputes, which open a case for a controller. None of it leaves this service in a message.
 */
@Component
@Transactional
public class Remarks {

    /**
     * @param part in what part the author wrote; null for a note of the staff
     * @param authorName null when it is not known (yet)
     */
    public record Remark(
            UUID id,
            Actor.@Nullable Part part,
            UUID authorId,
            @Nullable String authorName,
            String text,
            Instant at) {}

    /** A page of remarks, the latest first. */
    public record Page(List<Remark> items, long total) {}

    private enum Kind {
        MESSAGE("order_message", "author"),
        NOTE("order_note", "null::text"),
        DISPUTE("dispute", "author");

        private final String table;
        private final String part;

        Kind(String table, String part) {
            this.table = table;
            this.part = part;
        }
    }

    private final Orders orders;
    private final Announcements announcements;
    private final OrderLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    Remarks(Orders orders, Announcements announcements, OrderLog log, JdbcClient jdbc, Clock clock) {
        this.orders = orders;
        this.announcements = announcements;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws IllegalOrderMove later than seven days after the end */
    public UUID message(UUID orderId, Caller caller, String text) {
        var order = orders.lock(orderId).orElseThrow(() -> new NotFound("order", orderId));
        var actor = writer(order, caller);
        var now = clock.instant();
        order.checkConcerns(now, "MESSAGE");
        var id = keep(Kind.MESSAGE, orderId, actor.part(), caller, text, now);
        int sequence = order.count();
        orders.save(order);
        announcements.changed(order, Change.MESSAGE, sequence, actor, now);
        return id;
    }

    /** Controllers read along. */
    @Transactional(readOnly = true)
    public Page messages(UUID orderId, Caller caller, Pageable page) {
        var order = find(orderId);
        if (OrderQueries.part(order, caller) == null) throw new NotFound("order", orderId);
        return page(Kind.MESSAGE, orderId, null, page);
    }

    public UUID note(UUID orderId, Caller caller, String text) {
        forStaff(orderId, caller);
        return keep(Kind.NOTE, orderId, null, caller, text, clock.instant());
    }

    @Transactional(readOnly = true)
    public Page notes(UUID orderId, Caller caller, Pageable page) {
        forStaff(orderId, caller);
        return page(Kind.NOTE, orderId, null, page);
    }

    /** @throws IllegalOrderMove later than seven days after the end */
    public UUID dispute(UUID orderId, Caller caller, String text) {
        var order = orders.lock(orderId).orElseThrow(() -> new NotFound("order", orderId));
        var actor = switch (OrderQueries.part(order, caller)) {
            case CLIENT -> Actor.client(caller.accountId());
            case WORKER -> Actor.worker(caller.accountId());
            case null, default -> throw new NotFound("order", orderId);
        };
        var now = clock.instant();
        order.checkConcerns(now, "DISPUTE");
        var id = keep(Kind.DISPUTE, orderId, actor.part(), caller, text, now);
        int sequence = order.count();
        orders.save(order);
        log.write(
                orderId,
                new OrderLog.Line(
                        sequence, "DISPUTED", null, order.state(), actor.part(), caller.accountId(), null, now));
        announcements.disputed(order, id, sequence, actor, now);
        return id;
    }

    /** Staff see all, client and worker what they have said themselves. */
    @Transactional(readOnly = true)
    public Page disputes(UUID orderId, Caller caller, Pageable page) {
        var part = OrderQueries.part(find(orderId), caller);
        if (part == null) throw new NotFound("order", orderId);
        return page(Kind.DISPUTE, orderId, part == OrderQueries.View.STAFF ? null : caller.accountId(), page);
    }

    private Order find(UUID orderId) {
        return orders.find(orderId).orElseThrow(() -> new NotFound("order", orderId));
    }

    private static Actor writer(Order order, Caller caller) {
        var part = OrderQueries.part(order, caller);
        if (part == OrderQueries.View.CLIENT) return Actor.client(caller.accountId());
        if (part == OrderQueries.View.WORKER) return Actor.worker(caller.accountId());
        if (part == OrderQueries.View.STAFF && caller.is(Role.MANAGER)) return Actor.manager(caller.accountId());
        throw new NotFound("order", order.id());
    }

    /** Who is client or worker of the order is not its staff, whatever else they are. */
    private void forStaff(UUID orderId, Caller caller) {
        if (OrderQueries.part(find(orderId), caller) != OrderQueries.View.STAFF) throw new NotFound("order", orderId);
    }

    private UUID keep(Kind kind, UUID orderId, Actor.@Nullable Part part, Caller author, String text, Instant now) {
        var id = Ids.next();
        jdbc.sql("insert into %s (id, order_id, %sauthor_id, text, at) values (:id, :order, %s:author, :text, :now)"
                        .formatted(kind.table, part == null ? "" : "author, ", part == null ? "" : ":part, "))
                .param("id", id)
                .param("order", orderId)
                .param("part", part == null ? null : part.name())
                .param("author", author.accountId())
                .param("text", text.strip())
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    /** @param author whose only; null for everybody's */
    private Page page(Kind kind, UUID orderId, @Nullable UUID author, Pageable page) {
        if (page.getSort().isSorted()) throw new InvalidInput("sort", "unknown", "the latest comes first");
        var where = " where r.order_id = :order and r.author_id = coalesce(:author::uuid, r.author_id)";
        var total = jdbc.sql("select count(*) from " + kind.table + " r" + where)
                .param("order", orderId)
                .param("author", author)
                .query(Long.class)
                .single();
        var items = jdbc.sql("select r.id, r.author_id, r.text, r.at, c.name, " + kind.part + " as part from "
                        + kind.table + " r left join contact c on c.account_id = r.author_id" + where
                        + " order by r.id desc limit :size offset :offset")
                .param("order", orderId)
                .param("author", author)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, n) -> {
                    var part = row.getString("part");
                    return new Remark(
                            row.getObject("id", UUID.class),
                            part == null ? null : Actor.Part.valueOf(part),
                            row.getObject("author_id", UUID.class),
                            row.getString("name"),
                            row.getString("text"),
                            row.getTimestamp("at").toInstant());
                })
                .list();
        return new Page(items, total);
    }
}
