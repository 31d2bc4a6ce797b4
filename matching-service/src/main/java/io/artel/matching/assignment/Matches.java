package io.artel.matching.assignment;

import io.artel.kernel.Money;
import io.artel.matching.domain.Ranking;
import io.artel.matching.prices.Price;
import io.artel.matching.sql.Sorting;
import io.artel.matching.sql.Times;
import io.artel.starter.json.MessageJson;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every match with its price and its reasons. */
@Component
class Matches {

    private static final int LEADING = 10;

    /** What one step gave a candidate. */
    record StepEffect(String step, double score, double weight, double points) {}

    /** @param takenMeanwhile ranked higher than the chosen one, but booked for another order in the same moment */
    record Reason(UUID workerId, double total, boolean takenMeanwhile, List<StepEffect> steps) {}

    record FilteredOut(String step, int count) {}

    /** The manager who chose the worker, instead of the pipeline. */
    record Chosen(UUID managerId, String reason) {}

    record Match(
            UUID id,
            UUID orderId,
            int attempt,
            UUID workerId,
            int pipelineVersion,
            Price price,
            int considered,
            List<FilteredOut> filtered,
            List<Reason> candidates,
            @Nullable Chosen chosen,
            Instant matchedAt) {}

    private final JdbcClient jdbc;
    private final MessageJson json;

    Matches(JdbcClient jdbc, MessageJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param chosen the rank of the one who was booked */
    void keep(UUID id, Ask ask, UUID workerId, Ranking ranking, int chosen, Price price, Instant now) {
        var wanted = ask.wanted();
        jdbc.sql("""
                insert into match (id, order_id, attempt, worker_id, pipeline_version, currency, base_price,
                    discount_percent, discount, price, considered, filtered, candidates, matched_at, chosen_by, chosen_reason)
                values (:id, :order, :attempt, :worker, :version, :currency, :base, :percent, :discount, :price,
                    :considered, :filtered::jsonb, :candidates::jsonb, :now, :chosenBy, :chosenReason)""")
                .param("id", id)
                .param("order", ask.orderId())
                .param("attempt", ask.attempt())
                .param("worker", workerId)
                .param("version", ranking.pipelineVersion())
                .param("currency", price.base().currency().getCurrencyCode())
                .param("base", price.base().minor())
                .param("percent", price.discountPercent())
                .param("discount", price.discount().minor())
                .param("price", price.price().minor())
                .param("considered", ranking.considered())
                .param("filtered", json.write(filtered(ranking)))
                .param("candidates", json.write(reasons(ranking, chosen, wanted == null)))
                .param("now", Times.of(now))
                .param("chosenBy", wanted == null ? null : wanted.managerId())
                .param("chosenReason", wanted == null ? null : wanted.reason())
                .update();
    }

    /** The percent an earlier attempt of the order was promised; null without one. */
    @Nullable
    Integer promisedPercent(UUID orderId) {
        return jdbc.sql("select max(discount_percent) from match where order_id = :order")
                .param("order", orderId)
                .query((row, number) -> row.getObject(1, Integer.class))
                .list()
                .getFirst();
    }

    /** The newest attempt first. */
    List<Match> page(UUID orderId, Pageable page) {
        return jdbc.sql("select * from match where order_id = :order"
                        + Sorting.orderBy(page.getSort(), Map.of(), "attempt desc") + " limit :limit offset :offset")
                .param("order", orderId)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> {
                    var currency = Currency.getInstance(row.getString("currency"));
                    return new Match(
                            row.getObject("id", UUID.class),
                            row.getObject("order_id", UUID.class),
                            row.getInt("attempt"),
                            row.getObject("worker_id", UUID.class),
                            row.getInt("pipeline_version"),
                            new Price(
                                    new Money(row.getLong("base_price"), currency),
                                    row.getInt("discount_percent"),
                                    new Money(row.getLong("discount"), currency),
                                    new Money(row.getLong("price"), currency)),
                            row.getInt("considered"),
                            List.of(json.read(row.getString("filtered"), FilteredOut[].class)),
                            List.of(json.read(row.getString("candidates"), Reason[].class)),
                            chosen(row.getObject("chosen_by", UUID.class), row.getString("chosen_reason")),
                            Times.in(row, "matched_at"));
                })
                .list();
    }

    long count(UUID orderId) {
        return jdbc.sql("select count(*) from match where order_id = :order")
                .param("order", orderId)
                .query(Long.class)
                .single();
    }

    private static @Nullable Chosen chosen(@Nullable UUID managerId, @Nullable String reason) {
        return managerId == null || reason == null ? null : new Chosen(managerId, reason);
    }

    static List<FilteredOut> filtered(Ranking ranking) {
        return ranking.filtered().entrySet().stream()
                .map(it -> new FilteredOut(it.getKey(), it.getValue()))
                .toList();
    }

    /** The leading ones as they stand, before anybody is booked. */
    static List<Reason> leading(Ranking ranking) {
        return reasons(ranking, 0, true);
    }

    private static List<Reason> reasons(Ranking ranking, int chosen, boolean byPipeline) {
        var reasons = new java.util.ArrayList<Reason>();
        for (int rank = 0; rank < ranking.candidates().size(); rank++) {
            // The chosen one is told of even when many better ones were taken.
            if (rank >= LEADING && rank != chosen) continue;
            var candidate = ranking.candidates().get(rank);
            var steps = candidate.effects().entrySet().stream()
                    .map(it -> new StepEffect(
                            it.getKey(),
                            it.getValue().score(),
                            it.getValue().weight(),
                            it.getValue().points()))
                    .toList();
            reasons.add(new Reason(candidate.workerId(), candidate.total(), byPipeline && rank < chosen, steps));
        }
        return List.copyOf(reasons);
    }
}
