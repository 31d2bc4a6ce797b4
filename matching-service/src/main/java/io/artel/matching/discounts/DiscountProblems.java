package io.artel.matching.discounts;

import io.artel.starter.web.ProblemMapping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

@Configuration(proxyBeanMethods = false)
class DiscountProblems {

    @Bean
    ProblemMapping discountProblemMapping() {
        return new ProblemMapping().map(Discounts.Outdated.class, HttpStatus.CONFLICT, "outdated");
    }
}
