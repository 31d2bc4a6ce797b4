package io.artel.betting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artel.betting.domain.Bet.Status;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PoolTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID ANNA = Ids.next();
    private static final UUID BORIS = Ids.next();

    private final Pool pool = Pool.opened(Ids.next(), NINE.plusSeconds(3600));
    private int sequence = 1;

    @Test
    void bets_close_when_the_job_starts() {
        pool.moved(moved(OrderState.SCHEDULED, null, null, 1));
        place(ANNA, Outcome.FAILED, 2);
        pool.moved(moved(OrderState.IN_PROGRESS, null, null, 3));

        assertThatThrownBy(() -> place(BORIS, Outcome.COMPLETED, 4)).isInstanceOf(BetsClosed.class);
    }

    @Test
    void a_stake_that_was_moved_before_the_start_counts_though_the_answer_came_after() {
        var bet = place(ANNA, Outcome.FAILED, 1);
        pool.moved(moved(OrderState.IN_PROGRESS, null, null, 5));

        pool.stakePlaced(bet, at(4));

        assertThat(pool.bet(bet).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void a_stake_that_was_moved_after_the_start_is_voided_though_the_start_was_heard_of_later() {
        var bet = place(ANNA, Outcome.FAILED, 1);
        pool.stakePlaced(bet, at(6));
        assertThat(pool.bet(bet).status()).isEqualTo(Status.CONFIRMED);

        var events = pool.moved(moved(OrderState.IN_PROGRESS, null, null, 5));

        assertThat(pool.bet(bet).status()).isEqualTo(Status.VOIDED);
        assertThat(pool.bet(bet).voidReason()).isEqualTo(VoidReason.LATE);
        assertThat(events).contains(new PoolEvent.StakeVoided(pool.bet(bet)));
    }

    @Test
    void a_stake_moved_at_the_very_start_is_late() {
        var bet = place(ANNA, Outcome.FAILED, 1);
        pool.moved(moved(OrderState.IN_PROGRESS, null, null, 5));

        pool.stakePlaced(bet, at(5));

        assertThat(pool.bet(bet).voidReason()).isEqualTo(VoidReason.LATE);
    }

    @Test
    void whoever_calls_an_order_off_after_betting_on_it_has_that_bet_voided_and_nobody_elses() {
        var annas = confirmed(ANNA, Outcome.CANCELLED, 1);
        var boriss = confirmed(BORIS, Outcome.COMPLETED, 1);

        pool.moved(moved(OrderState.SETTLING, Outcome.CANCELLED, ANNA, 5));

        assertThat(pool.bet(annas).voidReason()).isEqualTo(VoidReason.CHANGED_ORDER);
        assertThat(pool.bet(boriss).payout()).isEqualTo(Money.zero());
        assertThat(pool.stage()).isEqualTo(Pool.Stage.DIVIDED);
    }

    @Test
    void who_moved_the_date_before_betting_keeps_the_bet() {
        var bet = confirmed(ANNA, Outcome.FAILED, 3);

        pool.changed(++sequence, NINE.plusSeconds(9000), ANNA, at(1));

        assertThat(pool.bet(bet).status()).isEqualTo(Status.CONFIRMED);
        assertThat(pool.startsAt()).isEqualTo(NINE.plusSeconds(9000));
    }

    @Test
    void who_moves_the_date_after_betting_loses_the_bet_pending_or_not() {
        var pending = place(ANNA, Outcome.FAILED, 1);
        var confirmed = confirmed(ANNA, Outcome.FAILED, 1);

        pool.changed(++sequence, NINE.plusSeconds(9000), ANNA, at(5));

        assertThat(List.of(pool.bet(pending), pool.bet(confirmed)))
                .extracting(Bet::voidReason)
                .containsOnly(VoidReason.CHANGED_ORDER);
    }

    @Test
    void voids_go_to_billing_before_the_division() {
        place(ANNA, Outcome.FAILED, 1);
        confirmed(BORIS, Outcome.COMPLETED, 1);

        var events = pool.moved(moved(OrderState.SETTLING, Outcome.COMPLETED, null, 5));

        assertThat(events.stream().filter(event -> !(event instanceof PoolEvent.BetChanged)))
                .hasExactlyElementsOfTypes(PoolEvent.StakeVoided.class, PoolEvent.Divided.class);
    }

    @Test
    void an_order_closed_without_settling_was_cancelled() {
        var bet = confirmed(ANNA, Outcome.CANCELLED, 1);

        pool.moved(moved(OrderState.CLOSED, null, null, 5));

        assertThat(pool.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(pool.bet(bet).payout()).isEqualTo(Money.rub("5.00"));
    }

    @Test
    void the_states_after_settling_divide_nothing_again() {
        confirmed(ANNA, Outcome.COMPLETED, 1);
        pool.moved(moved(OrderState.SETTLING, Outcome.COMPLETED, null, 5));

        assertThat(pool.moved(moved(OrderState.REPORTING, Outcome.COMPLETED, null, 6)))
                .isEmpty();
        pool.settled();
        assertThat(pool.moved(moved(OrderState.CLOSED, Outcome.COMPLETED, ANNA, 7)))
                .isEmpty();
        assertThat(pool.state()).isEqualTo(OrderState.CLOSED);
    }

    @Test
    void an_order_nobody_bet_on_is_settled_by_itself() {
        var events = pool.moved(moved(OrderState.SETTLING, Outcome.FAILED, null, 5));

        assertThat(events).isEmpty();
        assertThat(pool.stage()).isEqualTo(Pool.Stage.SETTLED);
    }

    @Test
    void an_older_event_does_not_turn_the_state_back() {
        var late = moved(OrderState.EQUIPPING, null, null, 1);
        pool.moved(moved(OrderState.IN_PROGRESS, null, null, 5));

        pool.moved(late);

        assertThat(pool.state()).isEqualTo(OrderState.IN_PROGRESS);
        assertThatThrownBy(() -> place(ANNA, Outcome.FAILED, 6)).isInstanceOf(BetsClosed.class);
    }

    @Test
    void billing_cannot_settle_what_was_never_divided() {
        assertThatThrownBy(pool::settled).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void one_manager_has_at_most_twenty_bets_on_one_order() {
        for (int i = 0; i < 20; i++) place(ANNA, Outcome.FAILED, i);

        assertThatThrownBy(() -> place(ANNA, Outcome.FAILED, 21)).isInstanceOf(TooManyBets.class);
        place(BORIS, Outcome.FAILED, 21);
    }

    private UUID place(UUID manager, Outcome guess, int second) {
        var id = Ids.next();
        pool.place(id, manager, guess, Money.rub("5.00"), at(second));
        return id;
    }

    private UUID confirmed(UUID manager, Outcome guess, int second) {
        var id = place(manager, guess, second);
        pool.stakePlaced(id, at(second));
        return id;
    }

    private OrderMoved moved(OrderState to, @Nullable Outcome outcome, @Nullable UUID actor, int second) {
        return new OrderMoved(++sequence, to, outcome, pool.startsAt(), actor, at(second));
    }

    private static Instant at(int second) {
        return NINE.plusSeconds(second);
    }
}
