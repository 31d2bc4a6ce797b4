package io.artel.starter.messaging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Polls that wait for a turn, as a database gathers commits that wait for its log: whose comes first waits for the turn,
 * and handles all that have come meanwhile. The more wait, the fewer transactions each of them costs.
 */
final class WaitingPolls {

    /** Messages that are gathered at most; what more waits is the next group. */
    private static final int MOST = 400;

    /** What a thread has brought, and what becomes of it. */
    static final class Poll {

        private final List<ConsumerRecord<String, byte[]>> records;
        private final CompletableFuture<Fate> fate = new CompletableFuture<>();

        Poll(List<ConsumerRecord<String, byte[]>> records) {
            this.records = records;
        }

        List<ConsumerRecord<String, byte[]>> records() {
            return records;
        }

        /** Tells the thread that waits with it. */
        void meets(Fate itsFate) {
            fate.complete(itsFate);
        }
    }

    enum Fate {
        /** Its thread takes the next turn, and handles the group that waits then. */
        LEADS,
        /** It has been handled with a group. */
        HANDLED,
        /** Its group could not be handled together: its thread handles it by itself. */
        ALONE
    }

    /** The first of them has been told that it leads. */
    private final Queue<Poll> waiting = new ArrayDeque<>();

    /** Returns when the poll has been handled or is to be handled by the caller. */
    Fate enter(Poll poll) {
        synchronized (waiting) {
            waiting.add(poll);
            if (waiting.size() == 1) return Fate.LEADS;
        }
        return poll.fate.join();
    }

    /** All that wait, up to a number of messages, the caller's own first; only for who leads, and has the turn. */
    List<Poll> group() {
        var group = new ArrayList<Poll>();
        synchronized (waiting) {
            int messages = 0;
            do {
                var next = waiting.remove();
                group.add(next);
                messages += next.records.size();
            } while (!waiting.isEmpty() && messages + waiting.element().records.size() <= MOST);
            if (!waiting.isEmpty()) waiting.element().meets(Fate.LEADS);
        }
        return group;
    }
}
