package io.artel.accounts.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed what of whose account, when and why; written with the change, never altered. */
@Component
public class AuditLog {

    /** Who did what no signed-in account did. */
    public enum By {
        SYSTEM,
        COMMAND_LINE
    }

    /**
     * @param by ACCOUNT, SYSTEM or COMMAND_LINE
     * @param detail what changed, for people: {@code +MANAGER -WORKER}
     */
    public record Entry(
            long id,
            Instant at,
            @Nullable UUID actorId,
            String by,
            UUID accountId,
            String action,
            String detail,
            @Nullable String reason) {}

    /** What is null does not matter. */
    public record Filter(
            @Nullable UUID accountId,
            @Nullable UUID actorId,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant until) {}

    private static final String WHERE = """
             from audit_entry
            where (:account::uuid is null or account_id = :account::uuid)
              and (:actor::uuid is null or actor_id = :actor::uuid)
              and (:action::text is null or action = :action::text)
              and (:from::timestamptz is null or at >= :from::timestamptz)
              and (:until::timestamptz is null or at < :until::timestamptz)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID actor, UUID account, String action, String detail, @Nullable String reason) {
        insert("ACCOUNT", actor, account, action, detail, reason);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(By by, UUID account, String action, String detail, @Nullable String reason) {
        insert(by.name(), null, account, action, detail, reason);
    }

    private void insert(
            String by, @Nullable UUID actor, UUID account, String action, String detail, @Nullable String reason) {
        jdbc.sql("""
                insert into audit_entry (at, actor_id, by, account_id, action, detail, reason)
                values (:at, :actor, :by, :account, :action, :detail, :reason)""")
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .param("by", by)
                .param("account", account)
                .param("action", action)
                .param("detail", detail)
                .param("reason", reason)
                .update();
    }

    /** The newest first. */
    public List<Entry> find(Filter filter, Pageable page) {
        return filtered("select *" + WHERE + " order by id desc limit :size offset :offset", filter)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, n) -> read(row))
                .list();
    }

    public long count(Filter filter) {
        return filtered("select count(*)" + WHERE, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("account", text(filter.accountId()))
                .param("actor", text(filter.actorId()))
                .param("action", filter.action())
                .param("from", text(filter.from()))
                .param("until", text(filter.until()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("by"),
                row.getObject("account_id", UUID.class),
                row.getString("action"),
                row.getString("detail"),
                row.getString("reason"));
    }
}
