package io.artel.starter.messaging;

import io.artel.starter.json.MessageJson;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes commands idempotent by (order, attempt): a repeat sends the stored answer again, with the same id, and an order
 * that is over refuses its earlier attempts.
 */
public class StoredAnswers {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final MessageJson json;

    StoredAnswers(JdbcClient jdbc, Outbox outbox, MessageJson json) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.json = json;
    }

    /** Sends the latest answer to this command again, if there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean repeat(UUID orderId, int attempt, String command) {
        var stored = jdbc.sql("""
                select topic, headers, payload from stored_answer
                where order_id = :order and attempt = :attempt and command = :command""")
                .param("order", orderId)
                .param("attempt", attempt)
                .param("command", command)
                .query(Stored.class)
                .optional();
        stored.ifPresent(it -> outbox.append(it.topic(), orderId.toString(), it.headers(), it.payload()));
        return stored.isPresent();
    }

    /** Sends an answer and keeps it, in place of an earlier one to the same command (WAITING, then the final one). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(UUID orderId, int attempt, String command, Outgoing answer) {
        var headers = json.write(outbox.headersOf(answer));
        var payload = json.write(answer.payload());
        jdbc.sql("""
                insert into stored_answer (order_id, attempt, command, topic, headers, payload)
                values (:order, :attempt, :command, :topic, :headers::jsonb, :payload)
                on conflict (order_id, attempt, command)
                do update set topic = excluded.topic, headers = excluded.headers, payload = excluded.payload""")
                .param("order", orderId)
                .param("attempt", attempt)
                .param("command", command)
                .param("topic", answer.topic())
                .param("headers", headers)
                .param("payload", payload)
                .update();
        outbox.append(answer.topic(), answer.key(), headers, payload);
    }

    /** From now on commands of this attempt and earlier ones are refused. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(UUID orderId, int attempt) {
        jdbc.sql("""
                insert into tombstone (order_id, attempt) values (:order, :attempt)
                on conflict (order_id) do update set attempt = greatest(tombstone.attempt, excluded.attempt)""").param("order", orderId).param("attempt", attempt).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean closed(UUID orderId, int attempt) {
        return jdbc.sql("select exists (select 1 from tombstone where order_id = :order and attempt >= :attempt)")
                .param("order", orderId)
                .param("attempt", attempt)
                .query(Boolean.class)
                .single();
    }

    record Stored(String topic, String headers, String payload) {}
}
