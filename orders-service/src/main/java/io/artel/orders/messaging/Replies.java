package io.artel.orders.messaging;

import io.artel.kernel.Money;
import io.artel.orders.application.OrderProcess;
import io.artel.orders.debts.Debts;
import io.artel.orders.domain.Kit;
import io.artel.orders.domain.Match;
import io.artel.orders.domain.Price;
import io.artel.orders.prices.Prices;
import io.artel.orders.types.OrderTypes;
import io.artel.starter.messaging.Handles;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the other services answer and tell. Only what is needed of each message is read. */
@Component
class Replies {

    record WorkerMatched(
            UUID orderId,
            int attempt,
            UUID workerId,
            Money basePrice,
            int discountPercent,
            Money discount,
            Money price) {}

    record MatchWaiting(UUID orderId, int attempt, String reason) {}

    record WorkerRefused(UUID orderId, int attempt, String reason) {}

    record DiscountChanged(UUID clientId, int percent, Instant at) {}

    record KitReserved(UUID orderId, int attempt, UUID kitId) {}

    record KitWaiting(UUID orderId, int attempt, UUID kitId) {}

    record KitIssued(UUID orderId, int attempt, UUID kitId) {}

    enum KitResult {
        RELEASED,
        RETURN_DUE,
        CONSUMED,
        NOTHING
    }

    record KitClosed(UUID orderId, int attempt, @Nullable UUID kitId, KitResult result) {}

    record KitDefined(UUID typeId, boolean defined, Instant at) {}

    record HoldPlaced(UUID orderId, int attempt) {}

    record HoldDeclined(UUID orderId, int attempt, String reason) {}

    enum Paid {
        PAID,
        OWED
    }

    record Settled(UUID orderId, int attempt, Paid payment, boolean credited) {}

    record ChargePaid(UUID orderId, Instant at) {}

    record PaymentMethodChanged(UUID clientId) {}

    record ClientSuspended(UUID clientId, Instant at) {}

    record ClientRestored(UUID clientId, Instant at) {}

    record KeepFortune(UUID orderId, String fortune) {}

    private final OrderProcess process;
    private final OrderTypes types;
    private final Prices prices;
    private final Debts debts;

    Replies(OrderProcess process, OrderTypes types, Prices prices, Debts debts) {
        this.process = process;
        this.types = types;
        this.prices = prices;
        this.debts = debts;
    }

    @Handles("matching.worker-matched.v1")
    void matched(WorkerMatched it) {
        var price = new Price(it.basePrice(), it.discountPercent(), it.discount(), it.price());
        process.matched(it.orderId(), it.attempt(), new Match(it.workerId(), price));
    }

    @Handles("matching.match-waiting.v1")
    void matchWaits(MatchWaiting it) {
        process.matchWaits(it.orderId(), it.attempt(), it.reason());
    }

    @Handles("matching.worker-refused.v1")
    void workerRefused(WorkerRefused it) {
        process.workerRefused(it.orderId(), it.attempt(), it.reason());
    }

    @Handles("matching.discount-changed.v1")
    void discountChanged(DiscountChanged it) {
        prices.discount(it.clientId(), it.percent(), it.at());
    }

    @Handles("store.kit-reserved.v1")
    void kitReserved(KitReserved it) {
        process.kitReserved(it.orderId(), it.attempt(), it.kitId());
    }

    @Handles("store.kit-waiting.v1")
    void kitWaits(KitWaiting it) {
        process.kitWaits(it.orderId(), it.attempt(), it.kitId());
    }

    @Handles("store.kit-issued.v1")
    void kitIssued(KitIssued it) {
        process.kitIssued(it.orderId(), it.attempt(), it.kitId());
    }

    @Handles("store.kit-closed.v1")
    void kitClosed(KitClosed it) {
        process.kitClosed(
                it.orderId(),
                it.attempt(),
                it.kitId(),
                Kit.Standing.valueOf(it.result().name()));
    }

    @Handles("store.kit-defined.v1")
    void kitDefined(KitDefined it) {
        types.kitDefined(it.typeId(), it.defined(), it.at());
    }

    @Handles("billing.hold-placed.v1")
    void holdPlaced(HoldPlaced it) {
        process.holdPlaced(it.orderId(), it.attempt());
    }

    @Handles("billing.hold-declined.v1")
    void holdDeclined(HoldDeclined it) {
        process.holdDeclined(it.orderId(), it.attempt(), it.reason());
    }

    @Handles("billing.settled.v1")
    void settled(Settled it) {
        process.settled(it.orderId(), it.attempt(), it.payment() == Paid.PAID, it.credited());
    }

    @Handles("billing.charge-paid.v1")
    void chargePaid(ChargePaid it) {
        process.chargePaid(it.orderId(), it.at());
    }

    @Handles("billing.payment-method-changed.v1")
    void methodChanged(PaymentMethodChanged it) {
        process.methodChanged(it.clientId());
    }

    @Handles("billing.client-suspended.v1")
    void clientSuspended(ClientSuspended it) {
        debts.keep(it.clientId(), true, it.at());
    }

    @Handles("billing.client-restored.v1")
    void clientRestored(ClientRestored it) {
        debts.keep(it.clientId(), false, it.at());
    }

    /** The cookie of an order was delivered (US-170). */
    @Handles("orders.keep-fortune.v1")
    void fortune(KeepFortune it) {
        process.fortune(it.orderId(), it.fortune());
    }
}
