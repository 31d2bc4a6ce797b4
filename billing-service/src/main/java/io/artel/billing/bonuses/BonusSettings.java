package io.artel.billing.bonuses;

import io.artel.kernel.Money;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param aloneUpTo roubles that one manager gives alone; more wants a second one */
@ConfigurationProperties("artel.billing.bonuses")
record BonusSettings(@DefaultValue("10000.00") BigDecimal aloneUpTo) {

    BonusSettings {
        if (aloneUpTo.signum() < 0) throw new IllegalArgumentException("the limit of bonuses is negative");
    }

    boolean needsConfirmation(Money amount) {
        return amount.compareTo(Money.of(aloneUpTo, amount.currency())) > 0;
    }
}
