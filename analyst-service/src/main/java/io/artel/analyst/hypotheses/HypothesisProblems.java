package io.artel.analyst.hypotheses;

import io.artel.analyst.hypotheses.domain.HypothesisProcess;
import io.artel.analyst.hypotheses.domain.IllegalHypothesisMove;
import io.artel.starter.web.ProblemMapping;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

@Configuration(proxyBeanMethods = false)
class HypothesisProblems {

    @Bean
    ProblemMapping problemsOfHypotheses() {
        return new ProblemMapping()
                .map(
                        IllegalHypothesisMove.class,
                        HttpStatus.CONFLICT,
                        "illegal_move",
                        e -> Map.of("state", e.from(), "allowed", HypothesisProcess.next(e.from())));
    }
}
