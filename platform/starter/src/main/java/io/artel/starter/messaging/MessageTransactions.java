package io.artel.starter.messaging;

import java.util.concurrent.Semaphore;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transactions that messages are handled in, and their turns: fewer at a time than there are connections, so that a
 * flood of messages leaves some for people's requests.
 */
final class MessageTransactions {

    /** Connections of the pool that messages leave alone. */
    private static final int LEFT = 2;

    private final TransactionTemplate transactions;
    private final Semaphore turns;

    /** @param connections how many the pool has at most */
    MessageTransactions(TransactionTemplate transactions, int connections) {
        this.transactions = transactions;
        this.turns = new Semaphore(Math.max(1, connections - LEFT));
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
