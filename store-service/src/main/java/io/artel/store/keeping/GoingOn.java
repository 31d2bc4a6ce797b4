package io.artel.store.keeping;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets waiting kits go on that the arrival of their stock has passed by: kits that came in the very moment the stock
 * did, or too many to serve at once. The earliest job comes first.
 */
@Component
class GoingOn {

    private static final Logger LOG = LoggerFactory.getLogger(GoingOn.class);

    private final JdbcClient jdbc;
    private final Storekeeper storekeeper;

    GoingOn(JdbcClient jdbc, Storekeeper storekeeper) {
        this.jdbc = jdbc;
        this.storekeeper = storekeeper;
    }

    @Scheduled(fixedRateString = "PT3S", initialDelayString = "PT3S")
    void round() {
        var ready = jdbc.sql("""
                select k.id from kit k where k.state = 'WAITING' and (
                    (exists (select 1 from kit_line l where l.kit_id = k.id)
                        and not exists (select 1 from kit_line l join stock s on s.item_id = l.item_id
                            where l.kit_id = k.id and s.on_hand - s.reserved < l.quantity))
                    or (not exists (select 1 from kit_line l where l.kit_id = k.id)
                        and exists (select 1 from kit_definition_line d where d.type_id = k.type_id
                            and d.version = (select max(version) from kit_definition v where v.type_id = k.type_id))))
                order by k.starts_at, k.id limit 100""").query(UUID.class).list();
        for (var kit : ready) {
            try {
                storekeeper.goOn(kit);
            } catch (RuntimeException e) {
                LOG.warn("kit {} does not go on yet: {}", kit, e.toString());
            }
        }
    }
}
