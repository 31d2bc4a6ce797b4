package io.artel.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class MoneyProperties {

    @Property
    void division_never_gives_out_more_than_there_is_and_loses_less_than_one_unit_a_part(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long bank,
            @ForAll @Size(min = 1, max = 15) List<@LongRange(min = 1, max = 10_000_000) Long> weights) {
        var parts = Money.ofMinor(bank).divide(weights);

        var given = parts.stream().reduce(Money.zero(), Money::plus);
        assertThat(given.minor()).isLessThanOrEqualTo(bank);
        assertThat(bank - given.minor()).isLessThan(weights.size());
    }

    @Property
    void an_amount_survives_its_text(@ForAll long minor) {
        var money = Money.ofMinor(minor);

        assertThat(Money.of(money.amount(), money.currency())).isEqualTo(money);
    }

    @Property
    void a_share_and_the_rest_make_the_whole(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long minor,
            @ForAll @IntRange(min = 0, max = 100) int percent) {
        var whole = Money.ofMinor(minor);

        var share = whole.percent(percent);

        assertThat(share.plus(whole.minus(share))).isEqualTo(whole);
        assertThat(Math.abs(share.minor() * 100.0 - minor * (double) percent)).isLessThanOrEqualTo(50.0);
    }

    @Example
    void sixty_percent_of_an_odd_amount_is_rounded_half_up() {
        assertThat(Money.rub("0.01").percent(50)).isEqualTo(Money.rub("0.01"));
        assertThat(Money.rub("94.99").percent(60)).isEqualTo(Money.rub("56.99"));
    }

    @Example
    void currencies_do_not_mix() {
        var euro = new Money(1, Currency.getInstance("EUR"));

        assertThatThrownBy(() -> Money.rub("1.00").plus(euro)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void a_fraction_of_a_minor_unit_is_refused() {
        assertThatThrownBy(() -> Money.rub("1.001")).isInstanceOf(IllegalArgumentException.class);
    }
}
