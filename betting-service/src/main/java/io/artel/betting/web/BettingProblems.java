package io.artel.betting.web;

import io.artel.betting.domain.BetsClosed;
import io.artel.betting.domain.TooManyBets;
import io.artel.starter.web.ProblemMapping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

@Configuration(proxyBeanMethods = false)
class BettingProblems {

    @Bean
    ProblemMapping bettingProblemMapping() {
        return new ProblemMapping()
                .map(BetsClosed.class, HttpStatus.CONFLICT, "bets_closed")
                .map(TooManyBets.class, HttpStatus.CONFLICT, "too_many_bets");
    }
}
