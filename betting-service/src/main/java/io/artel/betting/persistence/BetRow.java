package io.artel.betting.persistence;

import io.artel.betting.domain.Bet;
import io.artel.betting.domain.Outcome;
import io.artel.betting.domain.VoidReason;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Amounts are in minor units. */
@Entity
@Table(name = "bet")
class BetRow {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID orderId;

    @Column(updatable = false)
    private UUID managerId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Outcome guess;

    @Column(updatable = false)
    private long stake;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private Instant placedAt;

    @Enumerated(EnumType.STRING)
    private Bet.Status status;

    @Column
    private @Nullable Instant stakedAt;

    @Column
    private @Nullable Long payout;

    @Enumerated(EnumType.STRING)
    private @Nullable VoidReason voidReason;

    @Version
    private @Nullable Long version;

    protected BetRow() {}

    BetRow(UUID orderId, Bet bet) {
        id = bet.id();
        this.orderId = orderId;
        managerId = bet.managerId();
        guess = bet.guess();
        stake = bet.stake().minor();
        currency = bet.stake().currency().getCurrencyCode();
        placedAt = bet.placedAt();
        status = bet.status();
    }

    BetRow take(Bet bet) {
        var won = bet.payout();
        status = bet.status();
        stakedAt = bet.stakedAt();
        payout = won == null ? null : won.minor();
        voidReason = bet.voidReason();
        return this;
    }

    UUID orderId() {
        return orderId;
    }

    Bet bet() {
        return new Bet(
                id,
                managerId,
                guess,
                money(stake),
                placedAt,
                status,
                stakedAt,
                payout == null ? null : money(payout),
                voidReason);
    }

    private Money money(long minor) {
        return new Money(minor, Currency.getInstance(currency));
    }
}
