package io.artel.orders.web;

import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.orders.application.OrderProcess;
import io.artel.orders.application.OrderQueries;
import io.artel.orders.domain.Actor;
import io.artel.orders.domain.Cause;
import io.artel.orders.domain.OnSite;
import io.artel.orders.domain.Place;
import io.artel.orders.domain.Rating;
import io.artel.orders.domain.Slot;
import io.artel.orders.domain.Wish;
import io.artel.orders.photos.PhotoIntake;
import io.artel.orders.photos.Photos;
import io.artel.starter.web.Allow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The moves people make; each answers with the order as it is then. A move that is not possible is 409 illegal_move. */
@RestController
@RequestMapping("/api/orders/orders/{orderId}")
class OrderMoveController {

    /** @param consequences stable codes: FREE, FULL_PRICE, WORKER_RELEASED, KIT_RETURNED */
    record CancellationPreview(Money cost, boolean free, List<String> consequences) {}

    /** @param expectedCost the cost that was previewed */
    record Cancellation(
            @NotNull Money expectedCost,
            @Nullable @Size(max = 2000) String reason) {}

    /** @param reason a manager's */
    record AnotherDate(
            @NotNull LocalDateTime startsAt,
            @Nullable @Size(max = 2000) String reason) {}

    record AnotherWorker(
            @NotNull UUID workerId,
            @NotBlank @Size(max = 2000) String reason) {}

    /** The zone stays: it belongs to the date. {@code reason}: a manager's. */
    record CorrectPlace(
            @NotBlank @Size(max = 200) String city,
            @NotBlank @Size(max = 200) String street,
            @NotBlank @Size(max = 50) String house,
            @Nullable @Size(max = 50) String flat,
            @Nullable @Size(max = 500) String entryNotes,
            @Nullable @Size(max = 2000) String reason) {}

    /** @param reason a manager's */
    record CorrectContact(
            @NotBlank @Size(max = 200) String name,

            @NotNull @Pattern(regexp = "\\+[1-9][0-9]{6,14}")
            String phone,

            @Nullable @Size(max = 2000) String reason) {}

    record Reason(@NotBlank @Size(max = 2000) String reason) {}

    /** @param cause a worker says CLIENT or WORKER (which is meant when nothing is said); a manager says any */
    record Failure(
            @Nullable Cause cause,
            @NotBlank @Size(max = 2000) String reason) {}

    record RatingRequest(
            @Min(1) @Max(5) int stars,
            @Nullable @Size(max = 2000) String comment) {}

    private final OrderProcess process;
    private final OrderQueries queries;
    private final PhotoIntake intake;
    private final Photos photos;

    OrderMoveController(OrderProcess process, OrderQueries queries, PhotoIntake intake, Photos photos) {
        this.process = process;
        this.queries = queries;
        this.intake = intake;
        this.photos = photos;
    }

    @GetMapping("/cancellation-preview")
    @Allow(Role.CLIENT)
    CancellationPreview preview(Caller caller, @PathVariable UUID orderId) {
        var cost = queries.cancellationCost(orderId, caller);
        return cost.isZero()
                ? new CancellationPreview(cost, true, List.of("FREE"))
                : new CancellationPreview(cost, false, List.of("FULL_PRICE", "WORKER_RELEASED", "KIT_RETURNED"));
    }

    @PostMapping("/cancellation")
    @Allow(Role.CLIENT)
    OrderView cancel(Caller caller, @PathVariable UUID orderId, @Valid @RequestBody Cancellation request) {
        process.cancel(orderId, caller.accountId(), request.expectedCost(), request.reason());
        return view(orderId, caller);
    }

    /** A client moves it twice for nothing until the kit is issued; a manager as often as it takes, with a reason. */
    @PostMapping("/date")
    @Allow({Role.CLIENT, Role.MANAGER})
    OrderView moveDate(Caller caller, @PathVariable UUID orderId, @Valid @RequestBody AnotherDate request) {
        var actor = deciding(orderId, caller, request.reason());
        var zone = queries.seen(orderId, caller).order().slot().zone();
        process.moveDate(orderId, actor, Slot.of(request.startsAt(), zone), request.reason());
        return view(orderId, caller);
    }

    /** The order is matched again, to this worker if they can be had; until the kit is issued. */
    @PostMapping("/worker")
    @Allow(Role.MANAGER)
    OrderView chooseWorker(Caller caller, @PathVariable UUID orderId, @Valid @RequestBody AnotherWorker request) {
        process.chooseWorker(orderId, new Wish(request.workerId(), caller.accountId(), request.reason()));
        return view(orderId, caller);
    }

