package io.artel.billing.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The name of an account, such as {@code revenue} or {@code client:0197a000-…}.
 *
 * @param owner whose account it is, for the kinds that have owners; null for the others
 */
public record AccountCode(AccountKind kind, @Nullable UUID owner) {

    public static final AccountCode PROVIDER = new AccountCode(AccountKind.PROVIDER, null);
    public static final AccountCode BANK = new AccountCode(AccountKind.BANK, null);
    public static final AccountCode DEVELOPERS = new AccountCode(AccountKind.DEVELOPERS, null);
    public static final AccountCode REVENUE = new AccountCode(AccountKind.REVENUE, null);
    public static final AccountCode FINES = new AccountCode(AccountKind.FINES, null);
    public static final AccountCode WORKER_COST = new AccountCode(AccountKind.WORKER_COST, null);
    public static final AccountCode BONUS_COST = new AccountCode(AccountKind.BONUS_COST, null);
    public static final AccountCode CREDITS = new AccountCode(AccountKind.CREDITS, null);

    public AccountCode {
        if (kind.owned() != (owner != null)) throw new IllegalArgumentException("owner of " + kind + ": " + owner);
    }

    public static AccountCode client(UUID id) {
        return new AccountCode(AccountKind.CLIENT, id);
    }

    public static AccountCode worker(UUID id) {
        return new AccountCode(AccountKind.WORKER, id);
    }

    public static AccountCode manager(UUID id) {
        return new AccountCode(AccountKind.MANAGER, id);
    }

    public static AccountCode pool(UUID orderId) {
        return new AccountCode(AccountKind.POOL, orderId);
    }

    /** @throws IllegalArgumentException when there is no such account in the chart */
    public static AccountCode parse(String text) {
        int colon = text.indexOf(':');
        var word = colon < 0 ? text : text.substring(0, colon);
        for (var kind : AccountKind.values()) {
            if (kind.word().equals(word)) {
                return new AccountCode(kind, colon < 0 ? null : UUID.fromString(text.substring(colon + 1)));
            }
        }
        throw new IllegalArgumentException("no such account: " + text);
    }

    @Override
    public String toString() {
        return owner == null ? kind.word() : kind.word() + ":" + owner;
    }
}
