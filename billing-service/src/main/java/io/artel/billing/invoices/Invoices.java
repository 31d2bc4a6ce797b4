package io.artel.billing.invoices;

import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of invoices. */
@Component
class Invoices {

    /** A charge on an invoice. */
    record Line(UUID chargeId, UUID orderId, Money amount, Instant chargedAt, String outcome, boolean credited) {}

    /** @param paid null while the provider has not answered */
    record Payment(
            Money amount,
            boolean byHand,
            Instant askedAt,
            @Nullable Instant answeredAt,
            @Nullable Boolean paid) {}

    /**
     * A credit note that makes an invoice smaller.
     *
     * @param amount the part that this invoice is smaller by
     * @param earlier whether it is for a charge from before; else it is for one of the invoice's own
     */
    record Credit(UUID chargeId, UUID orderId, Money amount, String reason, Instant issuedAt, boolean earlier) {}

    private final JdbcClient jdbc;

    Invoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a year; others wait for it until this transaction ends. */
    int nextNumber(int year) {
        return jdbc.sql("""
                insert into invoice_number (year, newest) values (:year, 1)
                on conflict (year) do update set newest = invoice_number.newest + 1 returning newest""").param("year", year).query(Integer.class).single();
    }

    void add(Invoice invoice) {
        jdbc.sql("""
                insert into invoice (id, year, sequence, client_id, week, issued_at, minor, credit_used_minor, currency,
                    state, remind_on)
                values (:id, :year, :sequence, :client, :week, :issued, :minor, :used, :currency, 'OPEN', :remind)""")
                .param("id", invoice.id())
                .param("year", invoice.year())
                .param("sequence", invoice.sequence())
                .param("client", invoice.clientId())
                .param("week", invoice.week())
                .param("issued", Timestamp.from(invoice.issuedAt()))
                .param("minor", invoice.charged().minor())
                .param("used", invoice.creditUsed().minor())
                .param("currency", invoice.charged().currency().getCurrencyCode())
                .param("remind", invoice.remindOn(), Types.DATE)
                .update();
    }

    void addLine(UUID invoiceId, UUID chargeId, UUID orderId, Money amount) {
        jdbc.sql("""
                insert into invoice_line (charge_id, invoice_id, order_id, minor)
                values (:charge, :invoice, :order, :minor)""")
                .param("charge", chargeId)
                .param("invoice", invoiceId)
                .param("order", orderId)
                .param("minor", amount.minor())
                .update();
    }

    boolean exists(UUID clientId, LocalDate week) {
        return jdbc.sql("select exists (select 1 from invoice where client_id = :client and week = :week)")
                .param("client", clientId)
                .param("week", week)
                .query(Boolean.class)
                .single();
    }

    Optional<Invoice> find(UUID id) {
        return one("select * from invoice where id = :id", id);
    }

    /** @throws NotFound when there is none */
    Invoice lock(UUID id) {
        return one("select * from invoice where id = :id for update", id)
                .orElseThrow(() -> new NotFound("invoice", id));
    }

    /** The invoice a charge is on, locked. */
    Optional<Invoice> lockOf(UUID chargeId) {
        return one("""
                select invoice.* from invoice where id = (select invoice_id from invoice_line where charge_id = :id)
                for update""", chargeId);
    }

