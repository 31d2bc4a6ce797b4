package io.artel.orders.application;

import io.artel.kernel.Caller;
import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.orders.domain.Actor;
import io.artel.orders.domain.Order;
import io.artel.orders.domain.Orders;
import io.artel.orders.domain.Outcome;
import io.artel.orders.domain.State;
import io.artel.orders.domain.Trigger;
import io.artel.starter.letters.Contact;
import io.artel.starter.letters.Contacts;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people see of orders: clients and workers their own, managers and controllers all (US-010, US-140). */
@Component
@Transactional(readOnly = true)
public class OrderQueries {

    /** In what part somebody looks at an order. */
    public enum View {
        CLIENT,
        WORKER,
        STAFF
    }

    /**
     * @param part in what part the caller sees it
     * @param placeShown whether address and phone are theirs to see now
     * @param moves what the caller can do with it now
     * @param clientName for staff only
     */
    public record Seen(
            Order order,
            View part,
            boolean placeShown,
            List<String> moves,
            @Nullable String workerName,
            @Nullable String clientName,
            List<OrderLog.Line> timeline) {}

    /** Narrows a list; null, no id and no state do not. {@code active}: whether the order is not CLOSED. */
    public record Filter(
            List<UUID> ids,
            List<State> states,
            @Nullable Outcome outcome,
            @Nullable UUID typeId,
            @Nullable UUID clientId,
            @Nullable UUID workerId,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String search,
            @Nullable Boolean active) {}

    /**
     * One line of a list.
     *
     * @param clientName for staff only
     * @param street null for a worker who may not see the address (any more)
     */
    public record Line(
            UUID id,
            State state,
            @Nullable Outcome outcome,
            @Nullable String cause,
            UUID clientId,
            @Nullable String clientName,
            @Nullable UUID workerId,
            @Nullable String workerName,
            UUID typeId,
            String typeRu,
            String typeEn,
            String description,
            LocalDateTime startsAt,
            String zone,
            Instant startsAtInstant,
            Instant endsAt,
            String city,
            @Nullable String street,
            @Nullable String house,
            @Nullable Money price,
            String kit,
            String payment,
            @Nullable String waiting,
            boolean dateNeeded,
            Instant createdAt) {}

    /** A page of lines. */
    public record Lines(List<Line> items, long total) {}

    private static final java.util.Map<String, String> SORTABLE = java.util.Map.of(
            "startsAt", "o.starts_at", "createdAt", "o.created_at", "state", "o.state", "price", "o.price");

    private static final String PLACE_FOUND = " or o.city ilike :search or o.street ilike :search";

    private static final String CLIENT_FOUND =
            " or c.name ilike :search or c.email ilike :search or o.contact_name ilike :search";

    /** {@link Order#showsPlaceToWorker} for many at once. */
    private static final String PLACE_SHOWN = "not :asWorker or (o.state in ('SCHEDULED', 'IN_PROGRESS', 'SETTLING',"
            + " 'REPORTING', 'CLOSED') and (o.ended_at is null or o.ended_at > :shownSince))";

    private final Orders orders;
    private final OrderLog log;
    private final Contacts contacts;
    private final JdbcClient jdbc;
    private final Clock clock;

