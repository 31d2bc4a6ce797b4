package io.artel.betting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artel.betting.domain.Bet.Key;
import io.artel.betting.domain.Bet.Status;
import io.artel.betting.domain.Bet.Trigger;
import io.artel.kernel.Ids;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Money;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BetTest {

    private static final Set<Status> FINAL = EnumSet.of(Status.REFUSED, Status.VOIDED, Status.SETTLED);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void what_is_final_never_changes() {
        Bet.TRANSITIONS.forEach((key, to) -> {
            if (FINAL.contains(key.from())) assertThat(to).as(key.toString()).isEqualTo(key.from());
        });
    }

    @Test
    void every_status_is_reached_and_every_live_one_has_a_way_to_an_end() {
        var seen = EnumSet.of(Status.PENDING);
        var queue = new ArrayDeque<>(seen);
        while (!queue.isEmpty()) {
            var from = queue.remove();
            Bet.TRANSITIONS.forEach((key, to) -> {
                if (key.from() == from && seen.add(to)) queue.add(to);
            });
        }

        assertThat(seen).containsExactlyInAnyOrder(Status.values());
        for (var live : EnumSet.complementOf(EnumSet.copyOf(FINAL))) {
            assertThat(Bet.TRANSITIONS).containsEntry(new Key(live, Trigger.VOID), Status.VOIDED);
        }
    }

    @Test
    void what_billing_cannot_say_is_illegal_and_all_else_is_listed() {
        var illegal = new ArrayList<Key>();
        for (var status : Status.values()) {
            for (var trigger : Trigger.values()) {
                var key = new Key(status, trigger);
                if (!Bet.TRANSITIONS.containsKey(key)) illegal.add(key);
            }
        }

        assertThat(illegal)
                .containsExactlyInAnyOrder(
                        new Key(Status.PENDING, Trigger.POOL_SETTLED),
                        new Key(Status.CONFIRMED, Trigger.STAKE_REFUSED),
                        new Key(Status.REFUSED, Trigger.STAKE_PLACED),
                        new Key(Status.REFUSED, Trigger.VOID),
                        new Key(Status.VOIDED, Trigger.VOID),
                        new Key(Status.SETTLED, Trigger.STAKE_REFUSED),
                        new Key(Status.SETTLED, Trigger.VOID));
    }

    @Test
    void an_illegal_move_is_told_by_its_name() {
        var refused = bet(Money.rub("5.00")).stakeRefused();

        assertThatThrownBy(() -> refused.stakePlaced(NOW))
                .isInstanceOf(IllegalBetMove.class)
                .hasMessageContaining("REFUSED: STAKE_PLACED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.99", "0.00", "-5.00", "10000.01"})
    void a_stake_out_of_range_is_refused_at_its_field(String amount) {
        assertThatThrownBy(() -> bet(Money.rub(amount)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.field() + " " + e.code()).isEqualTo("stake range"));
    }

    @Test
    void a_stake_in_another_currency_is_refused_at_its_field() {
        assertThatThrownBy(() -> bet(Money.of("5.00", Currency.getInstance("EUR"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.code()).isEqualTo("currency"));
    }

    @Test
    void the_least_and_the_most_are_stakes() {
        assertThat(bet(Bet.LEAST).status()).isEqualTo(Status.PENDING);
        assertThat(bet(Bet.MOST).status()).isEqualTo(Status.PENDING);
    }

    private static Bet bet(Money stake) {
        return Bet.placed(Ids.next(), Ids.next(), Outcome.FAILED, stake, NOW);
    }
}
