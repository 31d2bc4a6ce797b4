package io.artel.orders.types;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.artel.kernel.Audience;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.orders.domain.Terms;
import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Order types: managers change them by making a new version; an order keeps the version it was made with (US-021). */
@Component
public class OrderTypes {

    /** What a manager says of a type. */
    public record Texts(String nameRu, String nameEn, String descriptionRu, String descriptionEn) {}

    /** What a manager says of how a job of this type goes; the meaning of each stands at {@link Terms}. */
    public record Rules(
            Money basePrice,
            Duration duration,
            Duration leadTime,
            Duration checkInWindow,
            Duration grace,
            List<Terms.Skill> skills) {}

    /** @param kitDefined a type is offered once the store has a kit for it */
    public record OrderType(UUID id, int version, boolean active, boolean kitDefined, Texts texts, Rules rules) {}

    /** The message {@code orders.type-changed.v1}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TypeChanged(UUID typeId, int version, boolean active, Money basePrice, Instant at) {}

    private record Version(UUID typeId, int version) {}

    private static final String SELECT = """
            select t.id, t.version, t.active, coalesce(k.defined, false) as kit_defined, v.name_ru, v.name_en,
                v.description_ru, v.description_en, v.base_price, v.currency, v.duration, v.lead_time,
                v.check_in_window, v.grace, v.skills::text as skills
            from order_type t
            join order_type_version v on v.type_id = t.id and v.version = t.version
            left join kit_defined k on k.type_id = t.id""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Outbox outbox;
    private final Clock clock;
    /** Versions never change, so they are read once. */
    private final Map<Version, Terms> terms = new ConcurrentHashMap<>();

