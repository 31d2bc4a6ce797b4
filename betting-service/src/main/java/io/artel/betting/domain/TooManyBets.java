package io.artel.betting.domain;

/** One manager has as many bets on one order as are allowed. */
public class TooManyBets extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyBets() {
        super("at most " + Pool.BETS_PER_MANAGER + " bets of one manager on one order");
    }
}
