package io.artel.store.keeping;

import io.artel.starter.messaging.StoredAnswers;
import io.artel.store.cookies.Cookies;
import io.artel.store.domain.Act;
import io.artel.store.domain.Kit;
import io.artel.store.domain.KitLine;
import io.artel.store.domain.Kits;
import io.artel.store.domain.Shelves;
import io.artel.store.domain.StoreEvent.KitClosed;
import io.artel.store.domain.Warehouse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The store's use cases: each changes stock and kits and tells of it in one transaction. */
@Service
@Transactional
public class Storekeeper {

    private final Warehouse warehouse;
    private final Kits kits;
    private final StoreNews news;
    private final StoredAnswers answers;
    private final Cookies cookies;
    private final JdbcClient jdbc;

    Storekeeper(Shelves shelves, Kits kits, StoreNews news, StoredAnswers answers, Cookies cookies, JdbcClient jdbc) {
        this.warehouse = new Warehouse(shelves, kits);
        this.kits = kits;
        this.news = news;
        this.answers = answers;
        this.cookies = cookies;
        this.jdbc = jdbc;
    }

    public void receive(Map<UUID, Integer> quantities, Act act) {
        news.tell(warehouse.receive(quantities, act));
    }

    public void writeOff(Map<UUID, Integer> quantities, Act act) {
        news.tell(warehouse.writeOff(quantities, act));
    }

    public void count(Map<UUID, Integer> counted, Act act) {
        news.tell(warehouse.count(counted, act));
    }

    public void issue(UUID kitId, Act act) {
        news.tell(warehouse.issue(kitId, act));
    }

    public void countIn(UUID kitId, Map<UUID, KitLine.Count> counts, Act act) {
        news.tell(warehouse.countIn(kitId, counts, act));
    }

    public void goOn(UUID kitId) {
        news.tell(warehouse.goOn(kitId));
    }

    /** Tells whether a type has a kit now, and lets the kits that waited for it go on. */
    public void defined(UUID typeId, boolean defined, List<UUID> waiting, Instant at) {
        news.kitDefined(typeId, defined, at);
        waiting.forEach(this::goOn);
    }

    /** Who gets the cookie; all that its contractor is told (US-170). */
    public record Recipient(String firstName, String language) {}

    /**
     * Orders asks for a kit. A repeat gets the latest answer again; an attempt that is over, or older than the newest
     * one seen, is refused.
     *
     * @param wanted without lines
     */
    public void prepare(Kit wanted, Recipient recipient) {
        oneAtATime(wanted.orderId());
        if (answers.closed(wanted.orderId(), wanted.attempt())) return;
        if (answers.repeat(wanted.orderId(), wanted.attempt(), StoreNews.PREPARE)) return;
        boolean older = kits.ofOrder(wanted.orderId()).stream().anyMatch(kit -> kit.attempt() >= wanted.attempt());
        if (older) return;
        var kit = Kit.wanted(
                wanted.id(),
                wanted.orderId(),
                wanted.attempt(),
                wanted.typeId(),
                wanted.workerId(),
                wanted.startsAt(),
                kits.neededFor(wanted.typeId()),
                wanted.preparedAt());
        var events = warehouse.prepare(kit);
        // After the shelves are locked: whoever holds them may be waiting for this order's cookie.
        cookies.plan(wanted.orderId(), recipient.firstName(), recipient.language());
        news.tell(events);
    }

    /**
     * Orders needs the kit no more, up to this attempt.
     *
     * @param over the order is over: nothing is prepared for it again
     */
    public void close(UUID orderId, int attempt, boolean over, boolean completed, Instant at) {
        oneAtATime(orderId);
        answers.close(orderId, over ? Integer.MAX_VALUE : attempt);
        if (answers.repeat(orderId, attempt, StoreNews.CLOSE)) return;
        var events = warehouse.close(orderId, attempt, completed, at);
        news.tell(events);
        if (events.stream().noneMatch(KitClosed.class::isInstance)) news.nothingToClose(orderId, attempt);
        if (over) cookies.orderIsOver(orderId);
    }

    /** Commands of one order wait for each other, also when one of them is sent again by hand. */
    private void oneAtATime(UUID orderId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:order, 0))")
                .param("order", orderId.toString())
                .query(row -> {});
    }
}
