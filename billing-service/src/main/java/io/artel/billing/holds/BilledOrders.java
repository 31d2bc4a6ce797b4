package io.artel.billing.holds;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One row per order: whatever concerns its money locks it first, so that an order's money moves in one thread. */
@Component
public class BilledOrders {

    private final JdbcClient jdbc;

    BilledOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the newest attempt seen, -1 for an order that is new */
    @Transactional(propagation = Propagation.MANDATORY)
    public int lock(UUID orderId) {
        jdbc.sql("insert into billed_order (order_id, newest_attempt) values (:order, -1) on conflict do nothing")
                .param("order", orderId)
                .update();
        return jdbc.sql("select newest_attempt from billed_order where order_id = :order for update")
                .param("order", orderId)
                .query(Integer.class)
                .single();
    }

    void saw(UUID orderId, int attempt) {
        jdbc.sql("update billed_order set newest_attempt = :attempt where order_id = :order")
                .param("attempt", attempt)
                .param("order", orderId)
                .update();
    }
}
