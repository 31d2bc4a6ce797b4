package io.artel.store.keeping;

import io.artel.kernel.Audience;
import io.artel.kernel.Role;
import io.artel.starter.letters.Letters;
import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import io.artel.starter.messaging.StoredAnswers;
import io.artel.store.StoreSettings;
import io.artel.store.cookies.Cookies;
import io.artel.store.domain.Kit;
import io.artel.store.domain.KitLine;
import io.artel.store.domain.StoreEvent;
import io.artel.store.domain.StoreEvent.Closing;
import io.artel.store.domain.StoreEvent.KitClosed;
import io.artel.store.domain.StoreEvent.KitIssued;
import io.artel.store.domain.StoreEvent.KitReserved;
import io.artel.store.domain.StoreEvent.KitWaiting;
import io.artel.store.domain.StoreEvent.KitWanted;
import io.artel.store.domain.StoreEvent.ReturnCounted;
import io.artel.store.domain.StoreEvent.StockChanged;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened in the store, told to those concerned: answers to orders, events, letters, and the cookie's work. */
@Component
class StoreNews {

    static final String PREPARE = "prepare-kit";
    static final String CLOSE = "close-kit";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final Outbox outbox;
    private final StoredAnswers answers;
    private final Letters letters;
    private final Cookies cookies;
    private final JdbcClient jdbc;
    private final StoreSettings settings;
    private final Clock clock;

