package io.artel.starter.messaging;

import io.artel.kernel.MessageHead;
import io.artel.starter.json.MessageJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Handles messages one by one, each in one transaction with its inbox mark and what it sends. A passing fault (database,
 * broker) is thrown on and tried again for ever; any other failure parks the message, so that nothing is dropped and
 * nothing stands in the way.
 */
class MessageConsumer implements MessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(MessageConsumer.class);

    private final MessageHandlers handlers;
    private final Inbox inbox;
    private final ParkedMessages parked;
    private final MessageTransactions transactions;
    private final Tracing tracing;
    private final MessageJson json;

    MessageConsumer(
            MessageHandlers handlers,
            Inbox inbox,
            ParkedMessages parked,
            MessageTransactions transactions,
            Tracing tracing,
            MessageJson json) {
        this.handlers = handlers;
        this.inbox = inbox;
        this.parked = parked;
        this.transactions = transactions;
        this.tracing = tracing;
        this.json = json;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        if (concerns(MessageHeaders.read(record.headers()))) transactions.inTurn(() -> handleOrPark(record));
    }

    void handleOrPark(ConsumerRecord<String, byte[]> record) {
        var headers = MessageHeaders.read(record.headers());
        try {
            handle(headers, text(record));
        } catch (RuntimeException e) {
            if (passing(e)) throw e;
            var type = headers.getOrDefault("ce_type", "");
            LOG.error("parked {} {}: {}", type, headers.get("ce_id"), e.toString(), e);
            parked.park(record, headers, type, e);
        }
    }

    /** Unknown types are other people's additions. A message without a type is a fault of somebody's. */
    boolean concerns(Map<String, String> headers) {
        var type = headers.getOrDefault("ce_type", "");
        return type.isEmpty() || handlers.handles(type);
    }

    /** @throws RuntimeException what the handler threw; nothing of it is committed then */
    void handle(Map<String, String> headers, String payload) {
        var head = MessageHeaders.head(headers);
        within(
                head,
                payload,
                () -> transactions.execute(() -> {
                    if (inbox.firstTime(head.id())) handlers.handle(head, payload);
                }));
    }

    /** Handles a message that the caller has marked in the inbox, in the caller's transaction. */
    void handleMarked(MessageHead head, ConsumerRecord<String, byte[]> record) {
        var payload = text(record);
        within(head, payload, () -> handlers.handle(head, payload));
    }

    private void within(MessageHead head, String payload, Runnable work) {
        tracing.continued(head.traceparent(), "handle " + head.type(), () -> {
            try (var order = MDC.putCloseable("orderId", orderIn(payload));
                    var message = MDC.putCloseable("messageType", head.type())) {
                MessageContext.within(head, work);
            }
        });
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
    }

    private String orderIn(String payload) {
        try {
            return json.tree(payload).path("orderId").asString("");
        } catch (RuntimeException e) {
            return "";
        }
    }

    static boolean passing(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException
                    || cause instanceof org.springframework.dao.RecoverableDataAccessException
                    || cause instanceof java.sql.SQLTransientException
                    || cause instanceof java.sql.SQLRecoverableException
                    || cause instanceof org.apache.kafka.common.errors.RetriableException
                    || cause instanceof org.apache.kafka.common.errors.InterruptException
                    || connectionLost(cause)) {
                return true;
            }
        }
        return false;
    }

    /** SQLSTATE 08 (connection), 57P (administrator ended it), 53 (out of resources), 40 (serialisation, deadlock). */
    private static boolean connectionLost(Throwable cause) {
        if (!(cause instanceof java.sql.SQLException sql) || sql.getSQLState() == null) return false;
        var state = sql.getSQLState();
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || state.startsWith("40");
    }
}
