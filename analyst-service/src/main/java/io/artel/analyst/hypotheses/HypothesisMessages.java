package io.artel.analyst.hypotheses;

import io.artel.analyst.hypotheses.domain.HypothesisState;
import io.artel.kernel.Audience;
import io.artel.kernel.Role;
import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hints for those who work with hypotheses. */
@Component
class HypothesisMessages {

    record HypothesisChanged(UUID hypothesisId, HypothesisState state, UUID actorId, Instant at) {}

    private final Outbox outbox;

    HypothesisMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    void changed(UUID id, HypothesisState state, UUID actorId, Instant at) {
        outbox.send(Outgoing.event("analyst.hypothesis-changed.v1", id, new HypothesisChanged(id, state, actorId, at))
                .to(Audience.of(Role.MANAGER, Role.CONTROLLER)));
    }
}
