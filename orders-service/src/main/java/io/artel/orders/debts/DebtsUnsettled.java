package io.artel.orders.debts;

/** The client has an invoice that is unpaid after its last reminder. */
public class DebtsUnsettled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DebtsUnsettled() {
        super("an invoice is unpaid after its last reminder; new orders are taken when it is settled");
    }
}
