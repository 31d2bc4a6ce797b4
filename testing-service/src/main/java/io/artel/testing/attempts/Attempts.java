package io.artel.testing.attempts;

import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.NotFound;
import io.artel.testing.TestingSettings;
import io.artel.testing.applications.Candidacies;
import io.artel.testing.domain.Content;
import io.artel.testing.domain.Grading;
import io.artel.testing.tests.TestCatalogue;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking tests (US-110, US-120). Each change locks the attempt's row first, then the application's. Time is the server's;
 * an attempt whose time is over is handed in by whoever touches it next, the sweep at the latest.
 */
@Component
class Attempts {

    /** @param questions empty unless it is running */
    record Sheet(Attempt attempt, List<AttemptQuestions.Asked> questions) {}

    /** @param comment for other managers */
    record Graded(BigDecimal points, @Nullable String comment) {}

    private final AttemptRepository attempts;
    private final AttemptQuestions questions;
    private final Candidacies candidacies;
    private final TestCatalogue catalogue;
    private final TestingSettings settings;
    private final Clock clock;

    Attempts(
            AttemptRepository attempts,
            AttemptQuestions questions,
            Candidacies candidacies,
            TestCatalogue catalogue,
            TestingSettings settings,
            Clock clock) {
        this.attempts = attempts;
        this.questions = questions;
        this.candidacies = candidacies;
        this.catalogue = catalogue;
        this.settings = settings;
        this.clock = clock;
    }

    /** Follows the one-time link: the application joins the caller's account and gets its attempts. */
    @Transactional
    List<Attempt> accept(String secret, Caller caller) {
        var joined = candidacies.join(secret, caller.accountId());
        if (joined.first()) {
            var now = clock.instant();
            for (var test : catalogue.testsOf(joined.testSetId())) {
                attempts.save(new Attempt(Ids.next(), joined.applicationId(), caller.accountId(), test, now));
            }
        }
        return attempts.findByApplicationIdOrderById(joined.applicationId());
    }

