package io.artel.analyst.reviews;

import io.artel.analyst.SqlOrder;
import io.artel.analyst.hypotheses.Hypotheses;
import io.artel.analyst.reviews.CaseController.CallView;
import io.artel.analyst.reviews.CaseController.CaseDetail;
import io.artel.analyst.reviews.CaseController.CaseView;
import io.artel.analyst.reviews.CaseController.CriterionScore;
import io.artel.analyst.reviews.CaseController.ReviewView;
import io.artel.analyst.reviews.Review.Criterion;
import io.artel.analyst.reviews.Review.RootCause;
import io.artel.analyst.reviews.Review.Verdict;
import io.artel.analyst.reviews.domain.CaseState;
import io.artel.analyst.reviews.domain.Origin;
import io.artel.kernel.NotFound;
import io.artel.starter.web.PageOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases as controllers look at them. */
@Component
@Transactional(readOnly = true)
class CaseViews {

    /** @param controller who has claimed or reviewed it */
    record Filter(
            @Nullable Origin origin,
            @Nullable CaseState state,
            @Nullable UUID controller,
            @Nullable UUID orderId,
            @Nullable UUID typeId,
            @Nullable Verdict verdict,
            @Nullable Instant from,
            @Nullable Instant to) {

        /** @param which gets the parameters */
        String where(Map<String, Object> which) {
            var where = new StringBuilder(" where true");
            add(where, which, " and c.origin = :origin", "origin", origin == null ? null : origin.name());
            add(where, which, " and c.state = :state", "state", state == null ? null : state.name());
            add(where, which, " and c.claimed_by = :controller", "controller", controller);
            add(where, which, " and c.order_id = :order", "order", orderId);
            add(where, which, " and e.type_id = :type", "type", typeId);
            add(where, which, " and r.verdict = :verdict", "verdict", verdict == null ? null : verdict.name());
            add(where, which, " and c.opened_at >= :from", "from", from == null ? null : Timestamp.from(from));
            add(where, which, " and c.opened_at < :to", "to", to == null ? null : Timestamp.from(to));
            return where.toString();
        }

        private static void add(
                StringBuilder where, Map<String, Object> which, String clause, String name, @Nullable Object value) {
            if (value == null) return;
            where.append(clause);
            which.put(name, value);
        }
    }

    private static final String FROM = """
             from review_case c left join order_end e on e.order_id = c.order_id
            left join review r on r.case_id = c.id
            left join contact who on who.account_id = c.claimed_by""";

    private static final String SELECT = """
            select c.*, e.type_id, e.client_id, e.worker_id, e.outcome, e.cause, e.starts_at, e.at as ended_at,
                   who.name as claimed_by_name, r.verdict""" + FROM;

    private static final Map<String, String> ORDERS = Map.of(
            "openedAt", "c.opened_at",
            "endedAt", "e.at",
            "startsAt", "e.starts_at",
            "origin", "c.origin",
            "state", "c.state",
            "verdict", "r.verdict");

    private final JdbcClient jdbc;
    private final Hypotheses hypotheses;

    CaseViews(JdbcClient jdbc, Hypotheses hypotheses) {
        this.jdbc = jdbc;
        this.hypotheses = hypotheses;
    }

    PageOf<CaseView> list(Filter filter, Pageable page) {
        var which = new HashMap<String, Object>();
        var where = filter.where(which);
        long total = jdbc.sql("select count(*)" + FROM + where)
                .params(which)
                .query(Long.class)
                .single();
        which.put("limit", page.getPageSize());
        which.put("offset", page.getOffset());
        var items = jdbc.sql(SELECT + where + SqlOrder.by(page, ORDERS, "c.opened_at, c.id"))
                .params(which)
                .query((row, n) -> read(row))
                .list();
        return PageOf.of(items, page, total);
    }

    CaseView find(UUID id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("case", id));
    }

    CaseDetail detail(UUID id) {
        var summary = find(id);
        return new CaseDetail(
                summary, calls("c.case_id", id), review(id), hypotheses.of(id), others(summary.orderId(), id));
    }

    CallView call(UUID id) {
        return calls("c.id", id).getFirst();
    }

    private List<CallView> calls(String column, UUID id) {
        return jdbc.sql("select c.*, who.name as called_by_name from review_call c"
                        + " left join contact who on who.account_id = c.called_by where " + column
                        + " = :id order by c.called_at, c.id")
                .param("id", id)
                .query((row, n) -> new CallView(
                        row.getObject("id", UUID.class),
                        row.getBoolean("reached"),
                        row.getString("note"),
                        row.getObject("called_by", UUID.class),
                        row.getString("called_by_name"),
                        row.getTimestamp("called_at").toInstant()))
                .list();
    }

    private @Nullable ReviewView review(UUID id) {
        return jdbc.sql("""
                select r.*, who.name as reviewed_by_name from review r
                left join contact who on who.account_id = r.reviewed_by where r.case_id = :id""")
                .param("id", id)
                .query((row, n) -> new ReviewView(
                        scores(id),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("findings"),
                        optional(RootCause.class, row.getString("root_cause")),
                        row.getObject("reviewed_by", UUID.class),
                        row.getString("reviewed_by_name"),
                        row.getTimestamp("reviewed_at").toInstant()))
                .optional()
                .orElse(null);
    }

    private List<CriterionScore> scores(UUID id) {
        return jdbc
                .sql("select criterion, score from review_score where case_id = :id")
                .param("id", id)
                .query((row, n) -> new CriterionScore(
                        Criterion.valueOf(row.getString("criterion")), row.getObject("score", Integer.class)))
                .stream()
                .sorted(Comparator.comparing(CriterionScore::criterion))
                .toList();
    }

    private List<CaseView> others(UUID orderId, UUID but) {
        return jdbc.sql(SELECT + " where c.order_id = :order and c.id <> :but order by c.opened_at, c.id")
                .param("order", orderId)
                .param("but", but)
                .query((row, n) -> read(row))
                .list();
    }

    private static CaseView read(ResultSet row) throws SQLException {
        return new CaseView(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                Origin.valueOf(row.getString("origin")),
                CaseState.valueOf(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("draw_id", UUID.class),
                row.getObject("type_id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getObject("worker_id", UUID.class),
                row.getString("outcome"),
                row.getString("cause"),
                time(row, "starts_at"),
                time(row, "ended_at"),
                row.getObject("claimed_by", UUID.class),
                row.getString("claimed_by_name"),
                time(row, "claimed_at"),
                optional(Verdict.class, row.getString("verdict")));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static <E extends Enum<E>> @Nullable E optional(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
