package io.artel.matching.assignment;

import io.artel.starter.messaging.Handles;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What orders asks of matching. */
@Component
class MatchingCommands {

    record ReleaseWorker(
            UUID orderId,
            int attempt,
            boolean over,
            @Nullable String outcome) {}

    private final Assignment assignment;

    MatchingCommands(Assignment assignment) {
        this.assignment = assignment;
    }

    @Handles("matching.find-worker.v1")
    void find(Ask command) {
        assignment.find(command);
    }

    @Handles("matching.release-worker.v1")
    void release(ReleaseWorker command) {
        assignment.release(command.orderId(), command.attempt(), command.over(), command.outcome());
    }
}
