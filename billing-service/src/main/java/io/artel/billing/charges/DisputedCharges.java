package io.artel.billing.charges;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Charges that are credited because somebody decided so. */
@Component
public class DisputedCharges {

    private final PaidCharges paid;
    private final Charges charges;
    private final Settlement settlement;

    DisputedCharges(PaidCharges paid, Charges charges, Settlement settlement) {
        this.paid = paid;
        this.charges = charges;
        this.settlement = settlement;
    }

    /**
     * Credits the whole charge of an order.
     *
     * @return false when it has been credited before
     * @throws ChargeCollecting while the provider is asked for it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean credit(UUID orderId, String reason, UUID controller) {
        paid.lockWithInvoice(orderId);
        var charge = charges.findByOrderId(orderId).orElseThrow();
        if (charge.isCredited()) return false;
        if (charge.isCollecting()) throw new ChargeCollecting();
        settlement.credit(charge, reason, controller);
        return true;
    }
}
