package io.artel.betting.domain;

import io.artel.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How a bank is divided among those who guessed, in proportion to their stakes (US-281). Shares and remainder sum up to
 * the bank exactly; the remainder, which is the whole bank when nobody guessed, goes to the developers.
 *
 * @param shares of the right guesses alone
 */
public record Division(List<Share> shares, Money remainder) {

    /** @param amount what the bet wins, its stake included */
    public record Share(UUID betId, UUID managerId, Money amount) {}

    /** @param bets whose stakes are in the pool */
    static Division of(List<Bet> bets, Outcome outcome) {
        var bank = bets.stream().map(Bet::stake).reduce(Money.zero(), Money::plus);
        var right = bets.stream().filter(bet -> bet.guess() == outcome).toList();
        if (right.isEmpty()) return new Division(List.of(), bank);
        var parts = bank.divide(right.stream().map(bet -> bet.stake().minor()).toList());
        var shares = new ArrayList<Share>();
        var remainder = bank;
        for (int i = 0; i < right.size(); i++) {
            var bet = right.get(i);
            shares.add(new Share(bet.id(), bet.managerId(), parts.get(i)));
            remainder = remainder.minus(parts.get(i));
        }
        return new Division(List.copyOf(shares), remainder);
    }

    Money of(Bet bet) {
        return shares.stream()
                .filter(share -> share.betId().equals(bet.id()))
                .map(Share::amount)
                .findFirst()
                .orElse(Money.zero());
    }
}