    OrderTypes(JdbcClient jdbc, JsonMapper json, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public UUID create(UUID manager, Texts texts, Rules rules) {
        var id = Ids.next();
        jdbc.sql("insert into order_type (id, version, active, created_at) values (:id, 1, true, :now)")
                .param("id", id)
                .param("now", now())
                .update();
        keep(id, 1, manager, texts, rules);
        tell(id, 1, true, rules);
        return id;
    }

    /**
     * Makes the next version; a change to what is there already makes none.
     *
     * @param basedOn the version that was changed; null to replace whatever is there
     * @throws TypeOutdated when there is another version by now
     */
    @Transactional
    public void change(UUID id, UUID manager, @Nullable Integer basedOn, Texts texts, Rules rules) {
        var type = lock(id);
        if (type.texts().equals(texts) && type.rules().equals(rules)) return;
        if (basedOn != null && basedOn != type.version()) throw new TypeOutdated(id);
        int version = type.version() + 1;
        keep(id, version, manager, texts, rules);
        jdbc.sql("update order_type set version = :version where id = :id")
                .param("version", version)
                .param("id", id)
                .update();
        tell(id, version, type.active(), rules);
    }

    /** Archived types are offered no longer; their orders go on. */
    @Transactional
    public void activate(UUID id, boolean active) {
        var type = lock(id);
        if (type.active() == active) return;
        jdbc.sql("update order_type set active = :active where id = :id")
                .param("active", active)
                .param("id", id)
                .update();
        tell(id, type.version(), active, type.rules());
    }

    /** The store may tell twice or out of order: the latest word counts. */
    @Transactional
    public void kitDefined(UUID id, boolean defined, Instant at) {
        jdbc.sql("""
                insert into kit_defined (type_id, defined, defined_at) values (:id, :defined, :at)
                on conflict (type_id) do update set defined = excluded.defined, defined_at = excluded.defined_at
                where kit_defined.defined_at <= excluded.defined_at""")
                .param("id", id)
                .param("defined", defined)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @throws NotFound also when it is not offered */
    public OrderType offered(UUID id) {
        var type = find(id);
        if (!type.active() || !type.kitDefined()) throw new NotFound("order type", id);
        return type;
    }

    public OrderType find(UUID id) {
        return jdbc.sql(SELECT + " where t.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("order type", id));
    }

    public List<OrderType> list(boolean all, Pageable page) {
        return jdbc.sql(SELECT + " where (:all or (t.active and k.defined)) order by t.created_at, t.id"
                        + " limit :size offset :offset")
                .param("all", all)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, n) -> read(row))
                .list();
    }

    public long count(boolean all) {
        return jdbc.sql("""
                select count(*) from order_type t left join kit_defined k on k.type_id = t.id
                where (:all or (t.active and k.defined))""").param("all", all).query(Long.class).single();
    }

    /** The terms an order was made with. */
    public Terms terms(UUID id, int version) {
        return terms.computeIfAbsent(new Version(id, version), this::readTerms);
    }

    private Terms readTerms(Version of) {
        return jdbc.sql("""
                select name_ru, name_en, description_ru, description_en, base_price, currency, duration, lead_time,
                    check_in_window, grace, skills::text as skills
                from order_type_version where type_id = :id and version = :version""")
                .param("id", of.typeId())
                .param("version", of.version())
                .query((row, n) -> terms(of.typeId(), of.version(), texts(row), rules(row)))
                .single();
    }

    private static Terms terms(UUID id, int version, Texts texts, Rules rules) {
        return new Terms(
                id,
                version,
                texts.nameRu(),
                texts.nameEn(),
                rules.basePrice(),
                rules.duration(),
                rules.leadTime(),
                rules.checkInWindow(),
                rules.grace(),
                rules.skills());
    }

    private OrderType lock(UUID id) {
        var locked = jdbc.sql("select id from order_type where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("order type", id));
        return find(locked);
    }

    private void keep(UUID id, int version, UUID manager, Texts texts, Rules rules) {
        jdbc.sql("""
                insert into order_type_version (type_id, version, name_ru, name_en, description_ru, description_en,
                    base_price, currency, duration, lead_time, check_in_window, grace, skills, changed_by, changed_at)
                values (:id, :version, :nameRu, :nameEn, :descriptionRu, :descriptionEn, :basePrice, :currency,
                    :duration, :leadTime, :checkInWindow, :grace, :skills::jsonb, :by, :now)""")
                .param("id", id)
                .param("version", version)
                .param("nameRu", texts.nameRu())
                .param("nameEn", texts.nameEn())
                .param("descriptionRu", texts.descriptionRu())
                .param("descriptionEn", texts.descriptionEn())
                .param("basePrice", rules.basePrice().minor())
                .param("currency", rules.basePrice().currency().getCurrencyCode())
                .param("duration", rules.duration().toMillis())
                .param("leadTime", rules.leadTime().toMillis())
                .param("checkInWindow", rules.checkInWindow().toMillis())
                .param("grace", rules.grace().toMillis())
                .param("skills", json.writeValueAsString(rules.skills()))
                .param("by", manager)
                .param("now", now())
                .update();
    }

    private void tell(UUID id, int version, boolean active, Rules rules) {
        outbox.send(Outgoing.event(
                        "orders.type-changed.v1",
                        id,
                        new TypeChanged(id, version, active, rules.basePrice(), clock.instant()))
                .to(Audience.of(Role.MANAGER, Role.BUYER)));
    }

    private OrderType read(ResultSet row) throws SQLException {
        return new OrderType(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getBoolean("active"),
                row.getBoolean("kit_defined"),
                texts(row),
                rules(row));
    }

    private static Texts texts(ResultSet row) throws SQLException {
        return new Texts(
                row.getString("name_ru"),
                row.getString("name_en"),
                row.getString("description_ru"),
                row.getString("description_en"));
    }

    private Rules rules(ResultSet row) throws SQLException {
        return new Rules(
                new Money(row.getLong("base_price"), Currency.getInstance(row.getString("currency"))),
                Duration.ofMillis(row.getLong("duration")),
                Duration.ofMillis(row.getLong("lead_time")),
                Duration.ofMillis(row.getLong("check_in_window")),
                Duration.ofMillis(row.getLong("grace")),
                json.readValue(row.getString("skills"), new TypeReference<List<Terms.Skill>>() {}));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
