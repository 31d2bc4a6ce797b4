package io.artel.betting.persistence;

import io.artel.betting.domain.Bet;
import io.artel.betting.domain.OrderState;
import io.artel.betting.domain.Outcome;
import io.artel.betting.domain.Pool;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "pool")
class PoolRow {

    @Id
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Column
    private int stateSequence;

    @Column
    private int dateSequence;

    @Column
    private Instant startsAt;

    @Column
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Pool.Stage stage;

    @Version
    private @Nullable Long version;

    protected PoolRow() {}

    PoolRow(UUID orderId) {
        this.orderId = orderId;
    }

    PoolRow take(Pool pool) {
        state = pool.state();
        stateSequence = pool.stateSequence();
        dateSequence = pool.dateSequence();
        startsAt = pool.startsAt();
        closedAt = pool.closedAt();
        outcome = pool.outcome();
        stage = pool.stage();
        return this;
    }

    Pool pool(List<Bet> bets) {
        return new Pool(orderId, state, stateSequence, dateSequence, startsAt, closedAt, outcome, stage, bets);
    }

    UUID orderId() {
        return orderId;
    }

    OrderState state() {
        return state;
    }

    Instant startsAt() {
        return startsAt;
    }

    boolean open() {
        return closedAt == null;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }
}
