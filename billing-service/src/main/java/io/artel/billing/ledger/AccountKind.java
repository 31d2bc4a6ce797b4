package io.artel.billing.ledger;

/** The chart of accounts. The nature says on which side an account grows. */
public enum AccountKind {
    CLIENT("client", Nature.ASSET, true),
    PROVIDER("provider", Nature.ASSET, false),
    BANK("bank", Nature.ASSET, false),
    WORKER("worker", Nature.LIABILITY, true),
    MANAGER("manager", Nature.LIABILITY, true),
    POOL("pool", Nature.LIABILITY, true),
    DEVELOPERS("developers", Nature.LIABILITY, false),
    REVENUE("revenue", Nature.INCOME, false),
    FINES("fines", Nature.INCOME, false),
    WORKER_COST("worker-cost", Nature.EXPENSE, false),
    BONUS_COST("bonus-cost", Nature.EXPENSE, false),
    CREDITS("credits", Nature.EXPENSE, false);

    /** Assets and expenses grow by debits, liabilities and income by credits. */
    public enum Nature {
        ASSET(Side.DEBIT),
        EXPENSE(Side.DEBIT),
        LIABILITY(Side.CREDIT),
        INCOME(Side.CREDIT);

        private final Side grows;

        Nature(Side grows) {
            this.grows = grows;
        }
    }

    private final String word;
    private final Nature nature;
    private final boolean owned;

    AccountKind(String word, Nature nature, boolean owned) {
        this.word = word;
        this.nature = nature;
        this.owned = owned;
    }

    String word() {
        return word;
    }

    public Nature nature() {
        return nature;
    }

    /** Whether there is one account for each owner: a client, a worker, a manager, an order's pool. */
    boolean owned() {
        return owned;
    }

    Side grows() {
        return nature.grows;
    }
}
