package io.artel.matching.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants as the database driver takes and gives them. */
public final class Times {

    private Times() {}

    public static Timestamp of(Instant instant) {
        return Timestamp.from(instant);
    }

    /** @throws SQLException also when the column is null */
    public static Instant in(ResultSet row, String column) throws SQLException {
        var there = maybeIn(row, column);
        if (there == null) throw new SQLException("no time in " + column);
        return there;
    }

    public static @Nullable Instant maybeIn(ResultSet row, String column) throws SQLException {
        var there = row.getTimestamp(column);
        return there == null ? null : there.toInstant();
    }
}
