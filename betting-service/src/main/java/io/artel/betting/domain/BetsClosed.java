package io.artel.betting.domain;

import java.util.UUID;

/** The job has started or will never start: no more bets on it (US-280). */
public class BetsClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BetsClosed(UUID orderId) {
        super("bets on order " + orderId + " are closed");
    }
}
