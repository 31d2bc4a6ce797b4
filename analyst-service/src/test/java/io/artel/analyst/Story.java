package io.artel.analyst;

import io.artel.fixtures.Bus;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.starter.json.MessageJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What orders and billing say of one order, told in any order. */
final class Story {

    private record Line(UUID id, String type, Map<String, @Nullable Object> payload) {}

    final UUID order = Ids.next();
    private final UUID client = Ids.next();
    private final UUID worker = Ids.next();
    private final Instant startsAt;
    private @Nullable UUID type;
    private final List<Line> lines = new ArrayList<>();
    private String state = "MATCHING";
    private int sequence = 1;

    private Story(Instant startsAt) {
        this.startsAt = startsAt;
    }

    static Story created(String at, String startsAt) {
        var story = new Story(Instant.parse(startsAt));
        var created = story.ofOrder(at);
        story.lines.add(new Line(Ids.next(), "orders.order-created.v1", created));
        return story;
    }

    /** From here on it is told of what type the order is, and who works on it. */
    Story ofType(UUID told) {
        type = told;
        return this;
    }

    UUID worker() {
        return worker;
    }

    Story disputed(String at) {
        sequence++;
        var disputed = ofOrder(at);
        disputed.put("byAccountId", client);
        disputed.put("part", "CLIENT");
        lines.add(new Line(Ids.next(), "orders.order-disputed.v1", disputed));
        return this;
    }

    Story moved(String to, String at) {
        return moved(to, at, null, null);
    }

    Story moved(String to, String at, @Nullable String outcome, @Nullable String cause) {
        sequence++;
        var moved = ofOrder(at);
        moved.put("from", state);
        moved.put("to", to);
        moved.put("trigger", "TOLD");
        moved.put("outcome", outcome);
        moved.put("cause", cause);
        lines.add(new Line(Ids.next(), "orders.order-moved.v1", moved));
        state = to;
        return this;
    }

    Story money(String type, String amount, String at) {
        var moved = new HashMap<String, @Nullable Object>();
        moved.put("orderId", order);
        moved.put("chargeId", Ids.next());
        moved.put("clientId", client);
        moved.put("workerId", worker);
        moved.put("amount", Money.rub(amount));
        moved.put("at", Instant.parse(at));
        lines.add(new Line(Ids.next(), type, moved));
        return this;
    }

    private Map<String, @Nullable Object> ofOrder(String at) {
        var event = new HashMap<String, @Nullable Object>();
        event.put("orderId", order);
        event.put("sequence", sequence);
        event.put("attempt", 1);
        event.put("clientId", client);
        if (type != null) {
            event.put("typeId", type);
            event.put("workerId", worker);
        }
        event.put("startsAt", startsAt);
        event.put("at", Instant.parse(at));
        return event;
    }

    int length() {
        return lines.size();
    }

    /** Tells every line twice, in an order that chance chooses. */
    void tell(Bus bus, Random chance) {
        var told = new ArrayList<>(lines);
        told.addAll(lines);
        Collections.shuffle(told, chance);
        for (var line : told) {
            bus.send(line.id(), line.type(), order, MessageJson.standalone().write(line.payload()));
        }
    }
}
