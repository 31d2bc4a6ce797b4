package io.artel.orders.application;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param fortuneWait how long the report waits for the fortune once the order is settled
 * @param resendAfter when a command without an answer is sent again
 * @param longestResendPause the pause doubles each time, up to this
 * @param timerPolling how often due timers are looked for
 */
@Validated
@ConfigurationProperties("orders")
public record OrderSettings(
        @NotNull Duration fortuneWait,
        @NotNull Duration resendAfter,
        @NotNull Duration longestResendPause,
        @NotNull Duration timerPolling) {}