    StoreNews(
            Outbox outbox,
            StoredAnswers answers,
            Letters letters,
            Cookies cookies,
            JdbcClient jdbc,
            StoreSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.answers = answers;
        this.letters = letters;
        this.cookies = cookies;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    record StockChangedMessage(UUID itemId, int onHand, int reserved, Instant at) {}

    record KitReservedMessage(UUID orderId, int attempt, UUID kitId) {}

    record KitWaitingMessage(UUID orderId, int attempt, UUID kitId, List<StoreEvent.Missing> missing) {}

    record KitIssuedMessage(UUID orderId, int attempt, UUID kitId, Instant issuedAt) {}

    record KitClosedMessage(
            UUID orderId, int attempt, @Nullable UUID kitId, Closing result) {}

    record KitDefinedMessage(UUID typeId, boolean defined, Instant at) {}

    record ReturnCountedMessage(UUID orderId, UUID kitId, Instant at) {}

    void tell(List<StoreEvent> events) {
        events.forEach(this::tell);
    }

    private void tell(StoreEvent event) {
        switch (event) {
            case StockChanged it -> stockChanged(it);
            case KitWanted it -> toBuyers("new-kit", it.kit(), quantities(it.kit()));
            case KitReserved it -> reserved(it.kit());
            case KitWaiting it -> waiting(it);
            case KitIssued it -> issued(it.kit());
            case KitClosed it -> closed(it);
            case ReturnCounted it -> counted(it.kit());
        }
    }

    /** The order never had a kit that was still at work. */
    void nothingToClose(UUID orderId, int attempt) {
        var message = new KitClosedMessage(orderId, attempt, null, Closing.NOTHING);
        answers.answer(orderId, attempt, CLOSE, Outgoing.event("store.kit-closed.v1", orderId, message));
    }

    private void stockChanged(StockChanged it) {
        var level = it.level();
        var message = new StockChangedMessage(level.itemId(), level.onHand(), level.reserved(), clock.instant());
        outbox.send(Outgoing.event("store.stock-changed.v1", level.itemId(), message)
                .to(Audience.of(Role.BUYER)));
    }

    private void reserved(Kit kit) {
        answer(
                kit,
                "store.kit-reserved.v1",
                new KitReservedMessage(kit.orderId(), kit.attempt(), kit.id()),
                Audience.of(kit.workerId(), Role.BUYER));
        cookies.want(kit.orderId());
        var model = new HashMap<String, Object>(model(kit, quantities(kit)));
        model.put("pickupRu", settings.pickup().ru());
        model.put("pickupEn", settings.pickup().en());
        letters.write(subject(kit), "kit-ready", kit.workerId(), model);
    }

    private void waiting(KitWaiting it) {
        var kit = it.kit();
        answer(
                kit,
                "store.kit-waiting.v1",
                new KitWaitingMessage(kit.orderId(), kit.attempt(), kit.id(), it.missing()),
                Audience.of(Role.BUYER));
        var missing = new HashMap<UUID, Integer>();
        it.missing().forEach(line -> missing.put(line.itemId(), line.quantity()));
        toBuyers("shortage", kit, missing);
    }

    private void issued(Kit kit) {
        var at = Objects.requireNonNull(kit.issuedAt());
        answer(
                kit,
                "store.kit-issued.v1",
                new KitIssuedMessage(kit.orderId(), kit.attempt(), kit.id(), at),
                Audience.of(kit.workerId(), Role.BUYER));
    }

    private void closed(KitClosed it) {
        var kit = it.kit();
        var message = new KitClosedMessage(kit.orderId(), it.attempt(), kit.id(), it.result());
        answers.answer(
                kit.orderId(),
                it.attempt(),
                CLOSE,
                Outgoing.event("store.kit-closed.v1", kit.orderId(), message)
                        .to(Audience.of(kit.workerId(), Role.BUYER)));
        if (it.result() != Closing.RETURN_DUE) return;
        var due = new HashMap<UUID, Integer>();
        kit.lines().stream().filter(line -> line.due() > 0).forEach(line -> due.put(line.itemId(), line.due()));
        toBuyers("return-due", kit, due);
    }

    private void counted(Kit kit) {
        var at = Objects.requireNonNull(kit.returnedAt());
        outbox.send(Outgoing.event(
                        "store.return-counted.v1", kit.orderId(), new ReturnCountedMessage(kit.orderId(), kit.id(), at))
                .to(Audience.of(kit.workerId(), Role.BUYER)));
    }

    /** Everything that becomes of a kit answers the command that asked for it; the latest holds. */
    private void answer(Kit kit, String type, Object message, Audience audience) {
        answers.answer(
                kit.orderId(),
                kit.attempt(),
                PREPARE,
                Outgoing.event(type, kit.orderId(), message).to(audience));
    }

    private void toBuyers(String kind, Kit kit, Map<UUID, Integer> quantities) {
        letters.writeToAll(subject(kit), kind, Role.BUYER, model(kit, quantities));
    }

    private static String subject(Kit kit) {
        return kit.orderId() + "/" + kit.attempt();
    }

    private static Map<UUID, Integer> quantities(Kit kit) {
        var quantities = new HashMap<UUID, Integer>();
        for (KitLine line : kit.lines()) quantities.put(line.itemId(), line.quantity());
        return quantities;
    }

    private Map<String, Object> model(Kit kit, Map<UUID, Integer> quantities) {
        return Map.of(
                "order", kit.orderId().toString(),
                "starts", WHEN.format(kit.startsAt().atZone(settings.zone())),
                "lines", lines(quantities));
    }

    private List<Map<String, Object>> lines(Map<UUID, Integer> quantities) {
        if (quantities.isEmpty()) return List.of();
        return jdbc.sql("select id, name_ru, name_en, unit from item where id in (:items) order by name_en, id")
                .param("items", quantities.keySet())
                .query((row, n) -> Map.<String, Object>of(
                        "ru", row.getString("name_ru"),
                        "en", row.getString("name_en"),
                        "unit", row.getString("unit"),
                        "quantity", quantities.getOrDefault(row.getObject("id", UUID.class), 0)))
                .list();
    }

    void kitDefined(UUID typeId, boolean defined, Instant at) {
        outbox.send(Outgoing.event("store.kit-defined.v1", typeId, new KitDefinedMessage(typeId, defined, at))
                .to(Audience.of(Role.BUYER, Role.MANAGER)));
    }
}
