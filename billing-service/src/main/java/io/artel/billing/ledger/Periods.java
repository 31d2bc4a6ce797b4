package io.artel.billing.ledger;

import io.artel.billing.AskedTime;
import io.artel.billing.BillingSettings;
import io.artel.kernel.InvalidInput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Months whose books are closed. Closing one closes all before it, and is not undone: what is found later is posted in an
 * open period.
 */
@Component
class Periods {

    /** @param until its end, exclusive */
    record Closed(
            YearMonth month,
            Instant until,
            UUID closedBy,
            Instant closedAt,
            @Nullable String note) {}

    static final class AlreadyClosed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AlreadyClosed(YearMonth month) {
            super(month + " is closed, by itself or with a later month");
        }
    }

    /** The same as in the trigger. */
    private static final int LOCK_SPACE = 4713;

    private final JdbcClient jdbc;
    private final BillingSettings settings;
    private final Clock clock;

    Periods(JdbcClient jdbc, BillingSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws InvalidInput when the month has not ended
     * @throws AlreadyClosed when it, or a later one, is closed
     */
    @Transactional
    public Closed close(YearMonth month, UUID manager, @Nullable String note) {
        AskedTime.start("month", month.atDay(1), settings.zone());
        var now = clock.instant();
        if (!month.isBefore(YearMonth.from(now.atZone(settings.zone())))) {
            throw new InvalidInput("month", "too_early", "it has not ended");
        }
        var until = month.plusMonths(1).atDay(1).atStartOfDay(settings.zone()).toInstant();
        // Entries under way end first; those that come later see the period closed.
        jdbc.sql("select pg_advisory_xact_lock(:space, 0)")
                .param("space", LOCK_SPACE)
                .query(row -> {});
        boolean closed = jdbc.sql("select exists (select 1 from closed_period where until >= :until)")
                .param("until", Timestamp.from(until))
                .query(Boolean.class)
                .single();
        if (closed) throw new AlreadyClosed(month);
        jdbc.sql("""
                insert into closed_period (month, until, closed_by, closed_at, note)
                values (:month, :until, :by, :now, :note)""")
                .param("month", month.atDay(1))
                .param("until", Timestamp.from(until))
                .param("by", manager)
                .param("now", Timestamp.from(now))
                .param("note", note, java.sql.Types.VARCHAR)
                .update();
        return new Closed(month, until, manager, now, note);
    }

    /** The latest month first. */
    List<Closed> list(int size, long skipped) {
        return jdbc.sql("select * from closed_period order by month desc limit :size offset :skipped")
                .param("size", size)
                .param("skipped", skipped)
                .query((row, n) -> read(row))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from closed_period").query(Long.class).single();
    }

    private static Closed read(ResultSet row) throws SQLException {
        return new Closed(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getTimestamp("until").toInstant(),
                row.getObject("closed_by", UUID.class),
                row.getTimestamp("closed_at").toInstant(),
                row.getString("note"));
    }
}
