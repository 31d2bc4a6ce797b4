package io.artel.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the gateway is told at its start; it does not start with less.
 *
 * @param services name to base address; {@code /api/<name>/**} goes there
 * @param cabinet directory of the built cabinet, or empty for the page in the jar
 * @param trustedProxies networks (CIDR) whose X-Forwarded-For is believed
 */
@Validated
@ConfigurationProperties("artel")
public record GatewaySettings(
        @NotBlank String instance,
        @NotNull URI publicUrl,
        @NotBlank String kafka,
        @DefaultValue("") String cabinet,
        @DefaultValue List<String> trustedProxies,
        @NotEmpty Map<@Pattern(regexp = "[a-z]+") String, @NotNull URI> services,
        @Valid @NotNull Timeouts timeouts,
        @Valid @NotNull Bodies bodies,
        @Valid @NotNull Limits limits,
        @Valid @NotNull Live live) {

    public GatewaySettings {
        services.forEach((name, address) -> {
            if (address.getHost() == null) throw new IllegalArgumentException("no host in the address of " + name);
        });
        if (!services.containsKey("accounts")) throw new IllegalArgumentException("accounts has no address");
    }

    /** @param upload until an upload is through and answered */
    public record Timeouts(
            @NotNull Duration connect,
            @NotNull Duration answer,
            @NotNull Duration upload) {}

    /** The longest bodies that are passed on. */
    public record Bodies(@NotNull DataSize most, @NotNull DataSize upload) {}

    /** So many requests in a period; the allowance fills evenly. */
    public record Rate(@Positive long requests, @NotNull Duration per) {}

    /** All per client address, but {@code account}. */
    public record Limits(
            @Valid @NotNull Rate address,
            @Valid @NotNull Rate account,
            @Valid @NotNull Rate signIn,
            @Valid @NotNull Rate registration,
            @Valid @NotNull Rate passwordReset,
            @Valid @NotNull Rate application,
            @Valid @NotNull Rate confirmation) {}

    /**
     * @param backlog hints that may wait for a slow reader before it is dropped
     * @param lookForTopics how often new topics are looked for
     */
    public record Live(
            @NotNull Duration heartbeat,
            @Positive int streamsPerAccount,
            @Positive int streams,
            @Positive int backlog,
            @NotNull Duration lookForTopics) {}
}