    /** Managers until the order is over, with a reason; the client until the kit is issued. */
    @PutMapping("/place")
    @Allow({Role.CLIENT, Role.MANAGER})
    OrderView correctPlace(Caller caller, @PathVariable UUID orderId, @Valid @RequestBody CorrectPlace request) {
        var place = new Place(request.city(), request.street(), request.house(), request.flat(), request.entryNotes());
        process.correctPlace(orderId, deciding(orderId, caller, request.reason()), place, request.reason());
        return view(orderId, caller);
    }

    @PutMapping("/contact")
    @Allow({Role.CLIENT, Role.MANAGER})
    OrderView correctContact(Caller caller, @PathVariable UUID orderId, @Valid @RequestBody CorrectContact request) {
        var contact = new OnSite(request.name(), request.phone());
        process.correctContact(orderId, deciding(orderId, caller, request.reason()), contact, request.reason());
        return view(orderId, caller);
    }

    private Actor deciding(UUID orderId, Caller caller, @Nullable String reason) {
        var actor = queries.deciding(orderId, caller);
        if (actor.part() == Actor.Part.MANAGER && (reason == null || reason.isBlank())) {
            throw new InvalidInput("reason", "required", "why?");
        }
        return actor;
    }

    @PostMapping("/payment")
    @Allow(Role.CLIENT)
    OrderView payAgain(Caller caller, @PathVariable UUID orderId) {
        process.payAgain(orderId, caller.accountId());
        return view(orderId, caller);
    }

    @PostMapping("/rating")
    @Allow(Role.CLIENT)
    OrderView rate(Caller caller, @PathVariable UUID orderId, @Valid @RequestBody RatingRequest request) {
        process.rate(orderId, caller.accountId(), new Rating(request.stars(), request.comment()));
        return view(orderId, caller);
    }

    /** The order is the worker's no more, so there is nothing to answer with. */
    @PostMapping("/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow(Role.WORKER)
    void decline(Caller caller, @PathVariable UUID orderId, @Valid @RequestBody Reason request) {
        process.decline(orderId, caller.accountId(), request.reason());
    }

    @PostMapping("/late")
    @Allow(Role.WORKER)
    OrderView late(Caller caller, @PathVariable UUID orderId) {
        process.runLate(orderId, caller.accountId());
        return view(orderId, caller);
    }

    @PostMapping("/check-in")
    @Allow(Role.WORKER)
    OrderView checkIn(Caller caller, @PathVariable UUID orderId, @RequestPart MultipartFile photo) throws IOException {
        if (process.awaitsCheckIn(orderId, caller.accountId())) {
            process.checkIn(orderId, caller.accountId(), keep(caller, photo));
        }
        return view(orderId, caller);
    }

    @PostMapping("/completion")
    @Allow(Role.WORKER)
    OrderView complete(Caller caller, @PathVariable UUID orderId, @RequestPart MultipartFile photo) throws IOException {
        if (process.awaitsCompletion(orderId, caller.accountId())) {
            process.complete(orderId, caller.accountId(), keep(caller, photo));
        }
        return view(orderId, caller);
    }

    @PostMapping("/failure")
    @Allow({Role.WORKER, Role.MANAGER})
    OrderView fail(Caller caller, @PathVariable UUID orderId, @Valid @RequestBody Failure request) {
        if (queries.failing(orderId, caller).part() == Actor.Part.WORKER) {
            var cause = request.cause() == null ? Cause.WORKER : request.cause();
            if (cause == Cause.COMPANY) throw new InvalidInput("cause", "not_allowed", "CLIENT or WORKER");
            process.failByWorker(orderId, caller.accountId(), cause, request.reason());
        } else {
            if (request.cause() == null) throw new InvalidInput("cause", "required", "CLIENT, WORKER or COMPANY");
            process.failByManager(orderId, caller.accountId(), request.cause(), request.reason());
        }
        return view(orderId, caller);
    }

    @PostMapping("/call-off")
    @Allow(Role.MANAGER)
    OrderView callOff(Caller caller, @PathVariable UUID orderId, @Valid @RequestBody Reason request) {
        process.callOff(orderId, caller.accountId(), request.reason());
        return view(orderId, caller);
    }

    /** Outside the transaction of the move: decoding takes time and memory. */
    private UUID keep(Caller caller, MultipartFile photo) throws IOException {
        var picture = intake.take(photo.getBytes());
        var id = Ids.next();
        photos.keep(id, caller.accountId(), picture);
        return id;
    }

    private OrderView view(UUID orderId, Caller caller) {
        return OrderView.of(queries.seen(orderId, caller));
    }
}
