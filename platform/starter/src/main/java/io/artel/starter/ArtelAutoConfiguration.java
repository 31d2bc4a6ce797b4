package io.artel.starter;

import io.artel.starter.json.JsonConfiguration;
import io.artel.starter.letters.LettersConfiguration;
import io.artel.starter.messaging.MessagingConfiguration;
import io.artel.starter.security.SecurityConfiguration;
import io.artel.starter.web.WebConfiguration;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Everything a service gets by depending on the starter and importing {@code artel-platform.yml}. */
@AutoConfiguration
@EnableScheduling
@EnableConfigurationProperties(ArtelSettings.class)
@Import({
    JsonConfiguration.class,
    MessagingConfiguration.class,
    SecurityConfiguration.class,
    WebConfiguration.class,
    LettersConfiguration.class
})
public class ArtelAutoConfiguration {

    /**
     * The time that rules go by.
     *
     * @param ahead of the machine's clock, for whoever wants to see what the calendar brings; never turned back on data
     *     that is kept
     */
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${artel.clock.ahead:PT0S}") Duration ahead) {
        if (ahead.isNegative()) throw new IllegalArgumentException("artel.clock.ahead is behind: " + ahead);
        if (ahead.isZero()) return Clock.systemUTC();
        LoggerFactory.getLogger(Clock.class).warn("The clock is {} ahead: this is no platform for real money", ahead);
        return Clock.offset(Clock.systemUTC(), ahead);
    }
}
