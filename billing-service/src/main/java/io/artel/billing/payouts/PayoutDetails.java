package io.artel.billing.payouts;

import io.artel.kernel.Ids;
import io.artel.starter.letters.Letters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where workers are paid. New details are told by letter and come into force a day later; whoever did not set them has
 * that day to set others, which replace them before a kopeck has gone there.
 */
@Component
class PayoutDetails {

    record Details(UUID id, String holder, BankAccount account, Instant chosenAt, Instant effectiveAt) {}

    private final JdbcClient jdbc;
    private final Letters letters;
    private final PayoutSettings settings;
    private final Clock clock;

    PayoutDetails(JdbcClient jdbc, Letters letters, PayoutSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /** The same as before changes nothing: a day is not waited twice. */
    @Transactional
    Details choose(UUID workerId, String holder, BankAccount account) {
        var now = clock.instant();
        var newest = newest(workerId);
        if (newest.filter(it -> it.holder().equals(holder) && it.account().equals(account))
                .isPresent()) {
            return newest.get();
        }
        var details = new Details(Ids.next(), holder, account, now, now.plus(settings.detailsDelay()));
        jdbc.sql("""
                insert into payout_details (id, worker_id, holder, account, bic, set_at, effective_at)
                values (:id, :worker, :holder, :account, :bic, :now, :effective)""")
                .param("id", details.id())
                .param("worker", workerId)
                .param("holder", holder)
                .param("account", account.number())
                .param("bic", account.bic(), Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .param("effective", Timestamp.from(details.effectiveAt()))
                .update();
        letters.write(details.id().toString(), "payout-details", workerId, Map.of("account", account.masked()));
        return details;
    }

    /** Where money goes at a moment. */
    Optional<Details> inForce(UUID workerId, Instant at) {
        return jdbc.sql("""
                select d.* from payout_details d
                where d.worker_id = :worker and d.effective_at <= :at
                  and not exists (select 1 from payout_details later
                      where later.worker_id = d.worker_id and later.set_at > d.set_at
                        and later.set_at < d.effective_at)
                order by d.set_at desc limit 1""")
                .param("worker", workerId)
                .param("at", Timestamp.from(at))
                .query((row, n) -> read(row))
                .optional();
    }

    /** What was set last and is not in force yet. */
    Optional<Details> coming(UUID workerId, Instant at) {
        return newest(workerId).filter(details -> details.effectiveAt().isAfter(at));
    }

    private Optional<Details> newest(UUID workerId) {
        return jdbc.sql("select * from payout_details where worker_id = :worker order by set_at desc limit 1")
                .param("worker", workerId)
                .query((row, n) -> read(row))
                .optional();
    }

    Details find(UUID id) {
        return jdbc.sql("select * from payout_details where id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .single();
    }

    private static Details read(ResultSet row) throws SQLException {
        return new Details(
                row.getObject("id", UUID.class),
                row.getString("holder"),
                new BankAccount(row.getString("account"), row.getString("bic")),
                row.getTimestamp("set_at").toInstant(),
                row.getTimestamp("effective_at").toInstant());
    }
}
