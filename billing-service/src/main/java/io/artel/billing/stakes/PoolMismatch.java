package io.artel.billing.stakes;

/** What is to be divided is not what is in the pool. Nothing is moved; an operator has to look. */
class PoolMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PoolMismatch(String message) {
        super(message);
    }
}
