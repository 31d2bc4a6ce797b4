package io.artel.analyst.reviews;

import io.artel.analyst.intake.Projection;
import io.artel.analyst.reviews.domain.Origin;
import io.artel.kernel.MessageHead;
import io.artel.starter.json.MessageJson;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every cancelled, failed or disputed order comes to quality control by itself (US-200). */
@Component
class OrdersToReview implements Projection {

    /** From these an order closes that had its outcome before. */
    private static final Set<String> AFTER_THE_END = Set.of("SETTLING", "REPORTING", "CLOSED");

    private final Cases cases;
    private final MessageJson json;

    OrdersToReview(Cases cases, MessageJson json) {
        this.cases = cases;
        this.json = json;
    }

    record OrderMoved(
            UUID orderId, String from, String to, @Nullable String outcome) {

        @Nullable
        Origin origin() {
            if (from.equals(to)) return null;
            if (to.equals("SETTLING")) return originOf(outcome);
            // Cancelled before it had a price: nothing to settle.
            if (to.equals("CLOSED") && !AFTER_THE_END.contains(from)) return Origin.CANCELLED;
            return null;
        }

        private static @Nullable Origin originOf(@Nullable String outcome) {
            return switch (outcome) {
                case "FAILED" -> Origin.FAILED;
                case "CANCELLED" -> Origin.CANCELLED;
                case null, default -> null;
            };
        }
    }

    record OrderDisputed(UUID orderId) {}

    @Override
    public void take(MessageHead head, String payload) {
        switch (head.type()) {
            case "orders.order-moved.v1" -> {
                var moved = json.read(payload, OrderMoved.class);
                var origin = moved.origin();
                if (origin != null) cases.open(moved.orderId(), origin);
            }
            case "orders.order-disputed.v1" ->
                cases.open(json.read(payload, OrderDisputed.class).orderId(), Origin.DISPUTED);
            default -> {
                // Nothing that is to be reviewed.
            }
        }
    }
}
