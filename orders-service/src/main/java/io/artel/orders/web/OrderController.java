package io.artel.orders.web;

import io.artel.kernel.Caller;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.orders.application.NewOrders;
import io.artel.orders.application.OrderQueries;
import io.artel.orders.domain.OnSite;
import io.artel.orders.domain.Outcome;
import io.artel.orders.domain.Place;
import io.artel.orders.domain.Slot;
import io.artel.orders.domain.State;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders: made, listed, looked at (US-010, US-020, US-130..132, US-140). */
@RestController
@RequestMapping("/api/orders/orders")
class OrderController {

    /** @param zone IANA name; Europe/Moscow when it is not said */
    record PlaceRequest(
            @NotBlank @Size(max = 200) String city,
            @NotBlank @Size(max = 200) String street,
            @NotBlank @Size(max = 50) String house,
            @Nullable @Size(max = 50) String flat,
            @Nullable @Size(max = 500) String entryNotes,
            @Nullable @Size(max = 60) String zone) {}

    record ContactRequest(
            @NotBlank @Size(max = 200) String name,

            @NotNull @Pattern(regexp = "\\+[1-9][0-9]{6,14}")
            String phone) {}

    /**
     * @param clientId for whom a manager orders; clients leave it out
     * @param startsAt local time at the place
     */
    record NewOrder(
            @Nullable UUID clientId,
            @NotNull UUID typeId,
            @NotBlank @Size(max = 2000) String description,
            @NotNull @Valid PlaceRequest place,
            @NotNull LocalDateTime startsAt,
            @NotNull @Valid ContactRequest contact,
            @Nullable @Size(max = 5) List<@NotNull UUID> photos) {}

    record NewDate(@NotNull LocalDateTime startsAt) {}

    private record Copying(UUID orderId, LocalDateTime startsAt) {}

    record Created(UUID id) {}

    record TypeName(String ru, String en) {}

    record LineResponse(
            UUID id,
            State state,
            @Nullable Outcome outcome,
            @Nullable String cause,
            UUID clientId,
            @Nullable String clientName,
            @Nullable UUID workerId,
            @Nullable String workerName,
            UUID typeId,
            TypeName typeName,
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

    private static final String MOSCOW = "Europe/Moscow";

    private final NewOrders newOrders;
    private final OrderQueries queries;
    private final IdempotentRequests requests;

    OrderController(NewOrders newOrders, OrderQueries queries, IdempotentRequests requests) {
        this.newOrders = newOrders;
        this.queries = queries;
        this.requests = requests;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow({Role.CLIENT, Role.MANAGER})
    Created create(Caller caller, @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody NewOrder request) {
        return requests.once(
                caller.accountId(),
                "create-order",
                key,
                request,
                Created.class,
                () -> new Created(newOrders.create(
                        caller,
                        request.clientId(),
                        request.typeId(),
                        request.description(),
                        place(request.place()),
                        Slot.of(request.startsAt(), zone(request.place().zone())),
                        new OnSite(request.contact().name(), request.contact().phone()),
                        request.photos() == null ? List.of() : request.photos())));
    }

    @PostMapping("/{orderId}/copy")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Role.CLIENT)
    Created copy(
            Caller caller,
            @PathVariable UUID orderId,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody NewDate request) {
        return requests.once(
                caller.accountId(),
                "copy-order",
                key,
                new Copying(orderId, request.startsAt()),
                Created.class,
                () -> new Created(newOrders.copy(caller, orderId, request.startsAt())));
    }

    /**
     * Clients get their orders, workers ({@code as=worker}) their jobs, managers and controllers all.
     *
     * @param ids for whoever knows orders by their ids only; those that are not the caller's to see are left out
     */
    @GetMapping
    @Allow({Role.CLIENT, Role.WORKER, Role.MANAGER, Role.CONTROLLER})
    PageOf<LineResponse> list(
            Caller caller,
            @RequestParam(required = false) @Nullable @Size(max = 100) List<UUID> ids,
            @RequestParam(required = false) @Nullable List<State> state,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable UUID typeId,
            @RequestParam(required = false) @Nullable UUID clientId,
            @RequestParam(required = false) @Nullable UUID workerId,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable @Size(max = 100) String search,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable @Size(max = 10) String as,
            Pageable page) {
        var lines = queries.list(
                caller,
                view(caller, as),
                new OrderQueries.Filter(
                        ids == null ? List.of() : ids,
                        state == null ? List.of() : state,
                        outcome,
                        typeId,
                        clientId,
                        workerId,
                        from,
                        to,
                        search,
                        active),
                page);
        return PageOf.of(lines.items().stream().map(OrderController::line).toList(), page, lines.total());
    }

    @GetMapping("/{orderId}")
    @Allow({Role.CLIENT, Role.WORKER, Role.MANAGER, Role.CONTROLLER})
    OrderView get(Caller caller, @PathVariable UUID orderId) {
        return OrderView.of(queries.seen(orderId, caller));
    }

    /** Without a wish, the widest that the caller's roles allow. */
    private static OrderQueries.View view(Caller caller, @Nullable String wish) {
        boolean staff = caller.is(Role.MANAGER) || caller.is(Role.CONTROLLER);
        if (wish == null) {
            if (staff) return OrderQueries.View.STAFF;
            return caller.is(Role.CLIENT) ? OrderQueries.View.CLIENT : OrderQueries.View.WORKER;
        }
        return switch (wish) {
            case "client" -> OrderQueries.View.CLIENT;
            case "worker" -> OrderQueries.View.WORKER;
            case "staff" -> {
                if (!staff) throw new InvalidInput("as", "not_allowed", "not one of your roles");
                yield OrderQueries.View.STAFF;
            }
            default -> throw new InvalidInput("as", "unknown", "client, worker or staff");
        };
    }

    private static Place place(PlaceRequest it) {
        return new Place(it.city(), it.street(), it.house(), it.flat(), it.entryNotes());
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return ZoneId.of(name == null || name.isBlank() ? MOSCOW : name);
        } catch (DateTimeException e) {
            throw new InvalidInput("place.zone", "unknown", "no such time zone");
        }
    }

    private static LineResponse line(OrderQueries.Line it) {
        return new LineResponse(
                it.id(),
                it.state(),
                it.outcome(),
                it.cause(),
                it.clientId(),
                it.clientName(),
                it.workerId(),
                it.workerName(),
                it.typeId(),
                new TypeName(it.typeRu(), it.typeEn()),
                it.description(),
                it.startsAt(),
                it.zone(),
                it.startsAtInstant(),
                it.endsAt(),
                it.city(),
                it.street(),
                it.house(),
                it.price(),
                it.kit(),
                it.payment(),
                it.waiting(),
                it.dateNeeded(),
                it.createdAt());
    }
}
