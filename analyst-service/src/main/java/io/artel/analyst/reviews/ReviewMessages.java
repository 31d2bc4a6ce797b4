package io.artel.analyst.reviews;

import io.artel.analyst.reviews.domain.CaseState;
import io.artel.analyst.reviews.domain.Origin;
import io.artel.kernel.Audience;
import io.artel.kernel.Role;
import io.artel.starter.letters.Letters;
import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What controllers are told of the queue: hints that it changed, and a letter for each case that came by itself. */
@Component
class ReviewMessages {

    record CaseOpened(UUID caseId, UUID orderId, Origin origin, Instant at) {}

    record CaseChanged(UUID caseId, UUID orderId, CaseState state, UUID actorId, Instant at) {}

    private final Outbox outbox;
    private final Letters letters;

    ReviewMessages(Outbox outbox, Letters letters) {
        this.outbox = outbox;
        this.letters = letters;
    }

    void opened(UUID caseId, UUID orderId, Origin origin, Instant at) {
        outbox.send(Outgoing.event("analyst.case-opened.v1", orderId, new CaseOpened(caseId, orderId, origin, at))
                .about(caseId.toString())
                .to(Audience.of(Role.CONTROLLER)));
        // Whoever draws orders knows of them.
        if (origin == Origin.SAMPLED) return;
        letters.writeToAll(
                caseId.toString(),
                "case-new",
                Role.CONTROLLER,
                Map.of("caseId", caseId.toString(), "orderId", orderId.toString(), "origin", origin.name()));
    }

    void changed(UUID caseId, UUID orderId, CaseState state, UUID actorId, Instant at) {
        outbox.send(
                Outgoing.event("analyst.case-changed.v1", orderId, new CaseChanged(caseId, orderId, state, actorId, at))
                        .about(caseId.toString())
                        .to(Audience.of(Role.CONTROLLER)));
    }
}
