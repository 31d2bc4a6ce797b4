package io.artel.testing.attempts;

import io.artel.starter.web.ProblemMapping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

@Configuration(proxyBeanMethods = false)
class AttemptProblems {

    @Bean
    ProblemMapping problemsOfAttempts() {
        return new ProblemMapping()
                .map(IllegalAttemptMove.class, HttpStatus.CONFLICT, "illegal_move")
                .map(TimeOver.class, HttpStatus.CONFLICT, "time_over");
    }
}
