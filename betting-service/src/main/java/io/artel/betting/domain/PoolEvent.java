package io.artel.betting.domain;

/** What follows from something that happened to a pool. */
public sealed interface PoolEvent {

    /** Billing is to move the stake into the pool. */
    record StakeWanted(Bet bet) implements PoolEvent {}

    /** Billing is to move the stake back. */
    record StakeVoided(Bet bet) implements PoolEvent {}

    /** Billing is to divide the pool. It follows every void of the same pool. */
    record Divided(Division division) implements PoolEvent {}

    /** The bet's manager is to be told. */
    record BetChanged(Bet bet) implements PoolEvent {}
}
