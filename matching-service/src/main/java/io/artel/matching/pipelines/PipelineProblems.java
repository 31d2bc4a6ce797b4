package io.artel.matching.pipelines;

import io.artel.starter.web.ProblemMapping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

@Configuration(proxyBeanMethods = false)
class PipelineProblems {

    @Bean
    ProblemMapping pipelineProblemMapping() {
        return new ProblemMapping().map(Pipelines.Outdated.class, HttpStatus.CONFLICT, "outdated");
    }
}
