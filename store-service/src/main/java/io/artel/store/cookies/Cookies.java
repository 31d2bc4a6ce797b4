package io.artel.store.cookies;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fortune cookie of each order (US-170): ordered when the order's kit is reserved, and kept for the next kit when
 * the order gets another one. Whether it comes or not, the kit can be issued.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Cookies {

    private final JdbcClient jdbc;
    private final Clock clock;

    Cookies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An order gets a kit; nobody asks the contractor yet. */
    public void plan(UUID orderId, String firstName, String language) {
        jdbc.sql("""
                insert into cookie (order_id, state, first_name, language) values (:order, 'PLANNED', :name, :language)
                on conflict (order_id) do update set first_name = excluded.first_name, language = excluded.language
                where cookie.state in ('PLANNED', 'GIVEN_UP')""")
                .param("order", orderId)
                .param("name", firstName.strip())
                .param("language", language)
                .update();
    }

    /** The kit is reserved: time to ask the contractor, also once more if an earlier try was given up. */
    public void want(UUID orderId) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                update cookie set state = case when contractor_id is null then 'WANTED' else 'BAKING' end,
                    wanted_at = :now, next_try_at = :now, failures = 0
                where order_id = :order and state in ('PLANNED', 'GIVEN_UP') and first_name <> ''""").param("now", now).param("order", orderId).update();
    }

    /** The cookie of an order that never got its kit is written off; of any order the name is not needed any more. */
    public void orderIsOver(UUID orderId) {
        jdbc.sql("""
                update cookie set state = 'WRITTEN_OFF', first_name = ''
                where order_id = :order
                and not exists (select 1 from kit where order_id = :order and issued_at is not null)""").param("order", orderId).update();
        jdbc.sql("update cookie set first_name = '' where order_id = :order and state in ('PLANNED', 'GIVEN_UP')")
                .param("order", orderId)
                .update();
    }
}
