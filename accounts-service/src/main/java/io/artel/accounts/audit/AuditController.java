package io.artel.accounts.audit;

import io.artel.accounts.audit.AuditLog.Entry;
import io.artel.accounts.audit.AuditLog.Filter;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController {

    private final AuditLog audit;

    AuditController(AuditLog audit) {
        this.audit = audit;
    }

    @GetMapping("/api/accounts/audit")
    @Allow(Role.ADMINISTRATOR)
    PageOf<Entry> find(
            @RequestParam(required = false) @Nullable UUID accountId,
            @RequestParam(required = false) @Nullable UUID actorId,
            @RequestParam(required = false) @Size(max = 50) @Nullable String action,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            Pageable page) {
        var filter = new Filter(accountId, actorId, action, from, until);
        return PageOf.of(audit.find(filter, page), page, audit.count(filter));
    }
}
