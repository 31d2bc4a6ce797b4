package io.artel.billing.bonuses;

import io.artel.billing.ledger.Entries;
import io.artel.billing.ledger.Ledger;
import io.artel.billing.ledger.Particulars;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.letters.Contacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money from managers to workers; who gave it and for what is kept for ever (US-270). Above the limit it is only proposed
 * until a second manager has confirmed it.
 */
@Component
public class Bonuses {

    enum State {
        PROPOSED,
        GIVEN
    }

    /** @param confirmedBy the second manager, where one was needed */
    record Bonus(
            UUID id,
            UUID workerId,
            Money amount,
            String reason,
            UUID givenBy,
            Instant givenAt,
            State state,
            @Nullable UUID confirmedBy,
            @Nullable Instant confirmedAt) {}

    private static final String ALL = """
            from (select b.*, c.confirmed_by, c.confirmed_at,
                    case when b.needs_confirmation and c.confirmed_by is null then 'PROPOSED' else 'GIVEN' end as state
                from bonus b left join bonus_confirmation c on c.bonus_id = b.id) b""";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Contacts contacts;
    private final BonusSettings settings;
    private final Clock clock;

    Bonuses(JdbcClient jdbc, Ledger ledger, Contacts contacts, BonusSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.contacts = contacts;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws NotFound when nobody with that account is a worker */
    @Transactional
    public Bonus give(UUID workerId, Money amount, String reason, UUID manager) {
        boolean worker = contacts.find(workerId)
                .filter(contact -> contact.roles().contains(Role.WORKER))
                .isPresent();
        if (!worker) throw new NotFound("worker", workerId);
        var id = Ids.next();
        boolean proposed = settings.needsConfirmation(amount);
        jdbc.sql("""
                insert into bonus (id, worker_id, minor, currency, reason, given_by, given_at, needs_confirmation)
                values (:id, :worker, :minor, :currency, :reason, :by, :at, :proposed)""")
                .param("id", id)
                .param("worker", workerId)
                .param("minor", amount.minor())
                .param("currency", amount.currency().getCurrencyCode())
                .param("reason", reason)
                .param("by", manager)
                .param("at", Timestamp.from(clock.instant()))
                .param("proposed", proposed)
                .update();
        if (!proposed) ledger.post(Entries.bonus(id, workerId, amount), Particulars.by(manager, reason));
        return find(id);
    }

    /**
     * The second manager agrees: now it counts. Of two at once the key of the table lets one through.
     *
     * @throws NotFound when there is none
     * @throws BonusNotConfirmable when it counts already, or this manager gave it
     */
    @Transactional
    Bonus confirm(UUID id, UUID manager) {
        var bonus = find(id);
        if (bonus.givenBy().equals(manager)) throw new BonusNotConfirmable(BonusNotConfirmable.Reason.OWN);
        int confirmed = bonus.state() == State.GIVEN
                ? 0
                : jdbc.sql("""
                        insert into bonus_confirmation (bonus_id, given_by, confirmed_by, confirmed_at)
                        values (:bonus, :given, :by, :now) on conflict do nothing""")
                        .param("bonus", id)
                        .param("given", bonus.givenBy())
                        .param("by", manager)
                        .param("now", Timestamp.from(clock.instant()))
                        .update();
        if (confirmed == 0) throw new BonusNotConfirmable(BonusNotConfirmable.Reason.GIVEN);
        ledger.post(
                Entries.bonus(id, bonus.workerId(), bonus.amount()), Particulars.by(bonus.givenBy(), bonus.reason()));
        return find(id);
    }

    /** The latest first. */
    List<Bonus> list(@Nullable UUID workerId, @Nullable State state, int size, long skipped) {
        return filtered("select b.* ", workerId, state, " order by b.given_at desc, b.id limit :size offset :skipped")
                .param("size", size)
                .param("skipped", skipped)
                .query((row, n) -> read(row))
                .list();
    }

    long count(@Nullable UUID workerId, @Nullable State state) {
        return filtered("select count(*) ", workerId, state, "")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String what, @Nullable UUID workerId, @Nullable State state, String end) {
        return jdbc.sql(what + ALL + " " + """
                where (cast(:worker as uuid) is null or b.worker_id = cast(:worker as uuid))
                  and (cast(:state as text) is null or b.state = cast(:state as text))""" + end)
                .param("worker", workerId, Types.OTHER)
                .param("state", state == null ? null : state.name(), Types.VARCHAR);
    }

    private Bonus find(UUID id) {
        return jdbc.sql("select b.* " + ALL + " where b.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("bonus", id));
    }

    private static Bonus read(ResultSet row) throws SQLException {
        var confirmed = row.getTimestamp("confirmed_at");
        return new Bonus(
                row.getObject("id", UUID.class),
                row.getObject("worker_id", UUID.class),
                new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("reason"),
                row.getObject("given_by", UUID.class),
                row.getTimestamp("given_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getObject("confirmed_by", UUID.class),
                confirmed == null ? null : confirmed.toInstant());
    }
}
