package io.artel.billing;

import io.artel.billing.provider.CardRefused;
import io.artel.billing.provider.ProviderUnavailable;
import io.artel.starter.web.ProblemMapping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

@Configuration(proxyBeanMethods = false)
class BillingProblems {

    @Bean
    ProblemMapping billingProblemMapping() {
        return new ProblemMapping()
                .map(ProviderUnavailable.class, HttpStatus.SERVICE_UNAVAILABLE, "provider_unavailable")
                .map(CardRefused.class, HttpStatus.UNPROCESSABLE_CONTENT, "card_refused");
    }
}
