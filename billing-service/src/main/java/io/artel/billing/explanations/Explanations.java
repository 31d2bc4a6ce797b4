package io.artel.billing.explanations;

import io.artel.kernel.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
