package io.artel.accounts.administration;

import io.artel.accounts.account.Accounts;
import io.artel.accounts.account.RoleGrants;
import io.artel.accounts.audit.AuditLog.By;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.messaging.Handles;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who passes the tests is a WORKER, from the next token on (US-120). */
@Component
class CandidateResults {

    record CandidateQualified(UUID accountId, UUID applicationId) {}

    private final Accounts accounts;
    private final RoleGrants grants;

    CandidateResults(Accounts accounts, RoleGrants grants) {
        this.accounts = accounts;
        this.grants = grants;
    }

    @Handles("testing.candidate-qualified.v1")
    void qualified(CandidateQualified passed) {
        var account = accounts.lock(passed.accountId()).orElseThrow(() -> new NotFound("account", passed.accountId()));
        grants.grant(account, Role.WORKER, By.SYSTEM, "passed the tests of application " + passed.applicationId());
    }
}
