package io.artel.billing.stakes;

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
import java.util.UUID;

/** What a manager has put on an order's outcome (US-280). */
@Entity
@Table(name = "stake")
class Stake {

    @Id
    @Column
    private UUID betId;

    @Column
    private UUID orderId;

    @Column
    private UUID managerId;

    @Column
    private long minor;

    @Column
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column
    private StakeState state;

    @Column
    private Instant changedAt;

    /** Null until it is kept, by which the repository knows a new one. */
    @Version
    private Integer version;

    protected Stake() {}

    Stake(UUID betId, UUID orderId, UUID managerId, Money amount, StakeState state, Instant at) {
        this.betId = betId;
        this.orderId = orderId;
        this.managerId = managerId;
        this.minor = amount.minor();
        this.currency = amount.currency().getCurrencyCode();
        this.state = state;
        this.changedAt = at;
    }

    UUID betId() {
        return betId;
    }

    UUID orderId() {
        return orderId;
    }

    UUID managerId() {
        return managerId;
    }

    Money amount() {
        return new Money(minor, Currency.getInstance(currency));
    }

    StakeState state() {
        return state;
    }

    Instant changedAt() {
        return changedAt;
    }

    void voided(Instant at) {
        if (state != StakeState.PLACED && state != StakeState.REFUSED) {
            throw new IllegalStateException("stake " + betId + " is " + state + ", it cannot be voided");
        }
        state = StakeState.VOIDED;
        changedAt = at;
    }

    void settled(Instant at) {
        if (state != StakeState.PLACED) {
            throw new IllegalStateException("stake " + betId + " is " + state + ", it cannot be settled");
        }
        state = StakeState.SETTLED;
        changedAt = at;
    }
}
