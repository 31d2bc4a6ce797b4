package io.artel.starter.messaging;

import io.artel.kernel.MessageHead;
import io.artel.starter.json.MessageJson;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages leave with the transaction that causes them: they are rows until it commits, and the relay sends them after.
 * Call it after the aggregate's row is locked, or two transactions could commit their messages out of order.
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
        int shard = Math.floorMod(key.hashCode(), SHARDS);
        jdbc.sql("""
                insert into outbox (shard, topic, message_key, headers, payload, created_at)
                values (:shard, :topic, :key, :headers::jsonb, :payload, :now)""")
                .param("shard", shard)
                .param("topic", topic)
                .param("key", key)
                .param("headers", headers)
                .param("payload", payload)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .update();
        relay.wakeAfterCommit(shard);
    }
}
