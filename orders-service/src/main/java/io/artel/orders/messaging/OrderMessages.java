package io.artel.orders.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.artel.kernel.Audience;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.orders.application.Announcements;
import io.artel.orders.domain.Actor;
import io.artel.orders.domain.Cause;
import io.artel.orders.domain.Moved;
import io.artel.orders.domain.Order;
import io.artel.orders.domain.Outcome;
import io.artel.orders.domain.State;
import io.artel.orders.domain.Step;
import io.artel.orders.domain.Terms;
import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What orders tells and asks, each message as its contract says. */
@Component
class OrderMessages implements Announcements {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderCreated(
            UUID orderId,
            int sequence,
            int attempt,
            UUID clientId,
            UUID typeId,
            int typeVersion,
            Instant startsAt,
            Instant endsAt,
            String zone,
            @Nullable UUID copyOf,
            Instant at) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderMoved(
            UUID orderId,
            int sequence,
            int attempt,
            State from,
            State to,
            String trigger,
            @Nullable Outcome outcome,
            @Nullable Cause cause,
            UUID clientId,
            @Nullable UUID workerId,
            UUID typeId,
            Instant startsAt,
            Instant endsAt,
            @Nullable Money price,
            @Nullable UUID actorId,
            Instant at) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderChanged(
            UUID orderId,
            int sequence,
            int attempt,
            Change what,
            UUID clientId,
            @Nullable UUID workerId,
            Instant startsAt,
            Instant endsAt,
            @Nullable Integer rating,
            @Nullable UUID actorId,
            Instant at) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderDisputed(
            UUID orderId,
            UUID disputeId,
            int sequence,
            int attempt,
            Actor.Part by,
            UUID clientId,
            @Nullable UUID workerId,
            State state,
            @Nullable Outcome outcome,
            @Nullable Cause cause,
            @Nullable UUID actorId,
            Instant at) {}

