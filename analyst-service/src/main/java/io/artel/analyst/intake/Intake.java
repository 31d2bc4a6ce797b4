package io.artel.analyst.intake;

import io.artel.kernel.MessageHead;
import io.artel.starter.messaging.HandlesAll;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Keeps every event, also of types that nobody has thought of yet, and hands each to the projections once, in the same
 * transaction. Bets stay out, and so does what billing says of stakes: nobody but managers is to see them (US-290).
 */
@Component
class Intake {

    private final KeptEvents events;
    private final List<Projection> projections;

    Intake(KeptEvents events, List<Projection> projections) {
        this.events = events;
        this.projections = projections;
    }

    @HandlesAll({"accounts", "orders", "matching", "store", "billing", "testing"})
    public void keep(JsonNode payload, MessageHead head) {
        if (isAboutBets(head.type())) return;
        if (!payload.isObject()) throw new IllegalArgumentException(head.type() + " without an object as payload");
        if (!events.keep(head, payload)) return;
        var text = payload.toString();
        for (var projection : projections) projection.take(head, text);
    }

    private static boolean isAboutBets(String type) {
        return type.startsWith("billing.stake-") || type.startsWith("billing.pool-");
    }
}