    /** Draws the questions and starts the clock; done again it shows what is running. */
    @Transactional
    Sheet start(UUID id, Caller caller) {
        var attempt = own(id, caller);
        if (attempt.state() == AttemptState.READY) {
            if (!candidacies.underTest(attempt.applicationId())) {
                throw new IllegalAttemptMove(id, "the application is decided");
            }
            int drawn = questions.draw(id, attempt.skill(), attempt.questions());
            if (drawn == 0) throw new IllegalAttemptMove(id, "the bank has no questions for this test now");
            // To the database's precision: the deadline that is shown first is the one that is kept.
            attempt.start(drawn, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        return sheet(attempt);
    }

    /** The questions while it is running, to begin or to resume. */
    @Transactional
    Sheet show(UUID id, Caller caller) {
        return sheet(own(id, caller));
    }

    /**
     * Keeps an answer; a later one replaces it.
     *
     * @throws TimeOver after the deadline and the slack for answers under way
     */
    @Transactional(noRollbackFor = TimeOver.class)
    Instant answer(UUID id, UUID questionId, AnswerFields answer, Caller caller) {
        var attempt = own(id, caller);
        var now = clock.instant();
        if (attempt.overAt(now, settings.answerSlack())) {
            handIn(attempt);
            throw new TimeOver(id);
        }
        attempt.answering(now, settings.answerSlack());
        var asked = questions.find(id, questionId).orElseThrow(() -> new NotFound("question", questionId));
        answer.suit(asked.question().content());
        questions.answer(id, questionId, answer, now);
        return now;
    }

    /** Hands it in; done again it changes nothing. */
    @Transactional
    Attempt submit(UUID id, Caller caller) {
        var attempt = own(id, caller);
        if (attempt.state() == AttemptState.READY) throw new IllegalAttemptMove(id, attempt.state());
        if (attempt.state() == AttemptState.RUNNING) handIn(attempt);
        return attempt;
    }

    /** Hands in an attempt whose time is over; one that is handed in already stays as it is. */
    @Transactional
    void closeIfOver(UUID id) {
        var attempt = locked(id);
        if (attempt.overAt(clock.instant(), settings.answerSlack())) handIn(attempt);
    }

    /** What a manager sees to grade it or to understand a result. */
    @Transactional(readOnly = true)
    Sheet review(UUID id) {
        var attempt = attempts.findById(id).orElseThrow(() -> new NotFound("attempt", id));
        return new Sheet(attempt, questions.of(id));
    }

    /**
     * Grades free texts by hand; with the last of them the attempt has its score.
     *
     * @param grades by question; points from 0 to the question's own
     */
    @Transactional
    Attempt grade(UUID id, Map<UUID, Graded> grades, Caller manager) {
        var attempt = locked(id);
        attempt.expect(AttemptState.GRADING);
        grades.forEach((questionId, grade) -> {
            var asked = questions
                    .find(id, questionId)
                    .filter(it -> it.question().content() instanceof Content.FreeText)
                    .orElseThrow(() -> new InvalidInput("grades", "unknown", "no free text of this attempt"));
            if (grade.points().compareTo(BigDecimal.valueOf(asked.question().points())) > 0) {
                throw new InvalidInput(
                        "grades",
                        "range",
                        "the question has " + asked.question().points() + " points");
            }
            questions.earn(id, questionId, grade.points(), manager.accountId(), grade.comment());
        });
        judge(attempt);
        return attempt;
    }

    private void handIn(Attempt attempt) {
        attempt.submit(clock.instant());
        for (var asked : questions.of(attempt.id())) {
            asked.automatically()
                    .ifPresent(points ->
                            questions.earn(attempt.id(), asked.question().id(), points, null, null));
        }
        judge(attempt);
    }

    /** Gives the attempt its score when every answer is graded, and decides the application when that is possible. */
    private void judge(Attempt attempt) {
        var asked = questions.of(attempt.id());
        if (asked.stream().anyMatch(it -> it.earned() == null)) return;
        var earned =
                asked.stream().map(it -> Objects.requireNonNull(it.earned())).reduce(BigDecimal.ZERO, BigDecimal::add);
        int points = asked.stream().mapToInt(it -> it.question().points()).sum();
        int score = Grading.score(earned, points);
        boolean passed = attempt.passMark()
                .passes(
                        score,
                        attempts.betterThan(score, attempt.testId(), attempt.id()),
                        attempts.gradedBeside(attempt.testId(), attempt.id()));
        attempt.grade(score, passed, clock.instant());
        attempts.saveAndFlush(attempt);
        decide(attempt);
    }

    /** The first failed test decides; it takes all of them to qualify. */
    private void decide(Attempt last) {
        var application = last.applicationId();
        // The lock comes first: of two tests that end together the second must see the first.
        if (!candidacies.openForJudgement(application)) return;
        if (Boolean.FALSE.equals(last.passed())) {
            candidacies.fail(application, last.testName());
            return;
        }
        var all = results(application);
        if (all.stream().allMatch(it -> Boolean.TRUE.equals(it.passed()))) {
            candidacies.qualify(application, bySkill(all));
        }
    }

    private record Result(
            UUID id,
            String skill,
            @Nullable Integer score,
            @Nullable Boolean passed) {}

    private List<Result> results(UUID application) {
        return attempts.findByApplicationIdOrderById(application).stream()
                .map(it -> new Result(it.id(), it.skill(), it.score(), it.passed()))
                .toList();
    }

    /** Where a set has several tests of one skill, the skill's score is the lowest: a strength is proved throughout. */
    private static Map<String, Integer> bySkill(List<Result> results) {
        var scores = new TreeMap<String, Integer>();
        for (var result : results) {
            scores.merge(result.skill(), Objects.requireNonNull(result.score()), Math::min);
        }
        return scores;
    }

    private Sheet sheet(Attempt attempt) {
        if (attempt.overAt(clock.instant(), settings.answerSlack())) handIn(attempt);
        return new Sheet(attempt, attempt.state() == AttemptState.RUNNING ? questions.of(attempt.id()) : List.of());
    }

    private Attempt own(UUID id, Caller caller) {
        var attempt = locked(id);
        if (!attempt.accountId().equals(caller.accountId())) throw new NotFound("attempt", id);
        return attempt;
    }

    private Attempt locked(UUID id) {
        return attempts.lock(id).orElseThrow(() -> new NotFound("attempt", id));
    }
}
