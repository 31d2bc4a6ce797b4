package io.artel.billing.stakes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows that gate pools and managers' balances; the money itself is in the journal. Pools are locked first. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StakeAccounts {

    private record Pool(@org.jspecify.annotations.Nullable Timestamp settledAt) {}

    private final JdbcClient jdbc;

    StakeAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return when the pool was settled, if it has been */
    Optional<Instant> lockPool(UUID orderId) {
        jdbc.sql("insert into pool (order_id) values (:order) on conflict do nothing")
                .param("order", orderId)
                .update();
        var pool = jdbc.sql("select settled_at from pool where order_id = :order for update")
                .param("order", orderId)
                .query((row, n) -> new Pool(row.getTimestamp("settled_at")))
                .single();
        return Optional.ofNullable(pool.settledAt()).map(Timestamp::toInstant);
    }

    void poolSettled(UUID orderId, Instant at) {
        jdbc.sql("update pool set settled_at = :at where order_id = :order")
                .param("at", Timestamp.from(at))
                .param("order", orderId)
                .update();
    }

    void lockManager(UUID managerId) {
        jdbc.sql("insert into stake_account (manager_id) values (:manager) on conflict do nothing")
                .param("manager", managerId)
                .update();
        jdbc.sql("select manager_id from stake_account where manager_id = :manager for update")
                .param("manager", managerId)
                .query(UUID.class)
                .single();
    }
}
