package io.artel.starter.json;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** JSON for HTTP is strict (Boot's mapper, see {@code artel-platform.yml}); JSON of messages lets additions pass. */
@Configuration(proxyBeanMethods = false)
public class JsonConfiguration {

    @Bean
    JacksonModule moneyModule() {
        return new MoneyModule();
    }

    /** Only for HTTP: what a message carries has passed a door already. */
    @Bean
    JacksonModule plainTextModule() {
        return new PlainText();
    }

    @Bean
    MessageJson messageJson() {
        return new MessageJson(messageMapper());
    }

    static JsonMapper messageMapper() {
        return JsonMapper.builder()
                .addModule(new MoneyModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
