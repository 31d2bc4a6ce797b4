package io.artel.matching.pool;

import io.artel.kernel.Role;
import io.artel.starter.messaging.Handles;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who comes into the pool and who leaves it, as testing and accounts tell. */
@Component
class PoolMessages {

    record CandidateQualified(UUID accountId, List<Skill> skills, Instant at) {}

    record RolesChanged(UUID accountId, Set<Role> roles, Instant at) {}

    record AccountBlocked(UUID accountId, Instant at) {}

    private final Workers workers;

    PoolMessages(Workers workers) {
        this.workers = workers;
    }

    @Handles("testing.candidate-qualified.v1")
    void qualified(CandidateQualified event) {
        workers.qualified(event.accountId(), event.skills(), event.at());
    }

    @Handles("accounts.roles-changed.v1")
    void rolesChanged(RolesChanged event) {
        workers.rolesChanged(event.accountId(), event.roles().contains(Role.WORKER), event.at());
    }

    @Handles("accounts.account-blocked.v1")
    void blocked(AccountBlocked event) {
        workers.blocked(event.accountId(), true, event.at());
    }

    @Handles("accounts.account-unblocked.v1")
    void unblocked(AccountBlocked event) {
        workers.blocked(event.accountId(), false, event.at());
    }
}
