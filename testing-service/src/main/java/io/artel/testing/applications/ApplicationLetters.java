package io.artel.testing.applications;

import io.artel.kernel.Role;
import io.artel.starter.letters.Letters;
import io.artel.testing.vacancies.Vacancy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What candidates and managers are written; to the address and in the language of the application. */
@Component
class ApplicationLetters {

    private final Letters letters;

    ApplicationLetters(Letters letters) {
        this.letters = letters;
    }

    void confirm(Application application, Vacancy vacancy, String secret) {
        write(application, vacancy, "application-confirm", again(application), Map.of("token", secret));
    }

    /** To somebody who applies although an application of theirs is there, or was rejected a short while ago. */
    void already(Application application, Vacancy vacancy, String secret) {
        var model = new HashMap<String, Object>();
        model.put("token", secret);
        if (application.reapplyFrom() != null) {
            model.put("reapplyFrom", date(application.reapplyFrom(), application.language()));
        }
        write(application, vacancy, "application-already", again(application), model);
    }

    void received(Application application, Vacancy vacancy, String secret) {
        write(application, vacancy, "application-received", application.id().toString(), Map.of("token", secret));
        letters.writeToAll(
                application.id().toString(),
                "application-new",
                Role.MANAGER,
                Map.of(
                        "applicationId",
                        application.id().toString(),
                        "titleRu",
                        vacancy.title().ru(),
                        "titleEn",
                        vacancy.title().en()));
    }

    void invite(Application application, Vacancy vacancy, String secret, Instant validUntil) {
        write(
                application,
                vacancy,
                "test-invitation",
                application.id() + ":" + validUntil,
                Map.of("token", secret, "validUntil", date(validUntil, application.language())));
    }

    void qualified(Application application, Vacancy vacancy) {
        write(application, vacancy, "candidate-qualified", application.id().toString(), Map.of());
    }

    void rejected(Application application, Vacancy vacancy, String why, Instant reapplyFrom) {
        write(
                application,
                vacancy,
                "candidate-rejected",
                application.id().toString(),
                Map.of("reason", why, "reapplyFrom", date(reapplyFrom, application.language())));
    }

    private void write(Application application, Vacancy vacancy, String kind, String subject, Map<String, ?> more) {
        var model = new HashMap<String, Object>(more);
        model.put("vacancy", vacancy.title().in(application.language()));
        model.put("phone", application.phone());
        letters.writeTo(subject, kind, application.email(), application.name(), application.language(), model);
    }

    /** The form sent again is another occasion to write. */
    private static String again(Application application) {
        return application.id() + ":" + application.letterAt();
    }

    private static String date(Instant at, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.of(language))
                .format(at.atZone(ZoneOffset.UTC));
    }
}
