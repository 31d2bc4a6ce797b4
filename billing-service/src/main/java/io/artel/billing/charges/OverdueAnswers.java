package io.artel.billing.charges;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets orders go on when the provider is silent. */
@Component
class OverdueAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueAnswers.class);

    private final Charges charges;
    private final Settlement settlement;
    private final Clock clock;

    OverdueAnswers(Charges charges, Settlement settlement, Clock clock) {
        this.charges = charges;
        this.settlement = settlement;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void stopWaiting() {
        for (var orderId : charges.overdue(clock.instant(), Limit.of(100))) {
            LOG.warn("order {}: the provider is silent, the charge stays owed for now", orderId);
            try {
                settlement.stopWaiting(orderId);
            } catch (RuntimeException e) {
                // It is overdue in the next round too; the others must not wait for it.
                LOG.error("order {} could not be let go", orderId, e);
            }
        }
    }
}
