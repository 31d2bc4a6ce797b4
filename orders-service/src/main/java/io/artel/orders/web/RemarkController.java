package io.artel.orders.web;

import io.artel.kernel.Caller;
import io.artel.kernel.Role;
import io.artel.orders.application.Remarks;
import io.artel.orders.domain.Actor;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people write about an order; every list has the latest first. */
@RestController
@RequestMapping("/api/orders/orders/{orderId}")
class RemarkController {

    record Written(@NotBlank @Size(max = 2000) String text) {}

    private record Writing(UUID orderId, String text) {}

    record Created(UUID id) {}

    /** @param own whether the caller wrote it */
    record MessageView(
            UUID id, Actor.@Nullable Part author, @Nullable String authorName, boolean own, String text, Instant at) {}

    record NoteView(UUID id, UUID authorId, @Nullable String authorName, String text, Instant at) {}

    record DisputeView(
            UUID id, Actor.@Nullable Part author, @Nullable String authorName, String text, Instant at) {}

    private final Remarks remarks;
    private final IdempotentRequests requests;

    RemarkController(Remarks remarks, IdempotentRequests requests) {
        this.remarks = remarks;
        this.requests = requests;
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow({Role.CLIENT, Role.WORKER, Role.MANAGER})
    Created write(
            Caller caller,
            @PathVariable UUID orderId,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody Written request) {
        return requests.once(
                caller.accountId(),
                "write-message",
                key,
                new Writing(orderId, request.text()),
                Created.class,
                () -> new Created(remarks.message(orderId, caller, request.text())));
    }

    @GetMapping("/messages")
    @Allow({Role.CLIENT, Role.WORKER, Role.MANAGER, Role.CONTROLLER})
    PageOf<MessageView> messages(Caller caller, @PathVariable UUID orderId, Pageable page) {
        var found = remarks.messages(orderId, caller, page);
        return PageOf.of(
                found.items().stream()
                        .map(it -> new MessageView(
                                it.id(),
                                it.part(),
                                it.authorName(),
                                it.authorId().equals(caller.accountId()),
                                it.text(),
                                it.at()))
                        .toList(),
                page,
                found.total());
    }

    /** A call noted, for instance; client and worker never see it. */
    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow({Role.MANAGER, Role.CONTROLLER})
    Created note(
            Caller caller,
            @PathVariable UUID orderId,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody Written request) {
        return requests.once(
                caller.accountId(),
                "write-note",
                key,
                new Writing(orderId, request.text()),
                Created.class,
                () -> new Created(remarks.note(orderId, caller, request.text())));
    }

    @GetMapping("/notes")
    @Allow({Role.MANAGER, Role.CONTROLLER})
    PageOf<NoteView> notes(Caller caller, @PathVariable UUID orderId, Pageable page) {
        var found = remarks.notes(orderId, caller, page);
        return PageOf.of(
                found.items().stream()
                        .map(it -> new NoteView(it.id(), it.authorId(), it.authorName(), it.text(), it.at()))
                        .toList(),
                page,
                found.total());
    }

    /** "Something is wrong": during the order, and within seven days after its end. */
    @PostMapping("/dispute")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow({Role.CLIENT, Role.WORKER})
    Created dispute(
            Caller caller,
            @PathVariable UUID orderId,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody Written request) {
        return requests.once(
                caller.accountId(),
                "dispute-order",
                key,
                new Writing(orderId, request.text()),
                Created.class,
                () -> new Created(remarks.dispute(orderId, caller, request.text())));
    }

    /** Staff see all of the order, client and worker their own. */
    @GetMapping("/disputes")
    @Allow({Role.CLIENT, Role.WORKER, Role.MANAGER, Role.CONTROLLER})
    PageOf<DisputeView> disputes(Caller caller, @PathVariable UUID orderId, Pageable page) {
        var found = remarks.disputes(orderId, caller, page);
        return PageOf.of(
                found.items().stream()
                        .map(it -> new DisputeView(it.id(), it.part(), it.authorName(), it.text(), it.at()))
                        .toList(),
                page,
                found.total());
    }
}
