package io.artel.analyst.hypotheses;

import io.artel.analyst.Search;
import io.artel.analyst.SqlOrder;
import io.artel.analyst.hypotheses.Hypotheses.Result;
import io.artel.analyst.hypotheses.HypothesisController.HypothesisDetail;
import io.artel.analyst.hypotheses.HypothesisController.HypothesisView;
import io.artel.analyst.hypotheses.HypothesisController.LinkedCase;
import io.artel.analyst.hypotheses.HypothesisController.MeasuredOutcome;
import io.artel.analyst.hypotheses.HypothesisController.StepView;
import io.artel.analyst.hypotheses.domain.HypothesisProcess;
import io.artel.analyst.hypotheses.domain.HypothesisState;
import io.artel.kernel.NotFound;
import io.artel.starter.web.PageOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hypotheses as managers and controllers look at them. */
@Component
@Transactional(readOnly = true)
class HypothesisViews {

    private static final String SELECT = """
            select h.*, owner.name as owner_name, author.name as created_by_name,
                   (select count(*) from hypothesis_case l where l.hypothesis_id = h.id) as cases
            from hypothesis h
            left join contact owner on owner.account_id = h.owner_id
            left join contact author on author.account_id = h.created_by""";

    private static final Map<String, String> ORDERS = Map.of(
            "createdAt", "h.created_at",
            "changedAt", "h.changed_at",
            "dueOn", "h.due_on",
            "title", "lower(h.title)",
            "area", "h.area",
            "state", "h.state");

    private final JdbcClient jdbc;

    HypothesisViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PageOf<HypothesisView> list(
            @Nullable HypothesisState state, @Nullable Area area, @Nullable UUID owner, String search, Pageable page) {
        var where = new StringBuilder(" where true");
        var which = new HashMap<String, Object>();
        if (state != null) {
            where.append(" and h.state = :state");
            which.put("state", state.name());
        }
        if (area != null) {
            where.append(" and h.area = :area");
            which.put("area", area.name());
        }
        if (owner != null) {
            where.append(" and h.owner_id = :owner");
            which.put("owner", owner);
        }
        if (!search.isBlank()) {
            where.append(" and (lower(h.title) like :pattern or lower(h.description) like :pattern)");
            which.put("pattern", new Search(search).pattern());
        }
        long total = jdbc.sql("select count(*) from hypothesis h" + where)
                .params(which)
                .query(Long.class)
                .single();
        which.put("limit", page.getPageSize());
        which.put("offset", page.getOffset());
        var items = jdbc.sql(SELECT + where + SqlOrder.by(page, ORDERS, "h.created_at desc, h.id"))
                .params(which)
                .query((row, n) -> read(row))
                .list();
        return PageOf.of(items, page, total);
    }

    HypothesisDetail detail(UUID id) {
        var found = jdbc.sql(SELECT + " where h.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("hypothesis", id));
        return new HypothesisDetail(found, cases(id), steps(id));
    }

    boolean isCase(UUID id) {
        return jdbc.sql("select exists (select 1 from review_case where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private List<LinkedCase> cases(UUID id) {
        return jdbc.sql("""
                select c.id, c.order_id, c.origin, c.state, r.verdict, l.linked_at
                from hypothesis_case l join review_case c on c.id = l.case_id left join review r on r.case_id = c.id
                where l.hypothesis_id = :id order by l.linked_at, c.id""")
                .param("id", id)
                .query((row, n) -> new LinkedCase(
                        row.getObject("id", UUID.class),
                        row.getObject("order_id", UUID.class),
                        row.getString("origin"),
                        row.getString("state"),
                        row.getString("verdict"),
                        row.getTimestamp("linked_at").toInstant()))
                .list();
    }

    private List<StepView> steps(UUID id) {
        return jdbc.sql("""
                select s.*, who.name as moved_by_name from hypothesis_step s
                left join contact who on who.account_id = s.moved_by
                where s.hypothesis_id = :id order by s.n""")
                .param("id", id)
                .query((row, n) -> new StepView(
                        HypothesisState.valueOf(row.getString("from_state")),
                        HypothesisState.valueOf(row.getString("to_state")),
                        row.getString("note"),
                        row.getObject("moved_by", UUID.class),
                        row.getString("moved_by_name"),
                        row.getTimestamp("moved_at").toInstant()))
                .list();
    }

    private static HypothesisView read(ResultSet row) throws SQLException {
        var state = HypothesisState.valueOf(row.getString("state"));
        return new HypothesisView(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("description"),
                Area.valueOf(row.getString("area")),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                row.getObject("due_on", LocalDate.class),
                state,
                HypothesisProcess.next(state),
                outcome(row.getString("result"), row.getString("measured")),
                row.getInt("cases"),
                row.getObject("created_by", UUID.class),
                row.getString("created_by_name"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private static @Nullable MeasuredOutcome outcome(@Nullable String result, @Nullable String measured) {
        return result == null || measured == null ? null : new MeasuredOutcome(Result.valueOf(result), measured);
    }
}
