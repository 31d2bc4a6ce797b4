package io.artel.analyst.reviews;

import io.artel.analyst.SqlOrder;
import io.artel.analyst.reviews.domain.Lots;
import io.artel.kernel.Ids;
import io.artel.kernel.NotFound;
import io.artel.starter.web.PageOf;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Completed orders drawn at random for review; each draw is kept with all it takes to repeat it (US-190). */
@Repository
class Draws {

    /**
     * @param from orders that ended at this moment or later
     * @param to and before this one
     */
    record Wish(
            int count, Instant from, Instant to, @Nullable UUID typeId) {}

    /** @param population how many orders it was drawn from */
    record Drawn(UUID id, Wish wish, String seed, int population, List<UUID> picked, UUID drawnBy, Instant drawnAt) {}

    private static final String DRAWN = """
            select id, asked, ended_from, ended_to, type_id, seed, cardinality(population) as population, picked,
                   drawn_by, drawn_at
            from draw""";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    Draws(JdbcClient jdbc, Cases cases, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
    }

    /** Draws from the completed orders of the period that have never been under review, and opens their cases. */
    @Transactional
    Drawn draw(Wish wish, UUID controller) {
        // One at a time, so that two draws never pick the same order.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('draw', 0))").query(row -> {});
        var population = population(wish);
        var seed = seed();
        var drawn = new Drawn(
                Ids.next(),
                wish,
                seed,
                population.size(),
                Lots.draw(population, wish.count(), seed),
                controller,
                clock.instant());
        keep(drawn, population);
        drawn.picked().forEach(order -> cases.openDrawn(order, drawn.id()));
        return find(drawn.id());
    }

    private List<UUID> population(Wish wish) {
        return jdbc.sql("""
                select order_id from order_end
                where outcome = 'COMPLETED' and at >= :from and at < :to
                  and (cast(:type as uuid) is null or type_id = cast(:type as uuid))
                  and not exists (select 1 from review_case where review_case.order_id = order_end.order_id)
                order by order_id""")
                .param("from", Timestamp.from(wish.from()))
                .param("to", Timestamp.from(wish.to()))
                .param("type", wish.typeId(), Types.OTHER)
                .query(UUID.class)
                .list();
    }

    private String seed() {
        var bytes = new byte[16];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void keep(Drawn drawn, List<UUID> population) {
        jdbc.sql("""
                insert into draw (id, asked, ended_from, ended_to, type_id, seed, population, picked, drawn_by, drawn_at)
                values (:id, :asked, :from, :to, :type, :seed, :population::uuid[], :picked::uuid[], :who, :now)""")
                .param("id", drawn.id())
                .param("asked", drawn.wish().count())
                .param("from", Timestamp.from(drawn.wish().from()))
                .param("to", Timestamp.from(drawn.wish().to()))
                .param("type", drawn.wish().typeId())
                .param("seed", drawn.seed())
                .param("population", array(population))
                .param("picked", array(drawn.picked()))
                .param("who", drawn.drawnBy())
                .param("now", Timestamp.from(drawn.drawnAt()))
                .update();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    Drawn find(UUID id) {
        return jdbc.sql(DRAWN + " where id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("draw", id));
    }

    PageOf<Drawn> list(Pageable page) {
        var items = jdbc.sql(DRAWN + SqlOrder.by(page, Map.of("drawnAt", "drawn_at"), "drawn_at desc, id"))
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, n) -> read(row))
                .list();
        long total = jdbc.sql("select count(*) from draw").query(Long.class).single();
        return PageOf.of(items, page, total);
    }

    private static Drawn read(ResultSet row) throws SQLException {
        return new Drawn(
                row.getObject("id", UUID.class),
                new Wish(
                        row.getInt("asked"),
                        row.getTimestamp("ended_from").toInstant(),
                        row.getTimestamp("ended_to").toInstant(),
                        row.getObject("type_id", UUID.class)),
                row.getString("seed"),
                row.getInt("population"),
                List.of((UUID[]) row.getArray("picked").getArray()),
                row.getObject("drawn_by", UUID.class),
                row.getTimestamp("drawn_at").toInstant());
    }
}
