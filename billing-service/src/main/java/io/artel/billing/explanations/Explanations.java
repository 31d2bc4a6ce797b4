package io.artel.billing.explanations;

import io.artel.kernel.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Currency;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands behind an entry in the other tables of billing. */
@Component
@Transactional(readOnly = true)
class Explanations {

    /** @param rateVersion the rate that decided the worker's part */
    record ChargeView(
            UUID id,
            UUID orderId,
            UUID clientId,
            @Nullable UUID workerId,
            Money amount,
            String outcome,
            @Nullable String cause,
            int rateVersion,
            Instant chargedAt,
            @Nullable Instant paidAt,
            @Nullable Instant creditedAt) {}

    /** @param decidedBy null for the one the company started with */
    record RateView(
            int version,
            BigDecimal sharePercent,
            Money fine,
            Instant startsAt,
            @Nullable UUID decidedBy) {}

    /** An invoice of a client's, or a payout statement of a worker's. */
    record PaperView(UUID id, String number) {}

    record DisputeView(
            String state,
            String text,
            Instant openedAt,
            @Nullable Instant decidedAt,
            @Nullable String reason) {}

    /** @param hash in hexadecimal, as the audit prints it */
    record SealView(long number, String hash, Instant sealedAt) {}

    private final JdbcClient jdbc;

    Explanations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ChargeView> chargeOf(@Nullable UUID orderId) {
        if (orderId == null) return Optional.empty();
        return jdbc.sql("""
                select id, order_id, client_id, worker_id, minor, currency, outcome, cause, rate_version, charged_at,
                    paid_at, credited_at
                from charge where order_id = :order""")
                .param("order", orderId)
                .query((row, n) -> new ChargeView(
                        row.getObject("id", UUID.class),
                        row.getObject("order_id", UUID.class),
                        row.getObject("client_id", UUID.class),
                        row.getObject("worker_id", UUID.class),
                        new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))),
                        row.getString("outcome"),
                        row.getString("cause"),
                        row.getInt("rate_version"),
                        row.getTimestamp("charged_at").toInstant(),
                        moment(row, "paid_at"),
                        moment(row, "credited_at")))
                .optional();
    }

    RateView rate(int version) {
        return jdbc.sql("""
                select version, share_percent, fine_minor, starts_at, set_by from rate where version = :version""")
                .param("version", version)
                .query((row, n) -> new RateView(
                        row.getInt("version"),
                        row.getBigDecimal("share_percent"),
                        Money.ofMinor(row.getLong("fine_minor")),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getObject("set_by", UUID.class)))
                .single();
    }

    /** The invoice that collects the order's charge, or that the entry paid. */
    Optional<PaperView> invoiceOf(@Nullable UUID orderId, UUID cause) {
        return jdbc.sql("""
                select id, year || '-' || lpad(sequence::text, 6, '0') as number from invoice
                where id = coalesce(
                    (select l.invoice_id from invoice_line l join charge c on c.id = l.charge_id
                        where c.order_id = :order),
                    (select invoice_id from invoice_payment where entry_cause = :cause))""")
                .param("order", orderId, Types.OTHER)
                .param("cause", cause)
                .query(PaperView.class)
                .optional();
    }

    /** The payout statement that what the entry did to the worker's account stands on. */
    Optional<PaperView> payoutOf(long entryId, UUID workerId) {
        return jdbc.sql("""
                select w.id, 'P' || w.year || '-' || lpad(w.sequence::text, 6, '0') as number
                from posting p join payout_line l on l.posting_id = p.id join payout w on w.id = l.payout_id
                where p.entry_id = :entry and w.worker_id = :worker
                limit 1""")
                .param("entry", entryId)
                .param("worker", workerId)
                .query(PaperView.class)
                .optional();
    }

    /** @param kind CHARGE or FINE */
    Optional<DisputeView> disputeOf(UUID chargeId, String kind) {
        return jdbc.sql("""
                select state, text, opened_at, decided_at, reason from dispute
                where charge_id = :charge and kind = :kind""")
                .param("charge", chargeId)
                .param("kind", kind)
                .query((row, n) -> new DisputeView(
                        row.getString("state"),
                        row.getString("text"),
                        row.getTimestamp("opened_at").toInstant(),
                        moment(row, "decided_at"),
                        row.getString("reason")))
                .optional();
    }

    /** The seal that an entry is under; there is none in its first second. */
    Optional<SealView> sealOf(long entryId) {
        return jdbc.sql("""
                select s.number, s.hash, s.sealed_at
                from journal_entry e cross join lateral (
                    select number, hash, sealed_at, until_xid from journal_seal
                    where from_xid <= e.posted_in order by from_xid desc limit 1) s
                where e.id = :id and e.posted_in < s.until_xid""")
                .param("id", entryId)
                .query((row, n) -> new SealView(
                        row.getLong("number"),
                        HexFormat.of().formatHex(row.getBytes("hash")),
                        row.getTimestamp("sealed_at").toInstant()))
                .optional();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
