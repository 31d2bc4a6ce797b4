package io.artel.starter.messaging;

import io.artel.kernel.MessageHead;
import io.artel.starter.json.MessageJson;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Messages leave with the transaction that causes them: they become rows right before it commits, and the relay sends
 * them after. Call it after the aggregate's row is locked, or two transactions could commit their messages out of order.
 */
public class Outbox {

    static final int SHARDS = 8;

    private final JdbcClient jdbc;
    private final MessageJson json;
    private final Clock clock;
    private final String service;
    private final Tracing tracing;
    private final OutboxRelay relay;

    Outbox(JdbcClient jdbc, MessageJson json, Clock clock, String service, Tracing tracing, OutboxRelay relay) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.service = service;
        this.tracing = tracing;
        this.relay = relay;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Outgoing message) {
        sendTo(message.topic(), message);
    }

    /** Sends a command that several services understand to one of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Outgoing message, String receiver) {
        sendTo(Outgoing.topicOf(message.command(), receiver), message);
    }

    private void sendTo(String topic, Outgoing message) {
        append(topic, message.key(), json.write(headersOf(message)), json.write(message.payload()));
    }

    Map<String, String> headersOf(Outgoing message) {
        var cause = MessageContext.current();
        UUID correlation = cause.map(MessageHead::correlationId).orElse(message.id());
        return MessageHeaders.write(new MessageHead(
                message.id(),
                message.type(),
                service,
                message.subject(),
                clock.instant(),
                correlation,
                cause.map(MessageHead::id).orElse(null),
                tracing.traceparent(),
                message.audience()));
    }

    void append(String topic, String key, String headers, String payload) {
        pending().add(new Row(Math.floorMod(key.hashCode(), SHARDS), topic, key, headers, payload));
    }

    private Pending pending() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending known) return known;
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        TransactionSynchronizationManager.bindResource(this, pending);
        return pending;
    }

    private void write(List<Row> rows) {
        if (rows.size() == 1) write(rows.getFirst());
        else writeAll(rows);
    }

    private void write(Row row) {
        jdbc.sql("""
                insert into outbox (shard, topic, message_key, headers, payload, created_at)
                values (:shard, :topic, :key, :headers::jsonb, :payload, :now)""")
                .param("shard", row.shard())
                .param("topic", row.topic())
                .param("key", row.key())
                .param("headers", row.headers())
                .param("payload", row.payload())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void writeAll(List<Row> rows) {
        jdbc.sql("""
                insert into outbox (shard, topic, message_key, headers, payload, created_at)
                select shard, topic, key, headers::jsonb, payload, :now
                from unnest(:shards, :topics, :keys, :headers, :payloads)
                    with ordinality as row (shard, topic, key, headers, payload, place)
                order by place""")
                .param("now", Timestamp.from(clock.instant()))
                .param("shards", rows.stream().map(Row::shard).toArray(Integer[]::new))
                .param("topics", each(rows, Row::topic))
                .param("keys", each(rows, Row::key))
                .param("headers", each(rows, Row::headers))
                .param("payloads", each(rows, Row::payload))
                .update();
    }

    private static String[] each(List<Row> rows, Function<Row, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private record Row(int shard, String topic, String key, String headers, String payload) {}

    /** What a transaction sends: written with one statement right before its commit, in the order in which it was sent. */
    private final class Pending implements TransactionSynchronization {

        private final List<Row> rows = new ArrayList<>();
        private final Set<Integer> shards = new HashSet<>();
        private boolean bound = true;
        private boolean committing;

        void add(Row row) {
            shards.add(row.shard());
            // Something else that waited for the commit sends too.
            if (committing) write(row);
            else rows.add(row);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            if (!rows.isEmpty()) write(rows);
        }

        @Override
        public void afterCommit() {
            shards.forEach(relay::wake);
        }

        @Override
        public void suspend() {
            if (bound) TransactionSynchronizationManager.unbindResource(Outbox.this);
        }

        @Override
        public void resume() {
            if (bound) TransactionSynchronizationManager.bindResource(Outbox.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(Outbox.this);
            bound = false;
        }
    }
}
