package io.artel.starter.messaging;

import java.util.concurrent.Semaphore;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transactions that messages are handled in: fewer at a time than there are connections, so that a flood of messages
 * leaves some for people's requests. Who waits does so here and not in the pool, which hands each connection to whoever
 * has waited longest: here a thread that runs may go on, and saves the change to another.
 */
final class MessageTransactions {

    /** Connections of the pool that messages leave alone. */
    private static final int LEFT = 2;

    private final TransactionTemplate transactions;
    private final Semaphore permits;

    /** @param connections how many the pool has at most */
    MessageTransactions(TransactionTemplate transactions, int connections) {
        this.transactions = transactions;
        this.permits = new Semaphore(Math.max(1, connections - LEFT));
    }

    void execute(Runnable work) {
        permits.acquireUninterruptibly();
        try {
            transactions.executeWithoutResult(status -> work.run());
        } finally {
            permits.release();
        }
    }
}
