package io.artel.store;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the store is told at its start.
 *
 * @param cookiesUrl where the cookie contractor is
 * @param pickup where and when workers fetch their kits, in both languages
 * @param zone the warehouse's own time, in which letters tell times
 */
@Validated
@ConfigurationProperties("store")
public record StoreSettings(
        @NotBlank String cookiesUrl,
        @NotNull @Valid Pickup pickup,
        @NotNull ZoneId zone) {

    public record Pickup(@NotBlank String ru, @NotBlank String en) {}
}
