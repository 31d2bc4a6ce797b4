package io.artel.billing.disputes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param window how long after it was posted a fine or a charge can be disputed */
@ConfigurationProperties("artel.billing.disputes")
public record DisputeSettings(@DefaultValue("7d") Duration window) {

    public DisputeSettings {
        if (!window.isPositive()) throw new IllegalArgumentException("the window for disputes is not positive");
    }
}
