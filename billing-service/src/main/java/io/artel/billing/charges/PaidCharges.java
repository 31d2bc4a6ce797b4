package io.artel.billing.charges;

import io.artel.billing.holds.BilledOrders;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Charges that are paid together, by an invoice. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PaidCharges {

    private final BilledOrders orders;
    private final Charges charges;
    private final ChargeEvents events;
    private final JdbcClient jdbc;
    private final Clock clock;

    PaidCharges(BilledOrders orders, Charges charges, ChargeEvents events, JdbcClient jdbc, Clock clock) {
        this.orders = orders;
        this.charges = charges;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Locks orders, always in the same order; whatever else is locked comes after. */
    public void lock(Collection<UUID> orderIds) {
        orderIds.stream().sorted().forEach(orders::lock);
    }

    /** Locks an order with all that are on the same invoice: what happens to one may settle the others. */
    void lockWithInvoice(UUID orderId) {
        var together = new HashSet<>(
                jdbc.sql("""
                select other.order_id from invoice_line line join invoice_line other using (invoice_id)
                where line.order_id = :order""").param("order", orderId).query(UUID.class).list());
        together.add(orderId);
        lock(together);
    }

    /** Their orders are locked. What was credited needs no payment. */
    public void paid(Collection<UUID> orderIds) {
        var now = clock.instant();
        for (var orderId : orderIds) {
            var charge = charges.findByOrderId(orderId).orElseThrow();
            if (charge.isCredited()) continue;
            charge.paid(now);
            events.paid(charge, now);
        }
    }
}
