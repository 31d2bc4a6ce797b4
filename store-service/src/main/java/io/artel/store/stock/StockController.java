package io.artel.store.stock;

import io.artel.kernel.Caller;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import io.artel.store.Lines;
import io.artel.store.domain.Act;
import io.artel.store.domain.Movement;
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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/store")
@Allow(Role.BUYER)
class StockController {

    private final Storekeeper storekeeper;
    private final StockViews views;
    private final IdempotentRequests requests;
    private final Clock clock;

    StockController(Storekeeper storekeeper, StockViews views, IdempotentRequests requests, Clock clock) {
        this.storekeeper = storekeeper;
        this.views = views;
        this.requests = requests;
        this.clock = clock;
    }

    record ReceiptRequest(
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Line> lines,
            @Nullable @Size(max = 500) String note) {

        @Schema(name = "ReceiptLine")
        record Line(
                @NotNull UUID itemId,
                @NotNull @Min(1) @Max(1_000_000) Integer quantity) {}
    }

    record WriteOffRequest(
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Line> lines,
            @NotNull @Size(min = 1, max = 500) String note) {

        @Schema(name = "WriteOffLine")
        record Line(
                @NotNull UUID itemId,
                @NotNull @Min(1) @Max(1_000_000) Integer quantity) {}
    }

    record StockTakeRequest(
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Line> lines,
            @Nullable @Size(max = 500) String note) {

        @Schema(name = "CountedLine")
        record Line(
                @NotNull UUID itemId,
                @NotNull @Min(0) @Max(1_000_000) Integer counted) {}
    }

    /** Stock of an item, in its units. */
    record StockView(
            UUID itemId,
            String nameRu,
            String nameEn,
            String unit,
            boolean reusable,
            boolean active,
            int onHand,
            int reserved,
            int available,
            int reorderPoint) {}

    /** The stock of the items that moved, as it is then. */
    record StockAnswer(List<StockView> items) {}

    /** @param quantity negative when stock fell */
    record MovementView(
            long id,
            UUID itemId,
            String nameRu,
            String nameEn,
            String unit,
            Movement.Kind kind,
            int quantity,
            @Nullable UUID orderId,
            @Nullable UUID kitId,
            UUID actorId,
            @Nullable String actorName,
            @Nullable String note,
            Instant at) {}

    @PostMapping("/receipts")
    @ResponseStatus(HttpStatus.CREATED)
    StockAnswer receive(
            Caller caller, @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody ReceiptRequest request) {
        Lines.requireDistinct(request.lines(), ReceiptRequest.Line::itemId);
        var quantities = new HashMap<UUID, Integer>();
        request.lines().forEach(line -> quantities.put(line.itemId(), line.quantity()));
        return requests.once(caller.accountId(), "receive", key, request, StockAnswer.class, () -> {
            storekeeper.receive(quantities, act(caller, request.note()));
            return answer(quantities);
        });
    }

    @PostMapping("/write-offs")
    @ResponseStatus(HttpStatus.CREATED)
    StockAnswer writeOff(
            Caller caller, @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody WriteOffRequest request) {
        Lines.requireDistinct(request.lines(), WriteOffRequest.Line::itemId);
        var quantities = new HashMap<UUID, Integer>();
        request.lines().forEach(line -> quantities.put(line.itemId(), line.quantity()));
        return requests.once(caller.accountId(), "write-off", key, request, StockAnswer.class, () -> {
            storekeeper.writeOff(quantities, act(caller, request.note()));
            return answer(quantities);
        });
    }

    @PostMapping("/stock-takes")
    @ResponseStatus(HttpStatus.CREATED)
    StockAnswer count(
            Caller caller, @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody StockTakeRequest request) {
        Lines.requireDistinct(request.lines(), StockTakeRequest.Line::itemId);
        var counted = new HashMap<UUID, Integer>();
        request.lines().forEach(line -> counted.put(line.itemId(), line.counted()));
        return requests.once(caller.accountId(), "stock-take", key, request, StockAnswer.class, () -> {
            storekeeper.count(counted, act(caller, request.note()));
            return answer(counted);
        });
    }

    /** @param low only items in use of which fewer are available than their reorder point */
    @GetMapping("/stock")
    PageOf<StockView> stock(
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            @RequestParam(defaultValue = "false") boolean low,
            Pageable page) {
        return views.stock(search, low, page);
    }

    /** @param orderId required of controllers, who look at one order's evidence (US-190) */
    @GetMapping("/movements")
    @Allow({Role.BUYER, Role.CONTROLLER})
    PageOf<MovementView> movements(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID itemId,
            @RequestParam(required = false) @Nullable UUID orderId,
            @RequestParam(required = false) Movement.@Nullable Kind kind,
            Pageable page) {
        if (orderId == null && !caller.is(Role.BUYER)) {
            throw new InvalidInput("orderId", "required", "controllers look at one order");
        }
        return views.movements(itemId, orderId, kind, page);
    }

    private StockAnswer answer(Map<UUID, Integer> items) {
        return new StockAnswer(views.of(items.keySet()));
    }

    private Act act(Caller caller, @Nullable String note) {
        return new Act(caller.accountId(), clock.instant(), note == null || note.isBlank() ? null : note.strip());
    }
}
