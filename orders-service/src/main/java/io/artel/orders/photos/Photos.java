package io.artel.orders.photos;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where photos are kept, with their SHA-256; they are JPEG, whatever they were before. */
@Component
public class Photos {

    private static final Duration KEPT_UNUSED = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    Photos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void keep(UUID id, UUID owner, PhotoIntake.Picture picture) {
        jdbc.sql("""
                insert into photo (id, owner_id, width, height, sha256, content, created_at)
                values (:id, :owner, :width, :height, :sha256, :content, :now)""")
                .param("id", id)
                .param("owner", owner)
                .param("width", picture.width())
                .param("height", picture.height())
                .param("sha256", picture.sha256())
                .param("content", picture.jpeg())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public boolean belong(List<UUID> photos, UUID owner) {
        if (photos.isEmpty()) return true;
        var distinct = new HashSet<>(photos);
        return distinct.size() == photos.size()
                && jdbc.sql("select count(*) from photo where id in (:ids) and owner_id = :owner")
                                .param("ids", distinct)
                                .param("owner", owner)
                                .query(Integer.class)
                                .single()
                        == distinct.size();
    }

    /** The photo as JPEG. */
    public Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from photo where id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    /** The photo, for its owner and for the client and the worker of an order that shows it; all for staff. */
    Optional<byte[]> visible(UUID id, UUID account, boolean staff) {
        return jdbc.sql("""
                select p.content from photo p
                where p.id = :id and (:staff or p.owner_id = :account or exists (
                    select 1 from orders o
                    where (o.photos @> array[p.id] or o.check_in_photo = p.id or o.completion_photo = p.id)
                        and (o.client_id = :account or o.worker_id = :account)))""")
                .param("id", id)
                .param("staff", staff)
                .param("account", account)
                .query(byte[].class)
                .optional();
    }

    /** Photos that no order has taken up. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT13M")
    void forgetUnused() {
        jdbc.sql("""
                delete from photo p where p.created_at < :limit and not exists (
                    select 1 from orders o
                    where o.photos @> array[p.id] or o.check_in_photo = p.id or o.completion_photo = p.id)""")
                .param("limit", Timestamp.from(clock.instant().minus(KEPT_UNUSED)))
                .update();
    }
}
