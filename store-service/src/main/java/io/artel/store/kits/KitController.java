package io.artel.store.kits;

import io.artel.kernel.Caller;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import io.artel.store.Lines;
import io.artel.store.domain.Act;
import io.artel.store.domain.KitLine;
import io.artel.store.domain.KitState;
import io.artel.store.keeping.Storekeeper;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/store/kits")
class KitController {

    private final Storekeeper storekeeper;
    private final KitViews views;
    private final Clock clock;

    KitController(Storekeeper storekeeper, KitViews views, Clock clock) {
        this.storekeeper = storekeeper;
        this.views = views;
        this.clock = clock;
    }

    /** What came back of each item that was due. */
    record ReturnRequest(
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Line> lines,
            @Nullable @Size(max = 500) String note) {

        @Schema(name = "ReturnLine")
        record Line(
                @NotNull UUID itemId,
                @NotNull @Min(0) @Max(10_000) Integer returned,
                @NotNull @Min(0) @Max(10_000) Integer writtenOff) {}
    }

    /**
     * @param workerName null until accounts has told it
     * @param cookie where the fortune cookie is; it never keeps a kit from being issued
     */
    record KitView(
            UUID id,
            UUID orderId,
            int attempt,
            UUID typeId,
            UUID workerId,
            @Nullable String workerName,
            Instant startsAt,
            KitState state,
            List<Line> lines,
            @Nullable String cookie,
            Instant preparedAt,
            @Nullable Instant issuedAt,
            @Nullable Instant closedAt,
            @Nullable Instant returnedAt) {

        /** @param missing what a waiting kit lacks */
        @Schema(name = "KitLine")
        record Line(
                UUID itemId,
                String nameRu,
                String nameEn,
                String unit,
                int quantity,
                int missing,
                int due,
                int returned,
                int writtenOff) {}
    }

    /**
     * @param state one or several; all when there is none
     * @param orderId with it controllers see the kits of that order, which are evidence (US-190)
     * @param mine only the caller's own, as a worker; workers who are not buyers see no others anyway
     * @param search part of an order's id, a worker's name or an item's name
     */
    @GetMapping
    @Allow({Role.BUYER, Role.WORKER, Role.CONTROLLER})
    PageOf<KitView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Set<KitState> state,
            @RequestParam(required = false) @Nullable UUID orderId,
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            @RequestParam(defaultValue = "false") boolean mine,
            Pageable page) {
        boolean all = caller.is(Role.BUYER) || (caller.is(Role.CONTROLLER) && orderId != null);
        var worker = mine || !all ? caller.accountId() : null;
        return views.list(state == null ? Set.of() : state, orderId, worker, search, page);
    }

    @GetMapping("/{kitId}")
    @Allow({Role.BUYER, Role.WORKER, Role.CONTROLLER})
    KitView show(Caller caller, @PathVariable UUID kitId) {
        var kit = views.find(kitId);
        boolean all = caller.is(Role.BUYER) || caller.is(Role.CONTROLLER);
        if (!all && !kit.workerId().equals(caller.accountId())) throw new NotFound("kit", kitId);
        return kit;
    }

    @PostMapping("/{kitId}/issue")
    @Allow(Role.BUYER)
    KitView issue(Caller caller, @PathVariable UUID kitId) {
        storekeeper.issue(kitId, new Act(caller.accountId(), clock.instant(), null));
        return views.find(kitId);
    }

    @PostMapping("/{kitId}/return")
    @Allow(Role.BUYER)
    KitView countIn(Caller caller, @PathVariable UUID kitId, @Valid @RequestBody ReturnRequest request) {
        Lines.requireDistinct(request.lines(), ReturnRequest.Line::itemId);
        var counts = new HashMap<UUID, KitLine.Count>();
        request.lines()
                .forEach(line -> counts.put(line.itemId(), new KitLine.Count(line.returned(), line.writtenOff())));
        storekeeper.countIn(kitId, counts, new Act(caller.accountId(), clock.instant(), request.note()));
        return views.find(kitId);
    }
}
