package io.artel.testing.questions;

import io.artel.kernel.Ids;
import io.artel.kernel.NotFound;
import io.artel.starter.web.PageOf;
import io.artel.testing.domain.Content;
import io.artel.testing.domain.Draw;
import io.artel.testing.domain.Kind;
import io.artel.testing.domain.Text;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All questions by skill (US-110). A change makes a new version; what attempts saw stays. */
@Component
public class QuestionBank {

    private static final String CURRENT = """
            select v.*, q.skill, q.active from question q
            join question_version v on v.question_id = q.id and v.version = q.version
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    QuestionBank(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    BankQuestion add(String skill, int points, Text text, Content content, UUID author) {
        var id = Ids.next();
        jdbc.sql("""
                insert into question (id, skill, version, active, created_at)
                values (:id, :skill, 1, true, :now)""")
                .param("id", id)
                .param("skill", skill)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        addVersion(id, 1, points, text, content, author);
        return get(id);
    }

    @Transactional
    BankQuestion change(UUID id, boolean active, int points, Text text, Content content, UUID author) {
        int version = jdbc.sql("""
                update question set version = version + 1, active = :active where id = :id
                returning version""")
                .param("active", active)
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound("question", id));
        addVersion(id, version, points, text, content, author);
        return get(id);
    }

    BankQuestion get(UUID id) {
        return jdbc.sql(CURRENT + "where q.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("question", id));
    }

    /** @param search a part of the text in either language, or empty */
    PageOf<BankQuestion> list(@Nullable String skill, @Nullable Kind kind, String search, Pageable asked) {
        var filter = """
                where (cast(:skill as text) is null or q.skill = :skill)
                  and (cast(:kind as text) is null or v.kind = :kind)
                  and (position(lower(:search) in lower(v.text_ru)) > 0
                    or position(lower(:search) in lower(v.text_en)) > 0)
                """;
        var items = jdbc.sql(CURRENT + filter + "order by q.id desc limit :limit offset :offset")
                .param("skill", skill)
                .param("kind", kind == null ? null : kind.name())
                .param("search", search)
                .param("limit", asked.getPageSize())
                .param("offset", asked.getOffset())
                .query((row, n) -> read(row))
                .list();
        long total = jdbc.sql("select count(*) from (" + CURRENT + filter + ") found")
                .param("skill", skill)
                .param("kind", kind == null ? null : kind.name())
                .param("search", search)
                .query(Long.class)
                .single();
        return PageOf.of(items, asked, total);
    }

    /** How many questions an attempt could draw. */
    public int available(String skill) {
        return jdbc.sql("select count(*) from question where skill = :skill and active")
                .param("skill", skill)
                .query(Integer.class)
                .single();
    }

    /** Draws at random; fewer than asked for when the bank has no more. */
    public List<BankQuestion> draw(String skill, int count) {
        var ids = jdbc.sql("select id from question where skill = :skill and active order by id")
                .param("skill", skill)
                .query(UUID.class)
                .list();
        return Draw.some(ids, count, random).stream().map(this::get).toList();
    }

    /** Reads a row that has all of question_version, and skill and active. */
    public BankQuestion read(ResultSet row) throws SQLException {
        var fields = json.readValue(row.getString("content"), ContentFields.class);
        return new BankQuestion(
                row.getObject("question_id", UUID.class),
                row.getInt("version"),
                row.getString("skill"),
                row.getBoolean("active"),
                row.getInt("points"),
                new Text(row.getString("text_ru"), row.getString("text_en")),
                fields.content(Kind.valueOf(row.getString("kind"))),
                row.getTimestamp("created_at").toInstant());
    }

    private void addVersion(UUID id, int version, int points, Text text, Content content, UUID author) {
        jdbc.sql("""
                insert into question_version (question_id, version, kind, points, text_ru, text_en, content,
                    author_id, created_at)
                values (:id, :version, :kind, :points, :ru, :en, :content::jsonb, :author, :now)""")
                .param("id", id)
                .param("version", version)
                .param("kind", content.kind().name())
                .param("points", points)
                .param("ru", text.ru())
                .param("en", text.en())
                .param("content", json.writeValueAsString(ContentFields.of(content)))
                .param("author", author)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
