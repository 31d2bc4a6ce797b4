package io.artel.store.kits;

import io.artel.kernel.Ids;
import io.artel.starter.messaging.Handles;
import io.artel.store.domain.Kit;
import io.artel.store.keeping.Storekeeper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What orders asks of the store (US-150). */
@Component
class KitCommands {

    private final Storekeeper storekeeper;
    private final Clock clock;

    KitCommands(Storekeeper storekeeper, Clock clock) {
        this.storekeeper = storekeeper;
        this.clock = clock;
    }

    record PrepareKit(UUID orderId, int attempt, UUID typeId, UUID workerId, Instant startsAt, Recipient recipient) {

        record Recipient(String firstName, String language) {}
    }

    /** @param outcome null when the order goes on without this kit */
    record CloseKit(
            UUID orderId,
            int attempt,
            boolean over,
            @Nullable Outcome outcome) {}

    enum Outcome {
        COMPLETED,
        FAILED,
        CANCELLED
    }

    @Handles("store.prepare-kit.v1")
    void prepare(PrepareKit command) {
        var wanted = Kit.wanted(
                Ids.next(),
                command.orderId(),
                command.attempt(),
                command.typeId(),
                command.workerId(),
                command.startsAt(),
                List.of(),
                clock.instant());
        var recipient = command.recipient();
        storekeeper.prepare(wanted, new Storekeeper.Recipient(recipient.firstName(), recipient.language()));
    }

    @Handles("store.close-kit.v1")
    void close(CloseKit command) {
        boolean completed = command.outcome() == Outcome.COMPLETED;
        storekeeper.close(command.orderId(), command.attempt(), command.over(), completed, clock.instant());
    }
}
