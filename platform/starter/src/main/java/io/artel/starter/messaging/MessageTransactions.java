package io.artel.starter.messaging;

import java.util.concurrent.Semaphore;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transactions that messages are handled in, and their turns: fewer at a time than half of the connections, so that a
 * flood of messages leaves most of them for people's requests. More at a time would not be faster: see docs/benchmarks.md.
 */
final class MessageTransactions {

    private final TransactionTemplate transactions;
    private final Semaphore turns;

    /** @param connections how many the pool has at most */
    MessageTransactions(TransactionTemplate transactions, int connections) {
        this.transactions = transactions;
        this.turns = new Semaphore(Math.max(1, (connections - 1) / 2));
    }

    /** Waits for a turn and keeps it for the work, which uses one connection at a time. */
    void inTurn(Runnable work) {
        turns.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            turns.release();
        }
    }

    /** One transaction; whoever handles what the broker brings has a turn. */
    void execute(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }
}
