package io.artel.orders.domain;

import io.artel.kernel.Money;

/** The cost of a cancellation is another than the one that was previewed. */
public class CostChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Money cost;

    public CostChanged(Money cost) {
        super("the cancellation costs " + cost + " now");
        this.cost = cost;
    }

    public Money cost() {
        return cost;
    }
}
