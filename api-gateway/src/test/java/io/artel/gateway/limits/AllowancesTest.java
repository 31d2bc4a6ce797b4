package io.artel.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.gateway.GatewaySettings.Rate;
import io.artel.gateway.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowancesTest {

    private final SettableClock clock = new SettableClock();
    private final Allowances allowances = new Allowances(new Rate(6, Duration.ofMinutes(1)), clock);

    @Test
    void an_allowance_fills_evenly_and_says_when() {
        for (int i = 0; i < 6; i++) assertThat(allowances.take("a")).isEmpty();

        assertThat(allowances.take("a")).hasValue(10);
        clock.advance(Duration.ofSeconds(9));
        assertThat(allowances.take("a")).hasValue(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(allowances.take("a")).isEmpty();
        assertThat(allowances.take("a")).hasValue(10);
    }

    @Test
    void each_has_its_own() {
        for (int i = 0; i < 7; i++) allowances.take("a");

        assertThat(allowances.take("b")).isEmpty();
    }
}
