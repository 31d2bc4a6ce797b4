package io.artel.orders.prices;

import io.artel.kernel.Money;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What orders of a type cost (US-020): kept at the moment of payment, before discount; and clients' discounts (US-040) as
 * matching tells them.
 */
@Component
public class Prices {

    /**
     * The approximate cost of an order.
     *
     * @param approximate the average before discount, less the client's discount
     * @param rangeLow the 10th percentile, less the discount
     * @param rangeHigh the 90th percentile, less the discount
     * @param orders how many paid orders it rests on; with none it is the type's base price
     */
    public record Estimate(
            Money approximate,
            Money priceBeforeDiscount,
            int discountPercent,
            Money rangeLow,
            Money rangeHigh,
            long orders) {}

    private record Statistics(long orders, long average, long low, long high) {}

    private final JdbcClient jdbc;

    Prices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void paid(UUID orderId, UUID typeId, Money base, Instant at) {
        jdbc.sql("""
                insert into paid_price (order_id, type_id, base, paid_at) values (:order, :type, :base, :at)
                on conflict do nothing""")
                .param("order", orderId)
                .param("type", typeId)
                .param("base", base.minor())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The latest word of matching counts. */
    @Transactional
    public void discount(UUID clientId, int percent, Instant at) {
        jdbc.sql("""
                insert into client_discount (client_id, percent, changed_at) values (:client, :percent, :at)
                on conflict (client_id) do update set percent = excluded.percent, changed_at = excluded.changed_at
                where client_discount.changed_at <= excluded.changed_at""")
                .param("client", clientId)
                .param("percent", percent)
                .param("at", Timestamp.from(at))
                .update();
    }

    public Estimate estimate(UUID typeId, Money basePrice, UUID clientId) {
        int percent = jdbc.sql("select percent from client_discount where client_id = :client")
                .param("client", clientId)
                .query(Integer.class)
                .optional()
                .orElse(0);
        var paid = jdbc.sql("""
                select count(*) as orders, coalesce(round(avg(base)), 0)::bigint as average,
                    coalesce(percentile_disc(0.1) within group (order by base), 0) as low,
                    coalesce(percentile_disc(0.9) within group (order by base), 0) as high
                from paid_price where type_id = :type""").param("type", typeId).query(Statistics.class).single();
        var of = basePrice.currency();
        return paid.orders() == 0
                ? estimate(basePrice, basePrice, basePrice, percent, 0)
                : estimate(
                        money(paid.average(), of),
                        money(paid.low(), of),
                        money(paid.high(), of),
                        percent,
                        paid.orders());
    }

    private static Estimate estimate(Money average, Money low, Money high, int percent, long orders) {
        return new Estimate(less(average, percent), average, percent, less(low, percent), less(high, percent), orders);
    }

    private static Money less(Money amount, int percent) {
        return amount.minus(amount.percent(percent));
    }

    private static Money money(long minor, Currency currency) {
        return new Money(minor, currency);
    }
}
