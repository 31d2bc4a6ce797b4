package io.artel.billing.rates;

import io.artel.billing.AskedTime;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rates, past, present and to come; none is ever changed. */
@Component
public class Rates {

    private final JdbcClient jdbc;
    private final Clock clock;

    Rates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Rate at(Instant moment) {
        return jdbc.sql("select * from rate where starts_at <= :moment order by starts_at desc limit 1")
                .param("moment", Timestamp.from(moment))
                .query((row, n) -> read(row))
                .single();
    }

    /** The latest start first. */
    List<Rate> newest(int most) {
        return jdbc.sql("select * from rate order by starts_at desc limit :most")
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /** @throws InvalidInput when it would start in the past, or when another starts at the same moment */
    @Transactional
    public Rate set(BigDecimal sharePercent, Money fine, Instant startsAt, UUID manager) {
        AskedTime.moment("startsAt", startsAt);
        if (!startsAt.isAfter(clock.instant())) {
            throw new InvalidInput("startsAt", "too_early", "what has been charged stays as it is");
        }
        try {
            int version = jdbc.sql("""
                    insert into rate (share_percent, fine_minor, starts_at, set_by, set_at)
                    values (:share, :fine, :starts, :by, :now) returning version""")
                    .param("share", sharePercent)
                    .param("fine", fine.minor())
                    .param("starts", Timestamp.from(startsAt))
                    .param("by", manager)
                    .param("now", Timestamp.from(clock.instant()))
                    .query(Integer.class)
                    .single();
            return new Rate(version, sharePercent, fine, startsAt, manager);
        } catch (DuplicateKeyException e) {
            throw new InvalidInput("startsAt", "taken", "another rate starts at that moment");
        }
    }

    private static Rate read(ResultSet row) throws SQLException {
        return new Rate(
                row.getInt("version"),
                row.getBigDecimal("share_percent"),
                Money.ofMinor(row.getLong("fine_minor")),
                row.getTimestamp("starts_at").toInstant(),
                row.getObject("set_by", UUID.class));
    }
}
