package io.artel.testing.attempts;

import io.artel.testing.domain.PassMark;
import io.artel.testing.tests.SkillTest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One candidate's one go at one test, by the rules the test had when the candidate was let in (US-110). */
@Entity
@Table(name = "attempt")
class Attempt {

    @Id
    private UUID id;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "test_id")
    private UUID testId;

    @Column(name = "test_name")
    private String testName;

    @Column(name = "skill")
    private String skill;

    @Column(name = "questions")
    private int questions;

    @Column(name = "time_limit_seconds")
    private int timeLimitSeconds;

    @Column(name = "pass_score")
    private int passScore;

    @Column(name = "top_percent")
    private @Nullable Integer topPercent;

    @Column(name = "enough_attempts")
    private int enoughAttempts;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private AttemptState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "deadline")
    private @Nullable Instant deadline;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "graded_at")
    private @Nullable Instant gradedAt;

    @Column(name = "score")
    private @Nullable Integer score;

    @Column(name = "passed")
    private @Nullable Boolean passed;

    @Version
    private @Nullable Integer version;

    protected Attempt() {}

    Attempt(UUID id, UUID applicationId, UUID accountId, SkillTest test, Instant now) {
        var rules = test.rules();
        this.id = id;
        this.applicationId = applicationId;
        this.accountId = accountId;
        this.testId = test.id();
        this.testName = rules.name();
        this.skill = rules.skill();
        this.questions = rules.questions();
        this.timeLimitSeconds = rules.timeLimitSeconds();
        this.passScore = rules.passScore();
        this.topPercent = rules.topPercent();
        this.enoughAttempts = rules.enoughAttempts();
        this.state = AttemptState.READY;
        this.createdAt = now;
    }

    /** @param drawn how many questions the bank had for it */
    void start(int drawn, Instant now) {
        expect(AttemptState.READY);
        questions = drawn;
        startedAt = now;
        deadline = now.plusSeconds(timeLimitSeconds);
        state = AttemptState.RUNNING;
    }

    /** @throws TimeOver when the deadline and the slack for answers under way are past */
    void answering(Instant now, Duration slack) {
        expect(AttemptState.RUNNING);
        if (overAt(now, slack)) throw new TimeOver(id);
    }

    /** Handed in, by the candidate or, when time was over, by itself: then the deadline was the moment. */
    void submit(Instant now) {
        expect(AttemptState.RUNNING);
        var last = Objects.requireNonNull(deadline);
        submittedAt = now.isAfter(last) ? last : now;
        state = AttemptState.GRADING;
    }

    void grade(int itsScore, boolean itPassed, Instant now) {
        expect(AttemptState.GRADING);
        score = itsScore;
        passed = itPassed;
        gradedAt = now;
        state = AttemptState.GRADED;
    }

    boolean overAt(Instant now, Duration slack) {
        return state == AttemptState.RUNNING && deadline != null && now.isAfter(deadline.plus(slack));
    }

    /** @throws IllegalAttemptMove in another state */
    void expect(AttemptState expected) {
        if (state != expected) throw new IllegalAttemptMove(id, state);
    }

    PassMark passMark() {
        return SkillTest.passMark(passScore, topPercent, enoughAttempts);
    }

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    UUID accountId() {
        return accountId;
    }

    UUID testId() {
        return testId;
    }

    String testName() {
        return testName;
    }

    String skill() {
        return skill;
    }

    int questions() {
        return questions;
    }

    int timeLimitSeconds() {
        return timeLimitSeconds;
    }

    AttemptState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant deadline() {
        return deadline;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant gradedAt() {
        return gradedAt;
    }

    @Nullable
    Integer score() {
        return score;
    }

    @Nullable
    Boolean passed() {
        return passed;
    }
}
