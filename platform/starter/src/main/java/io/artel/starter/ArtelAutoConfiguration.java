package io.artel.starter;

import io.artel.starter.json.JsonConfiguration;
import io.artel.starter.letters.LettersConfiguration;
import io.artel.starter.messaging.MessagingConfiguration;
import io.artel.starter.security.SecurityConfiguration;
import io.artel.starter.web.WebConfiguration;
import java.time.Clock;
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

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
