package io.artel.testing.tests;

import io.artel.testing.domain.PassMark;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A test of one skill: questions drawn at random, a time limit, a pass mark (US-110). */
@Entity
@Table(name = "skill_test")
public class SkillTest {

    /**
     * What managers decide about a test.
     *
     * @param questions how many each attempt draws
     * @param passScore 1 to 100
     * @param topPercent the best so many percent of all attempts so far pass; null when the score decides
     * @param enoughAttempts while there are fewer, the score decides
     */
    public record Rules(
            String name,
            String skill,
            int questions,
            int timeLimitSeconds,
            int passScore,
            @Nullable Integer topPercent,
            int enoughAttempts,
            boolean active) {

        public PassMark passMark() {
            return SkillTest.passMark(passScore, topPercent, enoughAttempts);
        }
    }

    @Id
    private UUID id;

    @Column(name = "name")
    private String name;

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

    @Column(name = "active")
    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    protected SkillTest() {}

    SkillTest(UUID id, Rules rules, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
        this.skill = rules.skill();
        change(rules);
    }

    /** Attempts that exist keep the rules they were made with. */
    final void change(Rules rules) {
        name = rules.name();
        skill = rules.skill();
        questions = rules.questions();
        timeLimitSeconds = rules.timeLimitSeconds();
        passScore = rules.passScore();
        topPercent = rules.topPercent();
        enoughAttempts = rules.enoughAttempts();
        active = rules.active();
    }

    public UUID id() {
        return id;
    }

    public Rules rules() {
        return new Rules(name, skill, questions, timeLimitSeconds, passScore, topPercent, enoughAttempts, active);
    }

    Instant createdAt() {
        return createdAt;
    }

    public static PassMark passMark(int passScore, @Nullable Integer topPercent, int enoughAttempts) {
        var score = new PassMark.Score(passScore);
        return topPercent == null ? score : new PassMark.Top(topPercent, enoughAttempts, score);
    }
}
