package io.artel.orders.web;

import io.artel.kernel.Money;
import io.artel.orders.application.OrderLog;
import io.artel.orders.application.OrderQueries;
import io.artel.orders.domain.Actor;
import io.artel.orders.domain.Cause;
import io.artel.orders.domain.Kit;
import io.artel.orders.domain.Order;
import io.artel.orders.domain.Outcome;
import io.artel.orders.domain.Payment;
import io.artel.orders.domain.State;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as the caller may see it. What a worker may not see (yet) is null. */
record OrderView(
        UUID id,
        State state,
        int attempt,
        @Nullable EndView ended,
        UUID clientId,
        @Nullable String clientName,
        TypeView type,
        String description,
        PlaceView place,
        @Nullable ContactView contact,
        LocalDateTime startsAt,
        String zone,
        Instant startsAtInstant,
        Instant endsAt,
        Instant checkInFrom,
        @Nullable WorkerView worker,
        @Nullable WishView wish,
        @Nullable PriceView price,
        KitView kit,
        PaymentView payment,
        @Nullable String waiting,
        boolean dateNeeded,
        WorkView work,
        List<UUID> photos,
        @Nullable UUID copyOf,
        @Nullable String fortune,
        @Nullable RatingView rating,
        Instant createdAt,
        List<String> moves,
        List<EventView> timeline) {

    record EndView(
            Outcome outcome,
            @Nullable Cause cause,
            boolean noShow,
            @Nullable String reason,
            Instant at) {}

    record TypeView(UUID id, int version, String nameRu, String nameEn) {}

    record PlaceView(
            String city,
            @Nullable String street,
            @Nullable String house,
            @Nullable String flat,
            @Nullable String entryNotes) {}

    record ContactView(String name, String phone) {}

    record WorkerView(UUID id, @Nullable String name) {}

    /** Whom a manager wants or wanted for this attempt; for staff only. */
    record WishView(UUID workerId, UUID managerId, String reason) {}

    record PriceView(Money base, int discountPercent, Money discount, Money price) {}

    record KitView(Kit.Standing state, @Nullable UUID id) {}

    record PaymentView(Payment.Standing state, @Nullable String declined, boolean credited) {}

    record WorkView(
            @Nullable Instant lateAt,
            @Nullable Instant checkedInAt,
            @Nullable UUID checkInPhoto,
            @Nullable Instant completedAt,
            @Nullable UUID completionPhoto) {}

    record RatingView(int stars, @Nullable String comment) {}

    record EventView(
            int sequence,
            String what,
            @Nullable State from,
            State to,
            Actor.Part actor,
            @Nullable UUID actorId,
            @Nullable String note,
            Instant at) {}

    private static final Set<String> INTERNAL = Set.of("DECLINE", "CHOOSE_WORKER", "WORKER_REFUSED");

    static OrderView of(OrderQueries.Seen seen) {
        var order = seen.order();
        var request = order.request();
        var terms = order.terms();
        return new OrderView(
                order.id(),
                order.state(),
                order.attempt(),
                ended(order),
                request.clientId(),
                seen.clientName(),
                new TypeView(terms.typeId(), terms.version(), terms.nameRu(), terms.nameEn()),
                request.description(),
                place(seen),
                seen.placeShown()
                        ? new ContactView(
                                request.contact().name(), request.contact().phone())
                        : null,
                order.slot().local(),
                order.slot().zone().getId(),
                order.startsAt(),
                order.endsAt(),
                order.checkInFrom(),
                order.workerId() == null ? null : new WorkerView(order.worker(), seen.workerName()),
                wish(seen),
                price(order),
                new KitView(order.kit().standing(), order.kit().id()),
                new PaymentView(
                        order.payment().standing(),
                        order.payment().declined(),
                        order.payment().credited()),
                order.course().waiting(),
                order.course().slotPassed() && order.state() == State.MATCHING,
                new WorkView(
                        order.work().lateAt(),
                        order.work().checkedInAt(),
                        order.work().checkInPhoto(),
                        order.work().completedAt(),
                        order.work().completionPhoto()),
                request.photos(),
                request.copyOf(),
                seen.part() == OrderQueries.View.WORKER ? null : order.fortune(),
                order.rating() == null
                        ? null
                        : new RatingView(order.rating().stars(), order.rating().comment()),
                request.at(),
                seen.moves(),
                timeline(seen));
    }

    private static @Nullable EndView ended(Order order) {
        var ended = order.ended();
        return ended == null
                ? null
                : new EndView(ended.outcome(), ended.cause(), order.noShow(), ended.reason(), ended.at());
    }

    private static @Nullable WishView wish(OrderQueries.Seen seen) {
        var wish = seen.order().course().wish();
        return wish == null || seen.part() != OrderQueries.View.STAFF
                ? null
                : new WishView(wish.workerId(), wish.managerId(), wish.reason());
    }

    private static PlaceView place(OrderQueries.Seen seen) {
        var place = seen.order().request().place();
        return seen.placeShown()
                ? new PlaceView(place.city(), place.street(), place.house(), place.flat(), place.entryNotes())
                : new PlaceView(place.city(), null, null, null, null);
    }

    private static @Nullable PriceView price(Order order) {
        var match = order.match();
        if (match == null) return null;
        var price = match.price();
        return new PriceView(price.base(), price.discountPercent(), price.discount(), price.total());
    }

    /**
     * What others wrote as a reason is for those whom it concerns: a decline is between worker and company, who is sent
     * is the company's own affair.
     */
    private static List<EventView> timeline(OrderQueries.Seen seen) {
        return seen.timeline().stream()
                .map(line -> new EventView(
                        line.sequence(),
                        line.what(),
                        line.from(),
                        line.to(),
                        line.actor(),
                        seen.part() == OrderQueries.View.STAFF ? line.actorId() : null,
                        noteShown(seen, line) ? line.note() : null,
                        line.at()))
                .toList();
    }

    private static boolean noteShown(OrderQueries.Seen seen, OrderLog.Line line) {
        return seen.part() == OrderQueries.View.STAFF || !INTERNAL.contains(line.what());
    }
}
