package io.artel.starter.messaging;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Remembers which messages have been handled, for longer than the broker keeps them. */
class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Marks a message as handled, in the caller's transaction; false when it has been handled before. */
    boolean firstTime(UUID messageId) {
        return jdbc.sql("insert into inbox (message_id, handled_at) values (:id, :now) on conflict do nothing")
                        .param("id", messageId)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Marks messages as handled, in the caller's transaction; those that have been handled before are left out. */
    Set<UUID> firstTimes(List<UUID> messageIds) {
        return new HashSet<>(jdbc.sql("""
                insert into inbox (message_id, handled_at) select unnest(:ids), :now
                on conflict do nothing returning message_id""")
                .param("ids", messageIds.toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list());
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void forgetOld() {
        int gone = jdbc.sql("delete from inbox where handled_at < :limit")
                .param("limit", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        LOG.debug("inbox: {} old marks deleted", gone);
    }
}
