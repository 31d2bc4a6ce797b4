package io.artel.analyst.intake;

import io.artel.kernel.MessageHead;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** Every event as it came. */
@Repository
class KeptEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false when it has been kept before, however long ago: the inbox forgets, this does not */
    boolean keep(MessageHead head, JsonNode payload) {
        return jdbc.sql("""
                insert into event (id, type, source, subject, order_id, occurred_at, received_at, payload)
                values (:id, :type, :source, :subject, :order, :occurred, :now, :payload::jsonb)
                on conflict (id) do nothing""")
                        .param("id", head.id())
                        .param("type", head.type())
                        .param("source", head.source())
                        .param("subject", head.subject())
                        .param("order", orderIn(payload))
                        .param("occurred", Timestamp.from(head.time()))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("payload", payload.toString())
                        .update()
                == 1;
    }

    private static @Nullable UUID orderIn(JsonNode payload) {
        var order = payload.path("orderId").asString("");
        return order.isEmpty() ? null : UUID.fromString(order);
    }
}
