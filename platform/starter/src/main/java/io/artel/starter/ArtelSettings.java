package io.artel.starter;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What every service is told at its start; a missing or wrong value stops it there.
 *
 * @param service the service's name, which is also its database's and its topics' name
 * @param instance tells replicas of one service apart; stable over restarts (static consumer membership)
 * @param accountsUrl where the public keys of access tokens are found
 * @param publicUrl the address people use, for links in letters
 * @param powKey signs proof-of-work challenges; the same for all replicas
 * @param oneTransactionPerPoll whether the messages of one poll are handled in one transaction: for a service whose
 *     handlers keep it short and call nobody
 * @param consumers how many threads of this instance take messages, each from partitions of its own; the messages of one
 *     partition stay in their order
 */
@Validated
@ConfigurationProperties("artel")
public record ArtelSettings(
        @NotBlank @Pattern(regexp = "[a-z]+") String service,
        @NotBlank @DefaultValue("1") String instance,
        @NotBlank String accountsUrl,
        @NotBlank String publicUrl,
        @NotBlank String powKey,
        @DefaultValue("false") boolean oneTransactionPerPoll,
        @DefaultValue("1") @Min(1) int consumers) {}
