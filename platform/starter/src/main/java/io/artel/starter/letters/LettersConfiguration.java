package io.artel.starter.letters;

import io.artel.starter.ArtelSettings;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.ITemplateEngine;
import tools.jackson.databind.json.JsonMapper;

/** Letters over SMTP, and the contacts they go to. */
@Configuration(proxyBeanMethods = false)
public class LettersConfiguration {

    @Bean
    Contacts contacts(JdbcClient jdbc) {
        return new Contacts(jdbc);
    }

    @Bean
    LetterSender letterSender(
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            Contacts contacts,
            JavaMailSender mail,
            ITemplateEngine templates,
            ObjectProvider<LetterImages> images,
            ObjectProvider<LetterAttachments> attachments,
            JsonMapper json,
            Clock clock,
            ArtelSettings settings) {
        return new LetterSender(
                jdbc,
                new TransactionTemplate(manager),
                contacts,
                mail,
                templates,
                images.getIfAvailable(),
                attachments.getIfAvailable(),
                json,
                clock,
                settings.publicUrl());
    }

    @Bean
    Letters letters(
            JdbcClient jdbc,
            Contacts contacts,
            JsonMapper json,
            Clock clock,
            LetterSender sender,
            ArtelSettings settings) {
        return new Letters(jdbc, contacts, json, clock, sender, settings.service());
    }
}
