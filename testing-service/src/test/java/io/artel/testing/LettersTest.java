package io.artel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Each letter is there in both languages, with a subject line and its links. */
@TestingContext
class LettersTest {

    /** The kinds, and what a reader must find in each. */
    private static final Map<String, String> KINDS = Map.of(
            "application-confirm", "http://artel/applications/confirm?token=secret",
            "application-already", "http://artel/applications/status?token=secret",
            "application-received", "http://artel/applications/status?token=secret",
            "application-new", "http://artel/applications/7",
            "test-invitation", "http://artel/tests/accept?token=secret",
            "candidate-qualified", "http://artel/",
            "candidate-rejected", "the reason");

    @Autowired
    private ITemplateEngine templates;

    @Test
    void letters_are_whole_in_both_languages() {
        var model = Map.<String, Object>of(
                "name", "Anna",
                "publicUrl", "http://artel",
                "vacancy", "Cleaner",
                "titleRu", "Cleaner",
                "titleEn", "Cleaner",
                "token", "secret",
                "phone", "+79161234567",
                "applicationId", "7",
                "reason", "the reason",
                "reapplyFrom", "1 January");
        for (var kind : KINDS.entrySet()) {
            for (var language : new String[] {"ru", "en"}) {
                var html = templates.process(
                        "letters/" + kind.getKey() + "." + language, new Context(Locale.of(language), model));

                assertThat(html)
                        .as(kind.getKey() + " in " + language)
                        .containsPattern("<title>[^<]{5,}</title>")
                        .contains("Anna", "Cleaner", kind.getValue())
                        .doesNotContain(" th:");
            }
        }
    }
}
