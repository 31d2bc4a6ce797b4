package io.artel.analyst.metrics;

import io.artel.analyst.intake.Projection;
import io.artel.kernel.MessageHead;
import io.artel.kernel.Money;
import io.artel.starter.json.MessageJson;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Money as billing reported it. */
@Repository
class MoneyMoves implements Projection {

    enum Kind {
        CHARGED,
        PAID,
        CREDITED,
        EARNED,
        FINED
    }

    record Moved(UUID orderId, Money amount, Instant at) {}

    private final JdbcClient jdbc;
    private final MessageJson json;

    MoneyMoves(JdbcClient jdbc, MessageJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void take(MessageHead head, String payload) {
        var kind = kindOf(head.type());
        if (kind == null) return;
        var moved = json.read(payload, Moved.class);
        jdbc.sql("""
                insert into money_move (event_id, kind, order_id, amount, currency, at)
                values (:event, :kind, :order, :amount, :currency, :at)""")
                .param("event", head.id())
                .param("kind", kind.name())
                .param("order", moved.orderId())
                .param("amount", moved.amount().minor())
                .param("currency", moved.amount().currency().getCurrencyCode())
                .param("at", Timestamp.from(moved.at()))
                .update();
    }

    private static @Nullable Kind kindOf(String type) {
        return switch (type) {
            case "billing.charged.v1" -> Kind.CHARGED;
            case "billing.charge-paid.v1" -> Kind.PAID;
            case "billing.credited.v1" -> Kind.CREDITED;
            case "billing.worker-earned.v1" -> Kind.EARNED;
            case "billing.worker-fined.v1" -> Kind.FINED;
            default -> null;
        };
    }
}