    record Wanted(UUID workerId, UUID managerId, String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FindWorker(
            UUID orderId,
            int attempt,
            UUID clientId,
            UUID typeId,
            List<Terms.Skill> skills,
            Instant startsAt,
            Instant endsAt,
            Money basePrice,
            @Nullable Money priceLimit,
            List<UUID> excludedWorkers,
            @Nullable Wanted wanted) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReleaseWorker(
            UUID orderId,
            int attempt,
            boolean over,
            @Nullable Outcome outcome,
            @Nullable Cause cause,
            @Nullable UUID workerId) {}

    record Recipient(String firstName, String language) {}

    record PrepareKit(UUID orderId, int attempt, UUID typeId, UUID workerId, Instant startsAt, Recipient recipient) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CloseKit(
            UUID orderId,
            int attempt,
            boolean over,
            @Nullable Outcome outcome,
            @Nullable Cause cause) {}

    record AuthorisePayment(UUID orderId, int attempt, UUID clientId, Money amount) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Settle(
            UUID orderId,
            int attempt,
            UUID clientId,
            @Nullable UUID workerId,
            Money amount,
            Outcome outcome,
            @Nullable Cause cause) {}

    private final Outbox outbox;

    OrderMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void created(Order order) {
        var request = order.request();
        outbox.send(Outgoing.event(
                        "orders.order-created.v1",
                        order.id(),
                        new OrderCreated(
                                order.id(),
                                order.course().sequence(),
                                order.attempt(),
                                request.clientId(),
                                order.terms().typeId(),
                                order.terms().version(),
                                order.startsAt(),
                                order.endsAt(),
                                order.slot().zone().getId(),
                                request.copyOf(),
                                request.at()))
                .to(Audience.of(request.clientId(), Role.MANAGER)));
    }

    @Override
    public void moved(Order order, Moved moved) {
        var ended = order.ended();
        var match = order.match();
        var audience = Audience.of(order.request().clientId(), Role.MANAGER).and(order.workerId());
        if (moved.before() != null) audience = audience.and(moved.before().workerId());
        if (moved.from() == State.EQUIPPING || moved.to() == State.EQUIPPING || moved.to() == State.SETTLING) {
            audience = new Audience(audience.accounts(), java.util.Set.of(Role.MANAGER, Role.BUYER));
        }
        outbox.send(Outgoing.event(
                        "orders.order-moved.v1",
                        order.id(),
                        new OrderMoved(
                                order.id(),
                                moved.sequence(),
                                order.attempt(),
                                moved.from(),
                                moved.to(),
                                moved.on().name(),
                                ended == null ? null : ended.outcome(),
                                ended == null ? null : ended.cause(),
                                order.request().clientId(),
                                order.workerId(),
                                order.terms().typeId(),
                                order.startsAt(),
                                order.endsAt(),
                                match == null ? null : match.price().total(),
                                moved.actor().accountId(),
                                moved.at()))
                .to(audience));
    }

    @Override
    public void changed(Order order, Change what, int sequence, Actor actor, Instant at) {
        var rating = order.rating();
        outbox.send(Outgoing.event(
                        "orders.order-changed.v1",
                        order.id(),
                        new OrderChanged(
                                order.id(),
                                sequence,
                                order.attempt(),
                                what,
                                order.request().clientId(),
                                order.workerId(),
                                order.startsAt(),
                                order.endsAt(),
                                what == Change.RATING && rating != null ? rating.stars() : null,
                                actor.accountId(),
                                at))
                .to(Audience.of(order.request().clientId(), Role.MANAGER).and(order.workerId())));
    }

    @Override
    public void disputed(Order order, UUID disputeId, int sequence, Actor actor, Instant at) {
        var ended = order.ended();
        outbox.send(Outgoing.event(
                        "orders.order-disputed.v1",
                        order.id(),
                        new OrderDisputed(
                                order.id(),
                                disputeId,
                                sequence,
                                order.attempt(),
                                actor.part(),
                                order.request().clientId(),
                                order.workerId(),
                                order.state(),
                                ended == null ? null : ended.outcome(),
                                ended == null ? null : ended.cause(),
                                actor.accountId(),
                                at))
                .to(Audience.of(Role.CONTROLLER)));
    }

    @Override
    public void command(Step step, Order order) {
        switch (step) {
            case FIND_WORKER -> send("matching.find-worker.v1", order, findWorker(order));
            case RELEASE_WORKER -> send("matching.release-worker.v1", order, releaseWorker(order));
            case PREPARE_KIT -> send("store.prepare-kit.v1", order, prepareKit(order));
            case CLOSE_KIT -> send("store.close-kit.v1", order, closeKit(order));
            case AUTHORISE_PAYMENT -> send("billing.authorise-payment.v1", order, authorisePayment(order));
            case SETTLE -> send("billing.settle.v1", order, settle(order));
            case AWAIT_FORTUNE, SEND_REPORT -> throw new IllegalArgumentException("not a command: " + step);
        }
    }

    private void send(String type, Order order, Object payload) {
        outbox.send(Outgoing.command(type, order.id(), payload));
    }

    private static FindWorker findWorker(Order order) {
        var wish = order.course().wish();
        return new FindWorker(
                order.id(),
                order.attempt(),
                order.request().clientId(),
                order.terms().typeId(),
                order.terms().skills(),
                order.startsAt(),
                order.endsAt(),
                order.terms().basePrice(),
                order.course().priceLimit(),
                order.course().excluded().stream()
                        // Who declined may have agreed since, with the manager who wants them.
                        .filter(it -> wish == null || !it.equals(wish.workerId()))
                        .sorted()
                        .toList(),
                wish == null ? null : new Wanted(wish.workerId(), wish.managerId(), wish.reason()));
    }

    private static ReleaseWorker releaseWorker(Order order) {
        var ended = order.ended();
        return new ReleaseWorker(
                order.id(),
                order.endedAttempt(),
                ended != null,
                ended == null ? null : ended.outcome(),
                ended == null ? null : ended.cause(),
                order.workerId());
    }

    private static PrepareKit prepareKit(Order order) {
        return new PrepareKit(
                order.id(),
                order.attempt(),
                order.terms().typeId(),
                order.worker(),
                order.startsAt(),
                new Recipient(order.request().clientName(), order.request().language()));
    }

    private static CloseKit closeKit(Order order) {
        var ended = order.ended();
        return new CloseKit(
                order.id(),
                order.endedAttempt(),
                ended != null,
                ended == null ? null : ended.outcome(),
                ended == null ? null : ended.cause());
    }

    private static AuthorisePayment authorisePayment(Order order) {
        return new AuthorisePayment(
                order.id(),
                order.attempt(),
                order.request().clientId(),
                order.matched().price().total());
    }

    private static Settle settle(Order order) {
        var ended = order.ended();
        if (ended == null) throw new IllegalStateException("order " + order.id() + " has not ended");
        return new Settle(
                order.id(),
                order.attempt(),
                order.request().clientId(),
                order.workerId(),
                order.matched().price().total(),
                ended.outcome(),
                ended.cause());
    }
}
