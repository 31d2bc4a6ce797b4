package io.artel.betting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** US-281 for any bets and any outcome. */
class DivisionProperties {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Provide
    Arbitrary<List<Bet>> bets() {
        var stakes = Arbitraries.longs().between(100, 1_000_000);
        return Combinators.combine(stakes, Arbitraries.of(Outcome.class))
                .as(DivisionProperties::bet)
                .list()
                .ofMaxSize(30);
    }

    @Property
    void shares_and_remainder_are_the_bank_exactly(@ForAll("bets") List<Bet> bets, @ForAll Outcome outcome) {
        var division = Division.of(bets, outcome);

        assertThat(paid(division).plus(division.remainder())).isEqualTo(bank(bets));
        assertThat(division.remainder().isNegative()).isFalse();
    }

    @Property
    void each_right_guess_gets_its_proportion_and_nobody_else_anything(
            @ForAll("bets") List<Bet> bets, @ForAll Outcome outcome) {
        var division = Division.of(bets, outcome);

        var right = bets.stream().filter(bet -> bet.guess() == outcome).toList();
        assertThat(division.shares())
                .extracting(Division.Share::betId)
                .containsExactlyElementsOf(right.stream().map(Bet::id).toList());
        var staked = bank(right).minor();
        for (var bet : right) {
            var exact = BigInteger.valueOf(bank(bets).minor())
                    .multiply(BigInteger.valueOf(bet.stake().minor()))
                    .divide(BigInteger.valueOf(staked));
            assertThat(division.of(bet).minor()).isEqualTo(exact.longValueExact());
            assertThat(division.of(bet)).isGreaterThanOrEqualTo(bet.stake());
        }
    }

    @Property
    void what_cannot_be_divided_is_less_than_a_kopeck_each(@ForAll("bets") List<Bet> bets, @ForAll Outcome outcome) {
        var division = Division.of(bets, outcome);

        if (division.shares().isEmpty()) assertThat(division.remainder()).isEqualTo(bank(bets));
        else
            assertThat(division.remainder().minor())
                    .isLessThan(division.shares().size());
    }

    @Property
    void when_all_guessed_everybody_gets_the_stake_back(@ForAll("bets") List<Bet> bets, @ForAll Outcome outcome) {
        var right = bets.stream().filter(bet -> bet.guess() == outcome).toList();

        var division = Division.of(right, outcome);

        assertThat(division.remainder()).isEqualTo(Money.zero());
        for (var bet : right) assertThat(division.of(bet)).isEqualTo(bet.stake());
    }

    @Example
    void by_hand() {
        var anna = bet(100, Outcome.COMPLETED);
        var boris = bet(200, Outcome.COMPLETED);
        var clara = bet(500, Outcome.FAILED);

        var division = Division.of(List.of(anna, boris, clara), Outcome.COMPLETED);

        assertThat(division.of(anna)).isEqualTo(Money.rub("2.66"));
        assertThat(division.of(boris)).isEqualTo(Money.rub("5.33"));
        assertThat(division.of(clara)).isEqualTo(Money.zero());
        assertThat(division.remainder()).isEqualTo(Money.rub("0.01"));
    }

    @Example
    void nobody_guessed() {
        var division = Division.of(List.of(bet(500, Outcome.FAILED), bet(700, Outcome.CANCELLED)), Outcome.COMPLETED);

        assertThat(division.shares()).isEmpty();
        assertThat(division.remainder()).isEqualTo(Money.rub("12.00"));
    }

    private static Bet bet(long minor, Outcome guess) {
        return Bet.placed(Ids.next(), Ids.next(), guess, Money.ofMinor(minor), NOW);
    }

    private static Money bank(List<Bet> bets) {
        return bets.stream().map(Bet::stake).reduce(Money.zero(), Money::plus);
    }

    private static Money paid(Division division) {
        return division.shares().stream().map(Division.Share::amount).reduce(Money.zero(), Money::plus);
    }
}
