package io.artel.starter.messaging;

import io.artel.kernel.Ids;
import io.artel.kernel.NotFound;
import io.artel.starter.json.MessageJson;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that could not be handled, kept with their bytes and the reason until an operator sends them again. */
class ParkedMessages {

    private final JdbcClient jdbc;
    private final MessageJson json;
    private final Clock clock;

    ParkedMessages(JdbcClient jdbc, MessageJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    record Parked(
            UUID id,
            String topic,
            String type,
            @Nullable String messageKey,
            String headers,
            byte[] payload,
            String reason,
            Instant parkedAt,
            @Nullable Instant resentAt) {

        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }
    }

    void park(ConsumerRecord<String, byte[]> record, Map<String, String> headers, String type, Throwable why) {
        jdbc.sql("""
                insert into parked_message
                    (id, topic, partition, "offset", message_key, headers, payload, type, reason, parked_at)
                values (:id, :topic, :partition, :offset, :key, :headers::jsonb, :payload, :type, :reason, :now)
                on conflict (topic, partition, "offset") do nothing""")
                .param("id", Ids.next())
                .param("topic", record.topic())
                .param("partition", record.partition())
                .param("offset", record.offset())
                .param("key", record.key())
                .param("headers", json.write(headers))
                .param("payload", record.value() == null ? new byte[0] : record.value())
                .param("type", type)
                .param("reason", reason(why))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    long waiting() {
        return jdbc.sql("select count(*) from parked_message where resent_at is null")
                .query(Long.class)
                .single();
    }

    List<Parked> list(boolean resentToo, int limit, long offset) {
        return jdbc.sql("""
                select id, topic, type, message_key, headers, payload, reason, parked_at, resent_at
                from parked_message where :resentToo or resent_at is null
                order by parked_at desc, id limit :limit offset :offset""")
                .param("resentToo", resentToo)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> read(row))
                .list();
    }

    long count(boolean resentToo) {
        return jdbc.sql("select count(*) from parked_message where :resentToo or resent_at is null")
                .param("resentToo", resentToo)
                .query(Long.class)
                .single();
    }

    /** Locks the row: two operators cannot send one message twice. */
    Parked claim(UUID id) {
        return jdbc.sql("""
                select id, topic, type, message_key, headers, payload, reason, parked_at, resent_at
                from parked_message where id = :id for update""")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("parked message", id));
    }

    Map<String, String> headersOf(Parked message) {
        var headers = new HashMap<String, String>();
        json.tree(message.headers())
                .properties()
                .forEach(entry -> headers.put(entry.getKey(), entry.getValue().asString()));
        return headers;
    }

    void resent(UUID id) {
        jdbc.sql("update parked_message set resent_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void failedAgain(UUID id, Throwable why) {
        jdbc.sql("update parked_message set reason = :reason where id = :id")
                .param("id", id)
                .param("reason", reason(why))
                .update();
    }

    private static String reason(Throwable why) {
        var text = why.toString();
        return text.length() > 2000 ? text.substring(0, 2000) : text;
    }

    private static Parked read(java.sql.ResultSet row) throws java.sql.SQLException {
        var resent = row.getTimestamp("resent_at");
        return new Parked(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getString("type"),
                row.getString("message_key"),
                row.getString("headers"),
                row.getBytes("payload"),
                row.getString("reason"),
                row.getTimestamp("parked_at").toInstant(),
                resent == null ? null : resent.toInstant());
    }
}
