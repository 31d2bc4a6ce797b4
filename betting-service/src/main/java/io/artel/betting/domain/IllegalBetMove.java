package io.artel.betting.domain;

import java.util.UUID;

/** Billing said something about a bet that cannot be. */
public class IllegalBetMove extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IllegalBetMove(UUID betId, Bet.Status status, String trigger) {
        super("bet " + betId + " is " + status + ": " + trigger);
    }
}
