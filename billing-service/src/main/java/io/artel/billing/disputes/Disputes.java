package io.artel.billing.disputes;

import io.artel.billing.charges.DisputedCharges;
import io.artel.billing.disputes.Dispute.Kind;
import io.artel.billing.disputes.Dispute.State;
import io.artel.billing.ledger.Entries;
import io.artel.billing.ledger.Ledger;
import io.artel.billing.ledger.Particulars;
import io.artel.kernel.Audience;
import io.artel.kernel.Ids;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.letters.Letters;
import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Disputes: each fine and charge once, within the window; decided once, by a controller, with a reason. A fine is waived
 * by an entry that takes it back, a charge is credited whole; nothing else is changed.
 */
@Component
class Disputes {

    enum Decision {
        UPHOLD,
        WAIVE,
        CREDIT
    }

    record DisputeChanged(UUID disputeId, UUID orderId, UUID personId, Kind kind, State state, Instant at) {}

    private record Matter(UUID chargeId, UUID orderId, UUID personId, Money amount, Instant at, boolean credited) {}

    private final JdbcClient jdbc;
    private final DisputedCharges charges;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Letters letters;
    private final DisputeSettings settings;
    private final Clock clock;

    Disputes(
            JdbcClient jdbc,
            DisputedCharges charges,
            Ledger ledger,
            Outbox outbox,
            Letters letters,
            DisputeSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.charges = charges;
        this.ledger = ledger;
        this.outbox = outbox;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws NotFound when it is not this person's
     * @throws DisputeRefused too late, disputed before, or credited
     */
    @Transactional
    Dispute open(Kind kind, UUID chargeId, UUID person, String text) {
        var matter = (kind == Kind.FINE ? fine(chargeId) : charge(chargeId));
        if (matter == null || !matter.personId().equals(person)) throw new NotFound(word(kind), chargeId);
        var now = clock.instant();
        if (matter.credited()) throw new DisputeRefused(DisputeRefused.Reason.CREDITED);
        if (!now.isBefore(matter.at().plus(settings.window()))) {
            throw new DisputeRefused(DisputeRefused.Reason.TOO_LATE);
        }
        var id = Ids.next();
        try {
            jdbc.sql("""
                    insert into dispute (id, kind, charge_id, order_id, person_id, minor, currency, text, opened_at)
                    values (:id, :kind, :charge, :order, :person, :minor, :currency, :text, :now)""")
                    .param("id", id)
                    .param("kind", kind.name())
                    .param("charge", chargeId)
                    .param("order", matter.orderId())
                    .param("person", person)
                    .param("minor", matter.amount().minor())
                    .param("currency", matter.amount().currency().getCurrencyCode())
                    .param("text", text)
                    .param("now", Timestamp.from(now))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new DisputeRefused(DisputeRefused.Reason.DISPUTED);
        }
        var dispute = find(id);
        letters.writeToAll(id.toString(), "dispute-opened", Role.CONTROLLER, Map.of("fine", kind == Kind.FINE));
        tell(dispute, now);
        return dispute;
    }

    /**
     * @throws NotFound when there is none
     * @throws InvalidInput at {@code decision}, when that is not for this kind
     * @throws DisputeRefused when it is decided already, or the controller's own
     * @throws io.artel.billing.charges.ChargeCollecting while the provider is asked for the charge
     */
    @Transactional
    Dispute decide(UUID id, Decision decision, String reason, UUID controller) {
        var dispute = one("select * from dispute where id = :id for update", id);
        if (dispute.state() != State.OPEN) throw new DisputeRefused(DisputeRefused.Reason.DECIDED);
        if (dispute.personId().equals(controller)) throw new DisputeRefused(DisputeRefused.Reason.OWN);
        var state = stateAfter(dispute.kind(), decision);
        switch (state) {
            case WAIVED ->
                ledger.post(
                        Entries.fineWaived(dispute.orderId(), dispute.chargeId(), dispute.personId(), dispute.amount()),
                        Particulars.by(controller, reason));
            case CREDITED -> {
                if (!charges.credit(dispute.orderId(), reason, controller)) {
                    throw new DisputeRefused(DisputeRefused.Reason.CREDITED);
                }
            }
            case UPHELD, OPEN -> {}
        }
        var now = clock.instant();
        jdbc.sql("""
                update dispute set state = :state, decided_by = :by, decided_at = :now, reason = :reason
                where id = :id""")
                .param("state", state.name())
                .param("by", controller)
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .param("id", id)
                .update();
        var decided = find(id);
        letters.write(
                id.toString(),
                "dispute-decided",
                decided.personId(),
                Map.of(
                        "fine",
                        decided.kind() == Kind.FINE,
                        "upheld",
                        state == State.UPHELD,
                        "orderId",
                        decided.orderId(),
                        "amount",
                        decided.amount().amount(),
                        "currency",
                        decided.amount().currency().getCurrencyCode(),
                        "reason",
                        reason));
        tell(decided, now);
        return decided;
    }

    private static State stateAfter(Kind kind, Decision decision) {
        return switch (decision) {
            case UPHOLD -> State.UPHELD;
            case WAIVE -> {
                if (kind != Kind.FINE) throw new InvalidInput("decision", "not_allowed", "only fines are waived");
                yield State.WAIVED;
            }
            case CREDIT -> {
                if (kind != Kind.CHARGE) throw new InvalidInput("decision", "not_allowed", "only charges are credited");
                yield State.CREDITED;
            }
        };
    }

    private void tell(Dispute dispute, Instant at) {
        outbox.send(Outgoing.event(
                        "billing.dispute-changed.v1",
                        dispute.orderId(),
                        new DisputeChanged(
                                dispute.id(),
                                dispute.orderId(),
                                dispute.personId(),
                                dispute.kind(),
                                dispute.state(),
                                at))
                .to(Audience.of(dispute.personId(), Role.CONTROLLER)));
    }

    private @Nullable Matter fine(UUID chargeId) {
        return jdbc.sql("""
                select c.id, c.order_id, c.worker_id as person, r.fine_minor as minor, c.charged_at, false as credited
                from charge c join rate r on r.version = c.rate_version
                where c.id = :id and c.outcome = 'FAILED' and c.cause = 'WORKER'""")
                .param("id", chargeId)
                .query((row, n) -> matter(row))
                .optional()
                .orElse(null);
    }

    private @Nullable Matter charge(UUID chargeId) {
        return jdbc.sql("""
                select id, order_id, client_id as person, minor, charged_at, credited_at is not null as credited
                from charge where id = :id""")
                .param("id", chargeId)
                .query((row, n) -> matter(row))
                .optional()
                .orElse(null);
    }

    private static Matter matter(ResultSet row) throws SQLException {
        return new Matter(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("person", UUID.class),
                Money.ofMinor(row.getLong("minor")),
                row.getTimestamp("charged_at").toInstant(),
                row.getBoolean("credited"));
    }

    /** The oldest first: whoever waits longest is next. */
    List<Dispute> list(
            @Nullable UUID person,
            @Nullable State state,
            @Nullable Kind kind,
            @Nullable UUID orderId,
            int size,
            long skipped) {
        return filtered(
                        "select * from dispute",
                        person,
                        state,
                        kind,
                        orderId,
                        " order by opened_at, id limit :size offset :skipped")
                .param("size", size)
                .param("skipped", skipped)
                .query((row, n) -> read(row))
                .list();
    }

    long count(@Nullable UUID person, @Nullable State state, @Nullable Kind kind, @Nullable UUID orderId) {
        return filtered("select count(*) from dispute", person, state, kind, orderId, "")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(
            String what,
            @Nullable UUID person,
            @Nullable State state,
            @Nullable Kind kind,
            @Nullable UUID orderId,
            String end) {
        return jdbc.sql(what + " " + """
                where (cast(:person as uuid) is null or person_id = cast(:person as uuid))
                  and (cast(:state as text) is null or state = cast(:state as text))
                  and (cast(:kind as text) is null or kind = cast(:kind as text))
                  and (cast(:order as uuid) is null or order_id = cast(:order as uuid))""" + end)
                .param("person", person, Types.OTHER)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("order", orderId, Types.OTHER);
    }

    /** @throws NotFound when there is none */
    Dispute find(UUID id) {
        return one("select * from dispute where id = :id", id);
    }

    private Dispute one(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("dispute", id));
    }

    private static String word(Kind kind) {
        return kind == Kind.FINE ? "fine" : "charge";
    }

    private static Dispute read(ResultSet row) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new Dispute(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("charge_id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("person_id", UUID.class),
                new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("text"),
                row.getTimestamp("opened_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getObject("decided_by", UUID.class),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"));
    }
}
