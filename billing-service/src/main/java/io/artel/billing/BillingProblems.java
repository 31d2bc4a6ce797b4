package io.artel.billing;

import io.artel.billing.bonuses.BonusNotConfirmable;
import io.artel.billing.charges.ChargeCollecting;
import io.artel.billing.disputes.DisputeRefused;
import io.artel.billing.invoices.InvoiceNotPayable;
import io.artel.billing.payouts.BankFileRefused;
import io.artel.billing.provider.CardRefused;
import io.artel.billing.provider.ProviderUnavailable;
import io.artel.billing.runs.RunUnderWay;
import io.artel.starter.web.ProblemMapping;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

@Configuration(proxyBeanMethods = false)
class BillingProblems {

    @Bean
    ProblemMapping billingProblemMapping() {
        return new ProblemMapping()
                .map(ProviderUnavailable.class, HttpStatus.SERVICE_UNAVAILABLE, "provider_unavailable")
                .map(CardRefused.class, HttpStatus.UNPROCESSABLE_CONTENT, "card_refused")
                .map(RunUnderWay.class, HttpStatus.CONFLICT, "run_under_way")
                .map(ChargeCollecting.class, HttpStatus.CONFLICT, "charge_collecting")
                .map(
                        DisputeRefused.class,
                        HttpStatus.CONFLICT,
                        "dispute_refused",
                        e -> Map.of("reason", e.reason().name().toLowerCase(Locale.ROOT)))
                .map(
                        BankFileRefused.class,
                        HttpStatus.CONFLICT,
                        "bank_file_refused",
                        e -> Map.of("reason", e.reason().name().toLowerCase(Locale.ROOT)))
                .map(
                        BonusNotConfirmable.class,
                        HttpStatus.CONFLICT,
                        "bonus_not_confirmable",
                        e -> Map.of("reason", e.reason().name().toLowerCase(Locale.ROOT)))
                .map(
                        InvoiceNotPayable.class,
                        HttpStatus.CONFLICT,
                        "invoice_not_payable",
                        e -> Map.of("reason", e.reason().name().toLowerCase(Locale.ROOT)));
    }
}
