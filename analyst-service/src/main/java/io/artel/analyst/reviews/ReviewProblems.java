package io.artel.analyst.reviews;

import io.artel.analyst.reviews.domain.IllegalCaseMove;
import io.artel.starter.web.ProblemMapping;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

@Configuration(proxyBeanMethods = false)
class ReviewProblems {

    @Bean
    ProblemMapping problemsOfReviews() {
        return new ProblemMapping()
                .map(IllegalCaseMove.class, HttpStatus.CONFLICT, "illegal_move", e -> Map.of("state", e.from()))
                .map(ClaimedByAnother.class, HttpStatus.CONFLICT, "already_claimed");
    }
}
