package io.artel.matching.discounts;

import io.artel.kernel.Audience;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Money;
import io.artel.matching.discounts.DiscountLevels.Level;
import io.artel.matching.sql.Sorting;
import io.artel.matching.sql.Times;
import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What each client has paid in total, less what was credited of it, and the discount that follows (US-040). */
@Component
public class Discounts {

    /** Another version came between. */
    static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Outdated() {
            super("the levels were changed meanwhile");
        }
    }

    /** @param next the level to come, null at the highest */
    record Standing(int percent, Money paidTotal, @Nullable Level next) {}

    record Kept(DiscountLevels levels, @Nullable UUID madeBy, Instant madeAt) {}

    /** Payload of {@code matching.discount-changed.v1}. */
    record DiscountChanged(UUID clientId, int percent, Money paidTotal, Instant at) {}

    private record Total(UUID clientId, Money paid, int percent) {}

    private static final int LOCK_SPACE = 4712;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Discounts(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public int percentOf(UUID clientId) {
        return standing(clientId).percent();
    }

    @Transactional(readOnly = true)
    Standing standing(UUID clientId) {
        var paid = jdbc.sql("select paid from client_total where client_id = :client")
                .param("client", clientId)
                .query(Long.class)
                .optional()
                .map(Money::ofMinor)
                .orElse(Money.zero());
        var levels = newest();
        return new Standing(levels.percentFor(paid), paid, levels.nextFor(paid).orElse(null));
    }

    /** Counts a payment once per charge. */
    @Transactional(propagation = Propagation.MANDATORY)
    void paid(UUID chargeId, UUID clientId, Money amount, Instant at) {
        boolean first = jdbc.sql("""
                insert into paid_charge (charge_id, client_id, amount, paid_at) values (:charge, :client, :amount, :at)
                on conflict do nothing""")
                        .param("charge", chargeId)
                        .param("client", clientId)
                        .param("amount", roubles(amount))
                        .param("at", Times.of(at))
                        .update()
                == 1;
        if (first) changeTotal(clientId, roubles(amount));
    }

    /**
     * Takes off what was credited of a payment. A charge that was never paid never counted, so its credit does not
     * count either.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void credited(UUID id, UUID chargeId, UUID clientId, Money amount, Instant at) {
        boolean first = jdbc.sql("""
                insert into paid_credit (id, charge_id, client_id, amount, posted_at)
                values (:id, :charge, :client, :amount, :at) on conflict do nothing""")
                        .param("id", id)
                        .param("charge", chargeId)
                        .param("client", clientId)
                        .param("amount", roubles(amount))
                        .param("at", Times.of(at))
                        .update()
                == 1;
        if (first) changeTotal(clientId, -roubles(amount));
    }

    private void changeTotal(UUID clientId, long change) {
        // Levels do not change while a total does, or the total would keep a percent of the old ones.
        jdbc.sql("select pg_advisory_xact_lock_shared(:space, 0)")
                .param("space", LOCK_SPACE)
                .query(row -> {});
        var total = jdbc.sql("""
                insert into client_total (client_id, paid, percent) values (:client, :change, 0)
                on conflict (client_id) do update set paid = client_total.paid + excluded.paid
                returning client_id, paid, percent""")
                .param("client", clientId)
                .param("change", change)
                .query((row, number) -> new Total(
                        row.getObject("client_id", UUID.class),
                        Money.ofMinor(row.getLong("paid")),
                        row.getInt("percent")))
                .single();
        follow(total, newest());
    }

    /**
     * Makes the next version and tells every client whose discount it changes.
     *
     * @throws InvalidInput when the levels do not rise
     * @throws Outdated when it is not based on the newest version
     */
    @Transactional
    Kept replace(int basedOn, List<Level> asked, UUID manager) {
        jdbc.sql("select pg_advisory_xact_lock(:space, 0)")
                .param("space", LOCK_SPACE)
                .query(row -> {});
        if (newestVersion() != basedOn) throw new Outdated();
        var levels = new DiscountLevels(basedOn + 1, asked);
        jdbc.sql("insert into discount_table (version, made_by, made_at) values (:version, :by, :at)")
                .param("version", levels.version())
                .param("by", manager)
                .param("at", Times.of(clock.instant()))
                .update();
        for (var level : levels.levels()) {
            jdbc.sql("insert into discount_level (version, above, percent) values (:version, :above, :percent)")
                    .param("version", levels.version())
                    .param("above", roubles(level.above()))
                    .param("percent", level.percent())
                    .update();
        }
        jdbc.sql("select client_id, paid, percent from client_total for update")
                .query((row, number) -> new Total(
                        row.getObject("client_id", UUID.class),
                        Money.ofMinor(row.getLong("paid")),
                        row.getInt("percent")))
                .list()
                .forEach(total -> follow(total, levels));
        return kept(levels.version());
    }

    private void follow(Total total, DiscountLevels levels) {
        int percent = levels.percentFor(total.paid());
        if (percent == total.percent()) return;
        jdbc.sql("update client_total set percent = :percent where client_id = :client")
                .param("percent", percent)
                .param("client", total.clientId())
                .update();
        var changed = new DiscountChanged(total.clientId(), percent, total.paid(), clock.instant());
        outbox.send(Outgoing.event("matching.discount-changed.v1", total.clientId(), changed)
                .to(Audience.of(total.clientId())));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Kept> page(Pageable page) {
        return jdbc
                .sql("select version from discount_table" + Sorting.orderBy(page.getSort(), Map.of(), "version desc")
                        + " limit :limit offset :offset")
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(Integer.class)
                .list()
                .stream()
                .map(this::kept)
                .toList();
    }

    long count() {
        return jdbc.sql("select count(*) from discount_table").query(Long.class).single();
    }

    private DiscountLevels newest() {
        return levels(newestVersion());
    }

    private int newestVersion() {
        return jdbc.sql("select max(version) from discount_table")
                .query(Integer.class)
                .single();
    }

    private Kept kept(int version) {
        return jdbc.sql("select made_by, made_at from discount_table where version = :version")
                .param("version", version)
                .query((row, number) ->
                        new Kept(levels(version), row.getObject("made_by", UUID.class), Times.in(row, "made_at")))
                .single();
    }

    private DiscountLevels levels(int version) {
        return new DiscountLevels(
                version,
                jdbc.sql("select above, percent from discount_level where version = :version order by above")
                        .param("version", version)
                        .query((row, number) -> new Level(Money.ofMinor(row.getLong("above")), row.getInt("percent")))
                        .list());
    }

    /** Totals are of one currency; a payment in another would add up to nothing meaningful. */
    private static long roubles(Money amount) {
        if (!amount.currency().equals(Money.RUB)) {
            throw new IllegalArgumentException("totals are kept in RUB: " + amount);
        }
        return amount.minor();
    }
}
