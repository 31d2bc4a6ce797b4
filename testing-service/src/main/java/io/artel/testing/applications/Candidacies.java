package io.artel.testing.applications;

import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.NotFound;
import io.artel.starter.web.ProofOfWork;
import io.artel.testing.TestingSettings;
import io.artel.testing.domain.ApplicationState;
import io.artel.testing.tests.TestCatalogue;
import io.artel.testing.vacancies.Vacancies;
import io.artel.testing.vacancies.Vacancy;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An application's way from the public form to a decision (US-090, US-120). Each move locks its row first. */
@Component
public class Candidacies {

    /** @param first false when this account has followed the link before */
    public record Joined(UUID applicationId, UUID testSetId, boolean first) {}

    record Status(Application application, Vacancy vacancy) {}

    record ContactNote(UUID managerId, String note, Instant at) {}

    private static final Logger LOG = LoggerFactory.getLogger(Candidacies.class);

    private final Applications applications;
    private final Vacancies vacancies;
    private final TestCatalogue catalogue;
    private final Links links;
    private final ApplicationLetters letters;
    private final ApplicationMessages messages;
    private final ProofOfWork work;
    private final JdbcClient jdbc;
    private final TestingSettings settings;
    private final Clock clock;

    Candidacies(
            Applications applications,
            Vacancies vacancies,
            TestCatalogue catalogue,
            Links links,
            ApplicationLetters letters,
            ApplicationMessages messages,
            ProofOfWork work,
            JdbcClient jdbc,
            TestingSettings settings,
            Clock clock) {
        this.applications = applications;
        this.vacancies = vacancies;
        this.catalogue = catalogue;
        this.links = links;
        this.letters = letters;
        this.messages = messages;
        this.work = work;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes an application from the public form. Whether the address has applied before is told to the address alone,
     * by letter: the receipt looks the same.
     *
     * @return the id on the receipt; of a repeated application it means nothing
     * @throws ProofOfWork.Refused when the work is not done or was spent before
     * @throws VacancyClosed when nobody can apply
     */
    @Transactional
    UUID apply(UUID vacancyId, Application.Applicant applicant, String solution) {
        work.spend(solution);
        var vacancy = vacancies.findById(vacancyId).orElseThrow(() -> new NotFound("vacancy", vacancyId));
        if (!vacancy.open()) throw new VacancyClosed(vacancyId);
        // Two forms of one person at the same moment make one application.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
                .param("who", vacancyId + "/" + applicant.email())
                .query(row -> {});
        var now = clock.instant();
        var earlier = applications.findFirstByVacancyIdAndEmailOrderByCreatedAtDesc(vacancyId, applicant.email());
        if (earlier.isPresent() && !earlier.get().makesRoomAt(now)) {
            remind(earlier.get().id(), vacancy, now);
            return Ids.next();
        }
        var application = applications.saveAndFlush(new Application(Ids.next(), vacancyId, applicant, now));
        letters.confirm(application, vacancy, links.make(application.id(), Links.Purpose.CONFIRM, now, null));
        return application.id();
    }

    private void remind(UUID id, Vacancy vacancy, Instant now) {
        var application = locked(id);
        if (now.isBefore(application.letterAt().plus(settings.letterPause()))) return;
        application.remind(now);
        var secret = links.make(id, Links.Purpose.CONFIRM, now, null);
        if (application.state() == ApplicationState.UNCONFIRMED) letters.confirm(application, vacancy, secret);
        else letters.already(application, vacancy, secret);
    }

    /** The e-mail is proved: from now on the application counts. Following the link again changes nothing. */
    @Transactional
    Status confirm(String secret) {
        var link = links.find(secret, Links.Purpose.CONFIRM).orElseThrow(() -> new NotFound("application", "of link"));
        var application = locked(link.applicationId());
        var vacancy = vacancyOf(application);
        if (application.state() == ApplicationState.UNCONFIRMED) {
            var now = clock.instant();
            application.confirm(now);
            messages.received(application.id(), application.vacancyId(), now);
            letters.received(application, vacancy, secret);
        }
        return new Status(application, vacancy);
    }

    @Transactional(readOnly = true)
    Status status(String secret) {
        var link = links.find(secret, Links.Purpose.CONFIRM).orElseThrow(() -> new NotFound("application", "of link"));
        return get(link.applicationId());
    }

    @Transactional(readOnly = true)
    Status get(UUID id) {
        var application = applications.findById(id).orElseThrow(() -> new NotFound("application", id));
        return new Status(application, vacancyOf(application));
    }

    /** @throws AlreadyClaimed when another manager was first */
    @Transactional
    Application claim(UUID id, Caller manager) {
        var application = locked(id);
        application.claim(manager.accountId(), clock.instant());
        return application;
    }

    /** Logs a contact with the candidate; it can be read, never changed. */
    @Transactional
    void contact(UUID id, String note, Caller manager) {
        var application = locked(id);
        application.heldBy(manager.accountId());
        jdbc.sql("""
                insert into application_contact (id, application_id, manager_id, note, at)
                values (:id, :application, :manager, :note, :now)""")
                .param("id", Ids.next())
                .param("application", id)
                .param("manager", manager.accountId())
                .param("note", note)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    List<ContactNote> contacts(UUID id) {
        return jdbc.sql("select manager_id, note, at from application_contact where application_id = :id order by at")
                .param("id", id)
                .query((row, n) -> new ContactNote(
                        row.getObject("manager_id", UUID.class),
                        row.getString("note"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Assigns a set of tests and sends the one-time link; done again, the earlier link dies. */
    @Transactional
    Application assign(UUID id, UUID setId, Caller manager) {
        var application = locked(id);
        catalogue.assignable(setId, id);
        var now = clock.instant();
        application.assign(manager.accountId(), setId, now);
        links.expire(id, Links.Purpose.INVITE, now);
        var validUntil = now.plus(settings.invitationValid());
        var secret = links.make(id, Links.Purpose.INVITE, now, validUntil);
        letters.invite(application, vacancyOf(application), secret, validUntil);
        return application;
    }

    /**
     * @param from from when they may apply again; null: as long as the vacancy says
     * @throws InvalidInput at {@code reapplyFrom} when that is past already
     */
    @Transactional
    Application reject(UUID id, String why, @Nullable Instant from, Caller manager) {
        var application = locked(id);
        var vacancy = vacancyOf(application);
        var now = clock.instant();
        if (from != null && from.isBefore(now)) {
            throw new InvalidInput("reapplyFrom", "past", "a date to come");
        }
        var reapplyFrom = from == null ? vacancy.reapplyFrom(now, settings.reapplyAfter()) : from;
        application.reject(manager.accountId(), why, reapplyFrom, now);
        links.expire(id, Links.Purpose.INVITE, now);
        letters.rejected(application, vacancy, why, reapplyFrom);
        // Before the link is followed there is no account to tell of; the letter says it all.
        if (application.accountId() != null) {
            messages.rejected(application.accountId(), id, reapplyFrom, now);
        }
        return application;
    }

    /**
     * The one-time link joins an application to the account that follows it.
     *
     * @throws InvitationUsed when another account was first
     * @throws InvitationExpired when the link is too old or was replaced
     */
    @Transactional
    public Joined join(String secret, UUID accountId) {
        var link = links.find(secret, Links.Purpose.INVITE).orElseThrow(() -> new NotFound("invitation", "of link"));
        var application = locked(link.applicationId());
        var id = application.id();
        if (application.accountId() != null) {
            if (!application.accountId().equals(accountId)) throw new InvitationUsed(id);
            return new Joined(id, Objects.requireNonNull(application.testSetId()), false);
        }
        var now = clock.instant();
        if (!link.validAt(now)) throw new InvitationExpired(id);
        application.accept(accountId, now);
        return new Joined(id, Objects.requireNonNull(application.testSetId()), true);
    }

    /** Whether tests of this application may be begun. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean underTest(UUID id) {
        return applications.existsByIdAndState(id, ApplicationState.TESTING);
    }

    /** Locks an application whose tests are being judged; false when a decision was made before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean openForJudgement(UUID id) {
        return locked(id).state() == ApplicationState.TESTING;
    }

    /** All tests are passed: the account becomes a worker and joins the pool with these scores (0 to 100 by skill). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void qualify(UUID id, Map<String, Integer> scores) {
        var application = locked(id);
        var now = clock.instant();
        application.qualify(now);
        messages.qualified(Objects.requireNonNull(application.accountId()), id, scores, now);
        letters.qualified(application, vacancyOf(application));
    }

    /** A test is failed: with the reason the candidate is told from when they may apply again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fail(UUID id, String testName) {
        var application = locked(id);
        var why = ("ru".equals(application.language()) ? "не пройден тест «%s»" : "test not passed: %s")
                .formatted(testName);
        var vacancy = vacancyOf(application);
        var now = clock.instant();
        var reapplyFrom = vacancy.reapplyFrom(now, settings.reapplyAfter());
        application.fail(why, reapplyFrom, now);
        messages.rejected(Objects.requireNonNull(application.accountId()), id, reapplyFrom, now);
        letters.rejected(application, vacancy, why, reapplyFrom);
    }

    /** Addresses that nobody confirmed are not kept. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    @Transactional
    public void forgetUnconfirmed() {
        int gone = applications.forgetUnconfirmed(clock.instant().minus(settings.unconfirmedKept()));
        if (gone > 0) LOG.info("{} applications forgotten that were never confirmed", gone);
    }

    private Application locked(UUID id) {
        return applications.lock(id).orElseThrow(() -> new NotFound("application", id));
    }

    private Vacancy vacancyOf(Application application) {
        return vacancies
                .findById(application.vacancyId())
                .orElseThrow(() -> new NotFound("vacancy", application.vacancyId()));
    }
}
