package io.artel.matching;

import io.artel.matching.domain.Step;
import io.artel.matching.domain.Tuning;
import io.artel.matching.prices.BasePrice;
import io.artel.matching.prices.PriceFormula;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Finds the steps, which know no framework: every class beside them that is a step is one (US-070). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MatchingSettings.class)
@ComponentScan(
        basePackages = "io.artel.matching.domain.steps",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Step.class))
class MatchingConfiguration {

    @Bean
    Tuning tuning(MatchingSettings settings) {
        return new Tuning(settings.buffer());
    }

    @Bean
    PriceFormula priceFormula() {
        return new BasePrice();
    }
}
