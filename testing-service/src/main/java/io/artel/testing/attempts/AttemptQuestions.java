package io.artel.testing.attempts;

import io.artel.testing.domain.Draw;
import io.artel.testing.domain.Grading;
import io.artel.testing.domain.Text;
import io.artel.testing.questions.BankQuestion;
import io.artel.testing.questions.QuestionBank;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The questions of attempts, in the versions and the order each candidate saw. */
@Component
class AttemptQuestions {

    /**
     * @param order the option shown at i is the question's own option at the i-th of these
     * @param earned points; null while nobody has graded it
     * @param comment of the manager who graded it
     */
    record Asked(
            BankQuestion question,
            List<Integer> order,
            @Nullable AnswerFields answer,
            @Nullable Instant answeredAt,
            @Nullable BigDecimal earned,
            @Nullable String comment) {

        /** The options as this candidate sees them. */
        List<Text> shownOptions() {
            var options = question.content().choices();
            return order.stream().map(options::get).toList();
        }

        /** What the answer earns by itself; empty when a person has to say. */
        Optional<BigDecimal> automatically() {
            return Grading.earned(question.content(), answer == null ? null : answer.answer(order), question.points());
        }
    }

    private static final String ASKED = """
            select v.*, q.skill, q.active, a.option_order, a.answer, a.answered_at, a.earned, a.comment
            from attempt_question a
            join question_version v on v.question_id = a.question_id and v.version = a.question_version
            join question q on q.id = a.question_id
            where a.attempt_id = :attempt
            """;

    private final JdbcClient jdbc;
    private final QuestionBank bank;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    AttemptQuestions(JdbcClient jdbc, QuestionBank bank, JsonMapper json) {
        this.jdbc = jdbc;
        this.bank = bank;
        this.json = json;
    }

    /** Draws the questions of an attempt; returns how many there were. */
    int draw(UUID attempt, String skill, int count) {
        var drawn = bank.draw(skill, count);
        for (int position = 0; position < drawn.size(); position++) {
            var question = drawn.get(position);
            var order = Draw.order(question.content().choices().size(), random);
            jdbc.sql("""
                    insert into attempt_question (attempt_id, position, question_id, question_version, option_order)
                    values (:attempt, :position, :question, :version, :order::int[])""")
                    .param("attempt", attempt)
                    .param("position", position)
                    .param("question", question.id())
                    .param("version", question.version())
                    .param("order", order.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                    .update();
        }
        return drawn.size();
    }

    List<Asked> of(UUID attempt) {
        return jdbc.sql(ASKED + "order by a.position")
                .param("attempt", attempt)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Asked> find(UUID attempt, UUID question) {
        return jdbc.sql(ASKED + "and a.question_id = :question")
                .param("attempt", attempt)
                .param("question", question)
                .query((row, n) -> read(row))
                .optional();
    }

    void answer(UUID attempt, UUID question, AnswerFields answer, Instant now) {
        jdbc.sql("""
                update attempt_question set answer = :answer::jsonb, answered_at = :now
                where attempt_id = :attempt and question_id = :question""")
                .param("answer", json.writeValueAsString(answer))
                .param("now", Timestamp.from(now))
                .param("attempt", attempt)
                .param("question", question)
                .update();
    }

    /** @param grader null when the answer was graded by itself */
    void earn(UUID attempt, UUID question, BigDecimal points, @Nullable UUID grader, @Nullable String comment) {
        jdbc.sql("""
                update attempt_question set earned = :points, graded_by = :grader, comment = :comment
                where attempt_id = :attempt and question_id = :question""")
                .param("points", points)
                .param("grader", grader)
                .param("comment", comment)
                .param("attempt", attempt)
                .param("question", question)
                .update();
    }

    private Asked read(ResultSet row) throws SQLException {
        var order = List.of((Integer[]) row.getArray("option_order").getArray());
        var answer = row.getString("answer");
        var answeredAt = row.getTimestamp("answered_at");
        return new Asked(
                bank.read(row),
                order,
                answer == null ? null : json.readValue(answer, AnswerFields.class),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.getBigDecimal("earned"),
                row.getString("comment"));
    }
}