    OrderQueries(Orders orders, OrderLog log, Contacts contacts, JdbcClient jdbc, Clock clock) {
        this.orders = orders;
        this.log = log;
        this.contacts = contacts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound also when it is not the caller's to see */
    public Seen seen(UUID id, Caller caller) {
        var order = orders.find(id).orElseThrow(() -> new NotFound("order", id));
        var part = part(order, caller);
        if (part == null) throw new NotFound("order", id);
        var worker = order.workerId();
        return new Seen(
                order,
                part,
                part != View.WORKER || order.showsPlaceToWorker(clock.instant()),
                moves(order, part, caller),
                worker == null ? null : contacts.find(worker).map(Contact::name).orElse(null),
                part == View.STAFF
                        ? contacts.find(order.request().clientId())
                                .map(Contact::name)
                                .orElse(null)
                        : null,
                log.of(id));
    }

    /** In what part the caller looks at it; null when it is none of theirs. */
    static @Nullable View part(Order order, Caller caller) {
        if (order.request().clientId().equals(caller.accountId())) return View.CLIENT;
        if (caller.accountId().equals(order.workerId())) return View.WORKER;
        return caller.is(Role.MANAGER) || caller.is(Role.CONTROLLER) ? View.STAFF : null;
    }

    private List<String> moves(Order order, View part, Caller caller) {
        var moves = new ArrayList<String>();
        if (part == View.CLIENT) {
            add(moves, order, Trigger.CANCEL, "CANCEL");
            boolean dateMoves = order.course().slotPassed() || order.course().dateMoves() < 2;
            if (dateMoves) add(moves, order, Trigger.MOVE_DATE, "MOVE_DATE");
            if (order.allowsCorrection(Actor.Part.CLIENT)) moves.add("CORRECT");
            add(moves, order, Trigger.PAY, "PAY");
            var ended = order.ended();
            if (ended != null && ended.outcome() != Outcome.COMPLETED) moves.add("COPY");
            if (ended != null && order.match() != null) moves.add("RATE");
        }
        if (part == View.WORKER) {
            add(moves, order, Trigger.DECLINE, "DECLINE");
            boolean open = !clock.instant().isBefore(order.checkInFrom());
            if (open) add(moves, order, Trigger.CHECK_IN, "CHECK_IN");
            if (order.work().lateAt() == null) add(moves, order, Trigger.RUN_LATE, "LATE");
            add(moves, order, Trigger.COMPLETE, "COMPLETE");
            add(moves, order, Trigger.FAIL_WORKER, "FAIL");
        }
        if (caller.is(Role.MANAGER) && part == View.STAFF) {
            add(moves, order, Trigger.CALL_OFF, "CALL_OFF");
            add(moves, order, Trigger.FAIL_COMPANY, "FAIL");
            add(moves, order, Trigger.MOVE_DATE, "MOVE_DATE");
            if (order.canBeSent(clock.instant())) add(moves, order, Trigger.CHOOSE_WORKER, "CHOOSE_WORKER");
            if (order.allowsCorrection(Actor.Part.MANAGER)) moves.add("CORRECT");
        }
        if (order.concerns(clock.instant())) {
            if (part != View.STAFF || caller.is(Role.MANAGER)) moves.add("MESSAGE");
            if (part != View.STAFF) moves.add("DISPUTE");
        }
        return moves;
    }

    private static void add(List<String> moves, Order order, Trigger on, String name) {
        if (order.allows(on)) moves.add(name);
    }

    public Lines list(Caller caller, View as, Filter filter, Pageable page) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, @Nullable Object>();
        if (as != View.STAFF) {
            where.add(as == View.CLIENT ? "o.client_id = :account" : "o.worker_id = :account");
            values.put("account", caller.accountId());
        }
        narrow(where, values, "o.id in (:ids)", "ids", filter.ids().isEmpty() ? null : filter.ids());
        narrow(
                where,
                values,
                "o.state in (:states)",
                "states",
                filter.states().isEmpty()
                        ? null
                        : filter.states().stream().map(State::name).toList());
        narrow(
                where,
                values,
                "o.outcome = :outcome",
                "outcome",
                filter.outcome() == null ? null : filter.outcome().name());
        narrow(where, values, "o.type_id = :type", "type", filter.typeId());
        narrow(where, values, "o.client_id = :client", "client", filter.clientId());
        narrow(where, values, "o.worker_id = :worker", "worker", filter.workerId());
        narrow(where, values, "o.starts_at >= :from", "from", timestamp(filter.from()));
        narrow(where, values, "o.starts_at < :to", "to", timestamp(filter.to()));
        if (filter.active() != null) where.add(filter.active() ? "o.state <> 'CLOSED'" : "o.state = 'CLOSED'");
        var search = filter.search();
        if (search != null && !search.isBlank()) {
            // People find by what they see anyway; the address is not among it for a worker before SCHEDULED.
            var more = switch (as) {
                case WORKER -> "";
                case CLIENT -> PLACE_FOUND;
                case STAFF -> PLACE_FOUND + CLIENT_FOUND;
            };
            var phone = search.replaceAll("[\\s()-]", "");
            if (as == View.STAFF && phone.matches("\\+?[0-9]{3,}")) {
                more += " or o.contact_phone like :phone";
                values.put("phone", "%" + phone + "%");
            }
            where.add("(o.description ilike :search or v.name_ru ilike :search or v.name_en ilike :search"
                    + " or o.id::text ilike :search" + more + ")");
            values.put("search", "%" + escaped(search.strip()) + "%");
        }
        var from = " from orders o join order_type_version v on v.type_id = o.type_id and v.version = o.type_version"
                + " left join contact c on c.account_id = o.client_id"
                + " left join contact w on w.account_id = o.worker_id"
                + (where.isEmpty() ? "" : " where " + String.join(" and ", where));
        var total = jdbc.sql("select count(*)" + from)
                .params(values)
                .query(Long.class)
                .single();
        values.put("size", page.getPageSize());
        values.put("offset", page.getOffset());
        values.put("asWorker", as == View.WORKER);
        values.put("shownSince", timestamp(clock.instant().minus(Order.AFTERMATH)));
        var items = jdbc.sql("select o.*, v.name_ru, v.name_en, c.name as client, w.name as worker, " + PLACE_SHOWN
                        + " as place_shown" + from + " order by " + order(page.getSort())
                        + " limit :size offset :offset")
                .params(values)
                .query((row, n) -> new Line(
                        row.getObject("id", UUID.class),
                        State.valueOf(row.getString("state")),
                        row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome")),
                        row.getString("cause"),
                        row.getObject("client_id", UUID.class),
                        as == View.STAFF ? row.getString("client") : null,
                        row.getObject("worker_id", UUID.class),
                        row.getString("worker"),
                        row.getObject("type_id", UUID.class),
                        row.getString("name_ru"),
                        row.getString("name_en"),
                        row.getString("description"),
                        row.getObject("starts_local", LocalDateTime.class),
                        row.getString("zone"),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getString("city"),
                        row.getBoolean("place_shown") ? row.getString("street") : null,
                        row.getBoolean("place_shown") ? row.getString("house") : null,
                        row.getObject("price") == null
                                ? null
                                : new Money(row.getLong("price"), Currency.getInstance(row.getString("currency"))),
                        row.getString("kit"),
                        row.getString("payment"),
                        row.getString("waiting"),
                        row.getBoolean("slot_passed") && row.getString("state").equals("MATCHING"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
        return new Lines(items, total);
    }

    private static void narrow(
            List<String> where,
            HashMap<String, @Nullable Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value == null) return;
        where.add(condition);
        values.put(name, value);
    }

    private static String order(Sort sort) {
        var by = new ArrayList<String>();
        for (var order : sort) {
            var column = SORTABLE.get(order.getProperty());
            if (column == null) {
                throw new io.artel.kernel.InvalidInput("sort", "unknown", "cannot sort by " + order.getProperty());
            }
            by.add(column + (order.isAscending() ? " asc" : " desc"));
        }
        if (by.isEmpty()) by.add("o.created_at desc");
        by.add("o.id desc");
        return String.join(", ", by);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static String escaped(String search) {
        return search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Who acts: the client, or a manager of somebody else's order. */
    public Actor deciding(UUID id, Caller caller) {
        var order = orders.find(id).orElseThrow(() -> new NotFound("order", id));
        if (caller.accountId().equals(order.request().clientId())) return Actor.client(caller.accountId());
        if (caller.is(Role.MANAGER)) return Actor.manager(caller.accountId());
        throw new NotFound("order", id);
    }

    /** Who acts: the assigned worker, or a manager of somebody else's order. */
    public Actor failing(UUID id, Caller caller) {
        var order = orders.find(id).orElseThrow(() -> new NotFound("order", id));
        if (caller.accountId().equals(order.workerId())) return Actor.worker(caller.accountId());
        if (caller.is(Role.MANAGER)) return Actor.manager(caller.accountId());
        throw new NotFound("order", id);
    }

    public Money cancellationCost(UUID id, Caller caller) {
        var order = orders.find(id).orElseThrow(() -> new NotFound("order", id));
        if (!order.request().clientId().equals(caller.accountId())) throw new NotFound("order", id);
        order.check(Trigger.CANCEL);
        return order.cancellationCost();
    }
}
