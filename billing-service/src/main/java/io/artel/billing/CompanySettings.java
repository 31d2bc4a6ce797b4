package io.artel.billing;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The company as it stands on papers and at its bank.
 *
 * @param account the account at the bank that payouts are paid from
 * @param bic the bank's nine digits
 */
@Validated
@ConfigurationProperties("artel.billing.company")
public record CompanySettings(
        @NotBlank String name,
        @NotBlank String account,
        @NotBlank String bic) {}
