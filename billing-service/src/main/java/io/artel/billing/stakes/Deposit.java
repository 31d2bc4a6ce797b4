package io.artel.billing.stakes;

import io.artel.billing.provider.Card;
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

/** Money a manager pays into the stake account by card. */
@Entity
@Table(name = "deposit")
class Deposit {

    enum State {
        PENDING,
        PAID,
        REFUSED
    }

    @Id
    @Column
    private UUID id;

    @Column
    private UUID managerId;

    @Column
    private long minor;

    @Column
    private String currency;

    @Column
    private String cardBrand;

    @Column
    private String cardLast4;

    @Enumerated(EnumType.STRING)
    @Column
    private State state;

    @Column
    private Instant openedAt;

    /** Null until it is kept, by which the repository knows a new one. */
    @Version
    private Integer version;

    protected Deposit() {}

    Deposit(UUID id, UUID managerId, Money amount, Card card, Instant openedAt) {
        this.id = id;
        this.managerId = managerId;
        this.minor = amount.minor();
        this.currency = amount.currency().getCurrencyCode();
        this.cardBrand = card.brand();
        this.cardLast4 = card.last4();
        this.state = State.PENDING;
        this.openedAt = openedAt;
    }

    UUID id() {
        return id;
    }

    UUID managerId() {
        return managerId;
    }

    Money amount() {
        return new Money(minor, Currency.getInstance(currency));
    }

    String cardLast4() {
        return cardLast4;
    }

    State state() {
        return state;
    }

    Instant openedAt() {
        return openedAt;
    }

    void paid() {
        end(State.PAID);
    }

    void refused() {
        end(State.REFUSED);
    }

    private void end(State next) {
        if (state != State.PENDING) throw new IllegalStateException("deposit " + id + " is " + state);
        state = next;
    }
}
