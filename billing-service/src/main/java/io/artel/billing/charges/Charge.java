package io.artel.billing.charges;

import io.artel.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client owes for an order: once, in full, whatever the outcome (US-030, US-031). It is owed until it is paid or
 * credited. While a provider call about it is unresolved it is being collected, and nobody else may collect it.
 */
@Entity
@Table(name = "charge")
class Charge {

    @Id
    @Column
    private UUID id;

    @Column
    private UUID orderId;

    @Column
    private int attempt;

    @Column
    private UUID clientId;

    @Column
    private @Nullable UUID workerId;

    @Column
    private long minor;

    @Column
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable Cause cause;

    @Column
    private int rateVersion;

    @Column
    private Instant chargedAt;

    @Column
    private boolean collecting;

    @Column
    private @Nullable Instant answerBy;

    @Column
    private @Nullable Instant answeredAt;

    @Column
    private @Nullable Instant paidAt;

    @Column
    private @Nullable Instant creditedAt;

    /** Null until it is kept, by which the repository knows a new one. */
    @Version
    private Integer version;

    protected Charge() {}

    Charge(UUID id, Settlement.Settle settle, int rateVersion, Instant chargedAt) {
        this.id = id;
        this.orderId = settle.orderId();
        this.attempt = settle.attempt();
        this.clientId = settle.clientId();
        this.workerId = settle.workerId();
        this.minor = settle.amount().minor();
        this.currency = settle.amount().currency().getCurrencyCode();
        this.outcome = settle.outcome();
        this.cause = settle.cause();
        this.rateVersion = rateVersion;
        this.chargedAt = chargedAt;
    }

    /** @throws IllegalArgumentException when the command is not the one that made this charge, or its repetition */
    void requireSame(Settlement.Settle settle) {
        if (!clientId.equals(settle.clientId())
                || !Objects.equals(workerId, settle.workerId())
                || !amount().equals(settle.amount())
                || outcome != settle.outcome()
                || cause != settle.cause()) {
            throw new IllegalArgumentException("order " + orderId + " was settled before with other contents");
        }
    }

    UUID id() {
        return id;
    }

    UUID orderId() {
        return orderId;
    }

    int attempt() {
        return attempt;
    }

    UUID clientId() {
        return clientId;
    }

    Instant chargedAt() {
        return chargedAt;
    }

    Money amount() {
        return new Money(minor, Currency.getInstance(currency));
    }

    boolean isPaid() {
        return paidAt != null;
    }

    boolean isCredited() {
        return creditedAt != null;
    }

    /** Whether the provider is being asked for it. */
    boolean isCollecting() {
        return collecting;
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    /** The provider has been asked for the money; the order waits for it until then. */
    void collect(Instant until) {
        collecting = true;
        answerBy = until;
    }

    /** The provider has answered, whatever it said. */
    void collected() {
        collecting = false;
    }

    void paid(Instant at) {
        if (paidAt != null) throw new IllegalStateException("charge " + id + " is paid already");
        paidAt = at;
    }

    void credited(Instant at) {
        if (creditedAt != null) throw new IllegalStateException("charge " + id + " is credited already");
        creditedAt = at;
    }

    void answered(Instant at) {
        answeredAt = at;
    }
}
