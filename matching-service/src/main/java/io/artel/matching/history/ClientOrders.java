package io.artel.matching.history;

import io.artel.matching.domain.Experience;
import io.artel.matching.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A copy of each client's orders, as far as matching needs them (US-071). */
@Component
public class ClientOrders {

    private static final int GOOD_RATING = 4;
    private static final int BAD_RATING = 2;

    /** @param outcome null until there is one; it never changes after */
    record Known(
            @Nullable UUID workerId,
            @Nullable String outcome,
            @Nullable Integer rating,
            @Nullable Instant ratedAt) {}

    /** What an event says of an order; null is what it does not say. */
    record Said(
            UUID orderId,
            int sequence,
            UUID clientId,
            @Nullable UUID typeId,
            @Nullable UUID workerId,
            Instant startsAt,
            Instant endsAt,
            @Nullable String state) {}

    private final JdbcClient jdbc;

    ClientOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What this client has seen of workers: a bad rating or a failure outweighs good ratings. */
    @Transactional(readOnly = true)
    public Map<UUID, Experience> experience(UUID clientId) {
        var seen = new HashMap<UUID, Experience>();
        jdbc.sql("""
                select worker_id, bool_or(rating <= :bad or (outcome = 'FAILED' and cause = 'WORKER')) as bad
                from client_order where client_id = :client and worker_id is not null
                and (rating <= :bad or rating >= :good or (outcome = 'FAILED' and cause = 'WORKER'))
                group by worker_id""")
                .param("client", clientId)
                .param("bad", BAD_RATING)
                .param("good", GOOD_RATING)
                .query(row -> {
                    seen.put(
                            row.getObject("worker_id", UUID.class),
                            row.getBoolean("bad") ? Experience.BAD : Experience.GOOD);
                });
        return seen;
    }

    /** Keeps what is said, unless something newer is known, and locks the order; answers what was known before. */
    @Transactional(propagation = Propagation.MANDATORY)
    Known keep(Said said) {
        jdbc.sql("""
                insert into client_order (order_id, client_id, type_id, starts_at, ends_at, state, sequence)
                values (:order, :client, :type, :starts, :ends, coalesce(:state, 'MATCHING'), -1)
                on conflict do nothing""")
                .param("order", said.orderId())
                .param("client", said.clientId())
                .param("type", said.typeId())
                .param("starts", Times.of(said.startsAt()))
                .param("ends", Times.of(said.endsAt()))
                .param("state", said.state())
                .update();
        var known = jdbc.sql("""
                select worker_id, outcome, rating, rated_at from client_order where order_id = :order for update""")
                .param("order", said.orderId())
                .query(ClientOrders::known)
                .single();
        jdbc.sql("""
                update client_order set sequence = :sequence, type_id = coalesce(:type::uuid, type_id),
                    worker_id = case when :moves then :worker::uuid else coalesce(:worker::uuid, worker_id) end,
                    starts_at = :starts, ends_at = :ends, state = coalesce(:state, state)
                where order_id = :order and sequence < :sequence""")
                .param("sequence", said.sequence())
                .param("type", said.typeId())
                .param("moves", said.state() != null)
                .param("worker", said.workerId())
                .param("starts", Times.of(said.startsAt()))
                .param("ends", Times.of(said.endsAt()))
                .param("state", said.state())
                .param("order", said.orderId())
                .update();
        return known;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void ended(UUID orderId, String outcome, @Nullable String cause) {
        jdbc.sql("update client_order set outcome = :outcome, cause = :cause where order_id = :order")
                .param("outcome", outcome)
                .param("cause", cause)
                .param("order", orderId)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void rated(UUID orderId, int rating, Instant at) {
        jdbc.sql("update client_order set rating = :rating, rated_at = :at where order_id = :order")
                .param("rating", rating)
                .param("at", Times.of(at))
                .param("order", orderId)
                .update();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getObject("worker_id", UUID.class),
                row.getString("outcome"),
                row.getObject("rating", Integer.class),
                Times.maybeIn(row, "rated_at"));
    }
}
