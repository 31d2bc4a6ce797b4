package io.artel.testing.attempts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What results say about tests and questions (US-120); graded attempts only. */
@Component
class Statistics {

    private static final int DECIMALS = 2;

    /** @param mean of the scores, 0 to 100; null without attempts */
    record OfTest(
            UUID testId,
            String name,
            String skill,
            long attempts,
            long passed,
            @Nullable BigDecimal mean) {}

    /**
     * @param mean share of its points that answers earned, 0 to 1
     * @param difficulty 1 less the mean: 0 everybody knows it, 1 nobody does
     * @param discrimination how its share goes with the share earned in the rest of the same attempts, -1 to 1; null
     *     while there is nothing to compare
     */
    record OfQuestion(
            UUID questionId,
            String skill,
            String kind,
            String textRu,
            String textEn,
            long attempts,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal difficulty,
            @Nullable BigDecimal discrimination) {}

    private final JdbcClient jdbc;

    Statistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OfTest> tests(Pageable page) {
        return jdbc.sql("""
                select t.id, t.name, t.skill, count(a.id) as attempts,
                    count(a.id) filter (where a.passed) as passed, avg(a.score) as mean
                from skill_test t left join attempt a on a.test_id = t.id and a.state = 'GRADED'
                group by t.id order by t.id desc limit :limit offset :offset""")
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, n) -> new OfTest(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("skill"),
                        row.getLong("attempts"),
                        row.getLong("passed"),
                        rounded(row.getBigDecimal("mean"))))
                .list();
    }

    long testCount() {
        return jdbc.sql("select count(*) from skill_test").query(Long.class).single();
    }

    /** @param ids only of these; empty: of all */
    List<OfQuestion> questions(String skill, List<UUID> ids, Pageable page) {
        return jdbc.sql("""
                select q.id, q.skill, v.kind, v.text_ru, v.text_en, count(a.id) as attempts,
                    avg(asked.earned / seen.points) filter (where a.id is not null) as mean,
                    corr(asked.earned / seen.points,
                        (total.earned - asked.earned) / nullif(total.points - seen.points, 0))
                        filter (where a.id is not null) as discrimination
                from question q
                join question_version v on v.question_id = q.id and v.version = q.version
                left join attempt_question asked on asked.question_id = q.id
                left join question_version seen
                    on seen.question_id = q.id and seen.version = asked.question_version
                left join attempt a on a.id = asked.attempt_id and a.state = 'GRADED'
                left join lateral (
                    select sum(beside.earned) as earned, sum(worth.points) as points
                    from attempt_question beside
                    join question_version worth
                        on worth.question_id = beside.question_id and worth.version = beside.question_version
                    where beside.attempt_id = a.id) total on true
                where (:skill = '' or q.skill = :skill) and (:all or q.id = any(:ids))
                group by q.id, v.question_id, v.version
                order by mean nulls last, q.id limit :limit offset :offset""")
                .param("skill", skill)
                .param("all", ids.isEmpty())
                .param("ids", ids.toArray(UUID[]::new))
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, n) -> {
                    var mean = rounded(row.getBigDecimal("mean"));
                    return new OfQuestion(
                            row.getObject("id", UUID.class),
                            row.getString("skill"),
                            row.getString("kind"),
                            row.getString("text_ru"),
                            row.getString("text_en"),
                            row.getLong("attempts"),
                            mean,
                            mean == null ? null : BigDecimal.ONE.subtract(mean),
                            rounded(row.getBigDecimal("discrimination")));
                })
                .list();
    }

    long questionCount(String skill, List<UUID> ids) {
        return jdbc.sql("""
                select count(*) from question where (:skill = '' or skill = :skill) and (:all or id = any(:ids))""")
                .param("skill", skill)
                .param("all", ids.isEmpty())
                .param("ids", ids.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal mean) {
        return mean == null ? null : mean.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
