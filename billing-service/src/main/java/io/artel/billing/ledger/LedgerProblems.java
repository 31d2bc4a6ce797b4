package io.artel.billing.ledger;

import io.artel.starter.web.ProblemMapping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

@Configuration(proxyBeanMethods = false)
class LedgerProblems {

    @Bean
    ProblemMapping ledgerProblemMapping() {
        return new ProblemMapping()
                .map(PeriodClosed.class, HttpStatus.CONFLICT, "period_closed")
                .map(Periods.AlreadyClosed.class, HttpStatus.CONFLICT, "already_closed")
                .map(Reversals.AlreadyReversed.class, HttpStatus.CONFLICT, "already_reversed")
                .map(Reversals.NotReversible.class, HttpStatus.UNPROCESSABLE_CONTENT, "not_reversible");
    }
}
