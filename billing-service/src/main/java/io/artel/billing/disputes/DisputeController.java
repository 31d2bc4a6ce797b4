package io.artel.billing.disputes;

import io.artel.billing.disputes.Dispute.Kind;
import io.artel.billing.disputes.Dispute.State;
import io.artel.billing.disputes.Disputes.Decision;
import io.artel.kernel.Caller;
import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Disputing a fine or a charge, and deciding it. */
@RestController
@RequestMapping("/api/billing")
class DisputeController {

    record OpenDispute(@NotBlank @Size(max = 2000) String text) {}

    record Decide(
            @NotNull Decision decision,
            @NotBlank @Size(max = 500) String reason) {}

    private record Same(UUID id, Object request) {}

    record DisputeView(
            UUID id,
            Kind kind,
            UUID chargeId,
            UUID orderId,
            UUID personId,
            Money amount,
            String text,
            Instant openedAt,
            State state,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason) {

        static DisputeView of(Dispute it) {
            return new DisputeView(
                    it.id(),
                    it.kind(),
                    it.chargeId(),
                    it.orderId(),
                    it.personId(),
                    it.amount(),
                    it.text(),
                    it.openedAt(),
                    it.state(),
                    it.decidedBy(),
                    it.decidedAt(),
                    it.reason());
        }
    }

    private final Disputes disputes;
    private final IdempotentRequests requests;

    DisputeController(Disputes disputes, IdempotentRequests requests) {
        this.disputes = disputes;
        this.requests = requests;
    }

    @PostMapping("/fines/{id}/dispute")
    @Allow(Role.WORKER)
    @ResponseStatus(HttpStatus.CREATED)
    DisputeView disputeFine(
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody OpenDispute request,
            Caller caller) {
        return open(Kind.FINE, id, key, request, caller);
    }

    @PostMapping("/charges/{id}/dispute")
    @Allow(Role.CLIENT)
    @ResponseStatus(HttpStatus.CREATED)
    DisputeView disputeCharge(
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody OpenDispute request,
            Caller caller) {
        return open(Kind.CHARGE, id, key, request, caller);
    }

    private DisputeView open(Kind kind, UUID id, String key, OpenDispute request, Caller caller) {
        return requests.once(
                caller.accountId(),
                "dispute-" + kind,
                key,
                new Same(id, request),
                DisputeView.class,
                () -> DisputeView.of(disputes.open(
                        kind, id, caller.accountId(), request.text().strip())));
    }

    /** All of them for controllers, the own for others; the oldest first. */
    @GetMapping("/disputes")
    @Allow({Role.CONTROLLER, Role.CLIENT, Role.WORKER})
    @Transactional(readOnly = true)
    public PageOf<DisputeView> list(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable UUID orderId,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size,
            Caller caller) {
        var whose = caller.is(Role.CONTROLLER) ? null : caller.accountId();
        var items = disputes.list(whose, state, kind, orderId, size, (long) page * size).stream()
                .map(DisputeView::of)
                .toList();
        return new PageOf<>(items, page, size, disputes.count(whose, state, kind, orderId));
    }

    @GetMapping("/disputes/{id}")
    @Allow({Role.CONTROLLER, Role.CLIENT, Role.WORKER})
    @Transactional(readOnly = true)
    public DisputeView show(@PathVariable UUID id, Caller caller) {
        var dispute = disputes.find(id);
        if (!caller.is(Role.CONTROLLER) && !dispute.personId().equals(caller.accountId())) {
            throw new NotFound("dispute", id);
        }
        return DisputeView.of(dispute);
    }

    @PostMapping("/disputes/{id}/decision")
    @Allow(Role.CONTROLLER)
    DisputeView decide(
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody Decide request,
            Caller caller) {
        return requests.once(
                caller.accountId(),
                "decide-dispute",
                key,
                new Same(id, request),
                DisputeView.class,
                () -> DisputeView.of(
                        disputes.decide(id, request.decision(), request.reason().strip(), caller.accountId())));
    }
}
