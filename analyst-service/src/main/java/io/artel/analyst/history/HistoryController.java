package io.artel.analyst.history;

import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The whole history of one order, for those who look into how orders go (US-190, US-200). */
@RestController
@RequestMapping("/api/analyst/orders")
@Allow({Role.MANAGER, Role.CONTROLLER})
class HistoryController {

    private final OrderHistory history;

    HistoryController(OrderHistory history) {
        this.history = history;
    }

    /** @param events the first 1000 */
    record HistoryView(UUID orderId, List<StayView> states, List<EventView> events) {}

    /**
     * @param trigger what brought the order here
     * @param actorId who did; null when nobody did
     */
    record StayView(
            String state,
            Instant enteredAt,
            @Nullable Instant leftAt,
            @Nullable String trigger,
            @Nullable String outcome,
            @Nullable String cause,
            @Nullable UUID actorId) {

        static StayView of(OrderHistory.Stay stay) {
            return new StayView(
                    stay.state(),
                    stay.enteredAt(),
                    stay.leftAt(),
                    stay.trigger(),
                    stay.outcome(),
                    stay.cause(),
                    stay.actorId());
        }
    }

    /** @param payload as the contract of its type says */
    record EventView(
            UUID id,
            String type,
            Instant at,
            @Nullable Integer sequence,

            @Schema(types = "object", implementation = Object.class)
            JsonNode payload) {

        static EventView of(OrderHistory.Event event) {
            return new EventView(event.id(), event.type(), event.at(), event.sequence(), event.payload());
        }
    }

    @GetMapping("/{orderId}/history")
    HistoryView history(@PathVariable UUID orderId) {
        var events = history.events(orderId).stream().map(EventView::of).toList();
        if (events.isEmpty()) throw new NotFound("order", orderId);
        var states = history.stays(orderId).stream().map(StayView::of).toList();
        return new HistoryView(orderId, states, events);
    }
}
