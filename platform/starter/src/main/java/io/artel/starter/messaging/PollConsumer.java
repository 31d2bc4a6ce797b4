package io.artel.starter.messaging;

import io.artel.kernel.MessageHead;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;

/**
 * Handles what one poll has brought in one transaction, in its order: a commit is what a message costs most. Polls that
 * wait for a turn are handled with the one that gets it, see {@link WaitingPolls}. Each message is handled as if it were
 * alone, with its own inbox mark, context and trace, and finds written what those before it did. When anything fails,
 * nothing is kept; each poll is handled by itself then, and if that fails too, {@link MessageConsumer} handles its
 * messages one by one: what cannot be handled is parked, the others go through.
 */
class PollConsumer implements BatchMessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(PollConsumer.class);

    private final MessageConsumer single;
    private final Inbox inbox;
    private final MessageTransactions transactions;
    private final @Nullable EntityManagerFactory entities;
    private final WaitingPolls waiting = new WaitingPolls();

    PollConsumer(
            MessageConsumer single,
            Inbox inbox,
            MessageTransactions transactions,
            @Nullable EntityManagerFactory entities) {
        this.single = single;
        this.inbox = inbox;
        this.transactions = transactions;
        this.entities = entities;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> poll) {
        var records = poll.stream()
                .filter(record -> single.concerns(MessageHeaders.read(record.headers())))
                .toList();
        if (records.isEmpty()) return;
        switch (waiting.enter(new WaitingPolls.Poll(records))) {
            case LEADS -> transactions.inTurn(() -> lead(records));
            case ALONE -> transactions.inTurn(() -> alone(records));
            case HANDLED -> {}
        }
    }

    private void lead(List<ConsumerRecord<String, byte[]>> own) {
        var group = waiting.group();
        var fate = WaitingPolls.Fate.ALONE;
        try {
            if (group.size() > 1
                    && together(
                            group.stream().flatMap(it -> it.records().stream()).toList())) {
                fate = WaitingPolls.Fate.HANDLED;
            }
        } finally {
            for (var poll : group) poll.meets(fate);
        }
        if (fate == WaitingPolls.Fate.ALONE) alone(own);
    }

    private void alone(List<ConsumerRecord<String, byte[]>> records) {
        if (records.size() > 1 && together(records)) return;
        for (var record : records) {
            try {
                single.handleOrPark(record);
            } catch (RuntimeException e) {
                // Those before it are done; it and those after it come again.
                throw new BatchListenerFailedException("a passing fault", e, record);
            }
        }
    }

    private boolean together(List<ConsumerRecord<String, byte[]>> records) {
        try {
            var heads = records.stream()
                    .map(record -> MessageHeaders.head(MessageHeaders.read(record.headers())))
                    .toList();
            transactions.execute(() -> {
                var fresh = inbox.firstTimes(heads.stream().map(MessageHead::id).toList());
                for (int i = 0; i < heads.size(); i++) {
                    // One that is twice in a poll is handled once.
                    if (!fresh.remove(heads.get(i).id())) continue;
                    single.handleMarked(heads.get(i), records.get(i));
                    written();
                }
            });
            return true;
        } catch (RuntimeException e) {
            LOG.info(
                    "{} messages are handled in smaller parts, since together they failed: {}",
                    records.size(),
                    e.toString());
            return false;
        }
    }

    /** What a commit would do between two messages: nothing stays unwritten or remembered. */
    private void written() {
        if (entities == null) return;
        var manager = EntityManagerFactoryUtils.getTransactionalEntityManager(entities);
        if (manager == null) return;
        manager.flush();
        manager.clear();
    }
}