    private Optional<Invoice> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query((row, n) -> read(row)).optional();
    }

    List<Line> lines(UUID invoiceId) {
        return jdbc.sql("""
                select l.charge_id, l.order_id, l.minor, c.charged_at, c.outcome, c.credited_at is not null as credited
                from invoice_line l join charge c on c.id = l.charge_id
                where l.invoice_id = :invoice order by c.charged_at, c.id""")
                .param("invoice", invoiceId)
                .query((row, n) -> new Line(
                        row.getObject("charge_id", UUID.class),
                        row.getObject("order_id", UUID.class),
                        Money.ofMinor(row.getLong("minor")),
                        row.getTimestamp("charged_at").toInstant(),
                        row.getString("outcome"),
                        row.getBoolean("credited")))
                .list();
    }

    /** What makes an invoice smaller; what was credited after it was paid does not. */
    List<Credit> credits(UUID invoiceId) {
        return jdbc.sql("""
                select n.charge_id, n.order_id, c.minor, n.reason, n.issued_at, l.charge_id is null as earlier
                from invoice_credit c
                join credit_note n on n.charge_id = c.credit_note_id
                left join invoice_line l on l.charge_id = n.charge_id and l.invoice_id = c.invoice_id
                where c.invoice_id = :invoice
                order by n.issued_at, n.charge_id""")
                .param("invoice", invoiceId)
                .query((row, n) -> new Credit(
                        row.getObject("charge_id", UUID.class),
                        row.getObject("order_id", UUID.class),
                        Money.ofMinor(row.getLong("minor")),
                        row.getString("reason"),
                        row.getTimestamp("issued_at").toInstant(),
                        row.getBoolean("earlier")))
                .list();
    }

    List<UUID> orders(UUID invoiceId) {
        return jdbc.sql("select order_id from invoice_line where invoice_id = :invoice")
                .param("invoice", invoiceId)
                .query(UUID.class)
                .list();
    }

    void asked(UUID invoiceId, String key, Money amount, boolean byHand, Instant now) {
        jdbc.sql("update invoice set collecting = true, tries = tries + 1 where id = :id")
                .param("id", invoiceId)
                .update();
        jdbc.sql("""
                insert into invoice_payment (key, invoice_id, minor, by_hand, asked_at)
                values (:key, :invoice, :minor, :byHand, :now)""")
                .param("key", key)
                .param("invoice", invoiceId)
                .param("minor", amount.minor())
                .param("byHand", byHand)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @return whether a person had asked for this payment */
    boolean answered(UUID invoiceId, String key, @Nullable UUID entryCause, Instant now) {
        jdbc.sql("update invoice set collecting = false where id = :id")
                .param("id", invoiceId)
                .update();
        return jdbc.sql("""
                update invoice_payment set answered_at = :now, paid = :paid, entry_cause = :cause where key = :key
                returning by_hand""")
                .param("now", Timestamp.from(now))
                .param("paid", entryCause != null)
                .param("cause", entryCause, Types.OTHER)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    List<Payment> payments(UUID invoiceId) {
        return jdbc.sql("select * from invoice_payment where invoice_id = :invoice order by asked_at, key")
                .param("invoice", invoiceId)
                .query((row, n) -> {
                    var answered = row.getTimestamp("answered_at");
                    return new Payment(
                            Money.ofMinor(row.getLong("minor")),
                            row.getBoolean("by_hand"),
                            row.getTimestamp("asked_at").toInstant(),
                            answered == null ? null : answered.toInstant(),
                            row.getObject("paid", Boolean.class));
                })
                .list();
    }

    void settled(UUID invoiceId, Invoice.State state, Instant now) {
        jdbc.sql("update invoice set state = :state, settled_at = :now, remind_on = null where id = :id")
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .param("id", invoiceId)
                .update();
    }

    void credited(UUID invoiceId, Money amount) {
        jdbc.sql("update invoice set credited_minor = credited_minor + :minor where id = :id")
                .param("minor", amount.minor())
                .param("id", invoiceId)
                .update();
    }

    void reminded(UUID invoiceId, int reminders, @Nullable LocalDate next) {
        jdbc.sql("update invoice set reminders = :reminders, remind_on = :next where id = :id")
                .param("reminders", reminders)
                .param("next", next, Types.DATE)
                .param("id", invoiceId)
                .update();
    }

    /** Whether one of the client's invoices is unpaid after its last reminder. */
    boolean overdue(UUID clientId, int lastReminder) {
        return jdbc.sql("""
                select exists (select 1 from invoice
                    where client_id = :client and state = 'OPEN' and reminders >= :last)""")
                .param("client", clientId)
                .param("last", lastReminder)
                .query(Boolean.class)
                .single();
    }

    List<UUID> toRemind(LocalDate day) {
        return jdbc.sql("select id from invoice where state = 'OPEN' and remind_on <= :day order by id")
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    /** The latest first. */
    List<Invoice> list(@Nullable UUID clientId, Invoice.@Nullable State state, int size, long skipped) {
        return jdbc.sql("select * from invoice " + WHERE + " order by issued_at desc, id limit :size offset :skipped")
                .param("client", clientId, Types.OTHER)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("size", size)
                .param("skipped", skipped)
                .query((row, n) -> read(row))
                .list();
    }

    long count(@Nullable UUID clientId, Invoice.@Nullable State state) {
        return jdbc.sql("select count(*) from invoice " + WHERE)
                .param("client", clientId, Types.OTHER)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    private static final String WHERE = """
            where (cast(:client as uuid) is null or client_id = cast(:client as uuid))
              and (cast(:state as text) is null or state = cast(:state as text))""";

    private static Invoice read(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var settled = row.getTimestamp("settled_at");
        return new Invoice(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getInt("sequence"),
                row.getObject("client_id", UUID.class),
                row.getObject("week", LocalDate.class),
                row.getTimestamp("issued_at").toInstant(),
                new Money(row.getLong("minor"), currency),
                new Money(row.getLong("credit_used_minor"), currency),
                new Money(row.getLong("credited_minor"), currency),
                Invoice.State.valueOf(row.getString("state")),
                settled == null ? null : settled.toInstant(),
                row.getBoolean("collecting"),
                row.getInt("tries"),
                row.getInt("reminders"),
                row.getObject("remind_on", LocalDate.class));
    }
}
