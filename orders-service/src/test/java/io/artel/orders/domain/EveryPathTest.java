package io.artel.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Walks every path of an order together with one other service, played as its contract describes it: its messages keep
 * their order within their channel and may take any time. The two services beside it answer whatever they can whenever
 * they like, and so do people, timers and stock: more than ever happens, so that what holds here holds there.
 */
class EveryPathTest {

    private static final UUID ORDER = new UUID(7, 1);
    private static final UUID CLIENT = new UUID(7, 2);
    private static final UUID KIT = new UUID(7, 3);
    private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");
    private static final Slot SLOT = new Slot(LocalDateTime.parse("2026-11-24T10:00:00"), ZoneOffset.UTC);
    private static final Price PRICE = new Price(Money.rub("100.00"), 5, Money.rub("5.00"), Money.rub("95.00"));
    private static final Terms TERMS = new Terms(
            new UUID(7, 4),
            1,
            "Сборка",
            "Assembly",
            Money.rub("100.00"),
            Duration.ofMinutes(10),
            Duration.ZERO,
            Duration.ofHours(1),
            Duration.ofMinutes(10),
            List.of());
    private static final Wish WISH = new Wish(new UUID(8, 9), new UUID(9, 1), "knows the house");
    private static final Request REQUEST = new Request(
            CLIENT,
            "Anna",
            "en",
            "A wardrobe",
            new Place("Tver", "Sovetskaya", "7", null, null),
            new OnSite("Anna", "+79161234567"),
            List.of(),
            null,
            AT);

    enum Service {
        MATCHING,
        STORE,
        BILLING
    }

    enum Channel {
        TO_MATCHING,
        TO_STORE,
        TO_BILLING,
        FROM_MATCHING,
        FROM_STORE,
        FROM_BILLING
    }

    record Message(String what, int attempt, boolean completed) {}

    /** @param booked the attempt somebody is booked for, 0 for nobody */
    record Matching(int newest, int closed, int booked, int waiting) {}

    enum KitIs {
        NONE,
        WAITING,
        RESERVED,
        ISSUED,
        RELEASED,
        RETURN_DUE,
        CONSUMED
    }

    record Store(int closed, int attempt, KitIs kit, boolean ordersOutstanding) {}

    record Billing(boolean held, boolean settled) {}

    /** What makes two moments of an order the same for the process. */
    record Stand(
            State state,
            int attempt,
            boolean answered,
            boolean slotPassed,
            int moves,
            boolean matched,
            boolean wished,
            boolean late,
            boolean in,
            boolean free) {}

    record World(
            Stand stand,
            Matching matching,
            Store store,
            Billing billing,
            Map<Channel, List<Message>> channels,
            int resent) {}

    record Node(Order order, World world) {}

    private final Map<World, Order> seen = new HashMap<>();
    private final ArrayDeque<Node> queue = new ArrayDeque<>();
    /** Backwards, without what people do. */
    private final Map<World, List<World>> comesFromBySelf = new HashMap<>();

    private Service exact = Service.MATCHING;
    private int attempts;

    @ParameterizedTest
    @EnumSource(Service.class)
    @Timeout(120)
    void every_path_ends_by_itself_and_leaves_nothing_behind(Service with) {
        exact = with;
        // A third attempt with the store takes half a minute more; it was tried and found nothing more.
        attempts = with == Service.STORE ? 2 : 3;
        var order = Order.create(ORDER, REQUEST, TERMS, SLOT, Set.of());
        var start = new World(
                stand(order),
                new Matching(0, 0, 0, 0),
                new Store(0, 0, KitIs.NONE, false),
                new Billing(false, false),
                Map.of(),
                0);
        if (exact == Service.MATCHING) start = put(start, Channel.TO_MATCHING, new Message("FIND_WORKER", 1, false));
        visit(new Node(order, start), null, false);
        while (!queue.isEmpty()) expand(queue.remove());

        var states = new HashSet<State>();
        seen.keySet().forEach(world -> states.add(world.stand().state()));
        assertThat(states).containsExactlyInAnyOrder(State.values());
        assertThat(seen.keySet())
                .as("a manager's choice was granted, and refused")
                .anyMatch(it -> it.stand().wished() && it.stand().state() == State.EQUIPPING)
                .anyMatch(it -> exact != Service.MATCHING
                        || it.channels().containsValue(List.of(new Message("WORKER_REFUSED", 2, false))));
        var ends = seen.keySet().stream().filter(EveryPathTest::quiet).toList();
        assertThat(ends).isNotEmpty().allSatisfy(this::nothingIsLeft);
        assertThat(endsBySelf(ends))
                .as("worlds from which the order ends without people")
                .isEqualTo(seen.size());
    }

    private static boolean quiet(World world) {
        return world.stand().state() == State.CLOSED && world.channels().isEmpty();
    }

    private void nothingIsLeft(World world) {
        switch (exact) {
            case MATCHING -> {
                assertThat(world.matching().booked()).as("booked in %s", world).isZero();
                assertThat(world.matching().waiting())
                        .as("still looked for in %s", world)
                        .isZero();
            }
            case STORE -> {
                assertThat(world.store().kit())
                        .as("kit in %s", world)
                        .isIn(KitIs.NONE, KitIs.RELEASED, KitIs.RETURN_DUE, KitIs.CONSUMED);
                assertThat(world.store().ordersOutstanding())
                        .as("a kit forgotten in %s", world)
                        .isFalse();
            }
            case BILLING -> {
                assertThat(world.billing().held()).as("money held in %s", world).isFalse();
                assertThat(world.billing().settled())
                        .as("charged in %s", world)
                        .isEqualTo(!world.stand().free());
            }
        }
    }

    private int endsBySelf(List<World> ends) {
        var good = new HashSet<>(ends);
        var back = new ArrayDeque<>(ends);
        while (!back.isEmpty()) {
            for (var before : comesFromBySelf.getOrDefault(back.remove(), List.of())) {
                if (good.add(before)) back.add(before);
            }
        }
        return good.size();
    }

    private void expand(Node node) {
        for (var channel : Channel.values()) {
            if (node.world().channels().containsKey(channel)) deliver(node, channel);
        }
        stockArrivesAndBuyersIssue(node);
        somebodyGetsFree(node);
        timers(node);
        people(node);
        if (exact != Service.MATCHING) answers(node, "MATCHED", "MATCH_WAITING", "WORKER_REFUSED");
        if (exact != Service.STORE) answers(node, "KIT_WAITING", "KIT_RESERVED", "KIT_ISSUED", "KIT_CLOSED");
        if (exact != Service.BILLING) answers(node, "HOLD_PLACED", "HOLD_DECLINED", "SETTLED");
    }

    private void answers(Node node, String... all) {
        for (var what : all) {
            trigger(node, false, order -> answer(order, new Message(what, order.attempt(), false)));
        }
    }

    private void timers(Node node) {
        for (var on : List.of(Trigger.SLOT_STARTED, Trigger.SLOT_PASSED, Trigger.NO_SHOW, Trigger.WAITED_14_DAYS)) {
            // The 14 days begin when the slot has passed.
            if (on == Trigger.WAITED_14_DAYS && !node.order().course().slotPassed()) continue;
            trigger(node, false, order -> order.slotTimer(on, order.startsAt(), AT));
        }
        trigger(node, false, order -> Optional.of(order.neverFinished(AT)));
        trigger(node, false, order -> Optional.of(order.reportDue(AT)));
        trigger(node, false, order -> Optional.of(order.methodChanged(AT)));
        if (node.world().resent() < 1) {
            trigger(
                    node,
                    false,
                    order -> order.notAnswered(order.attempt(), order.state(), AT),
                    world -> new World(
                            world.stand(),
                            world.matching(),
                            world.store(),
                            world.billing(),
                            world.channels(),
                            world.resent() + 1));
        }
    }

    private void people(Node node) {
        var client = Actor.client(CLIENT);
        var worker = Actor.worker(new UUID(8, 1));
        var manager = Actor.manager(new UUID(9, 1));
        person(node, order -> order.cancel(client, order.cancellationCost(), null, AT));
        person(node, order -> order.callOff(manager, "flood", AT));
        person(node, order -> order.moveDate(client, SLOT, null, AT));
        // A wish that is refused asks once more: the walk must be long enough to see it.
        boolean wish = exact != Service.MATCHING || node.order().attempt() + 2 <= attempts;
        if (wish) person(node, order -> order.chooseWorker(WISH, SLOT.startsAt().minusSeconds(1)));
        person(node, order -> order.decline(worker, "ill", AT));
        person(node, order -> order.payAgain(client, AT));
        person(node, order -> order.runLate(worker, AT));
        person(node, order -> order.checkIn(worker, KIT, AT));
        person(node, order -> order.complete(worker, KIT, AT));
        for (var cause : Cause.values()) person(node, order -> order.fail(manager, cause, "said so", AT));
    }

    private void person(Node node, Function<Order, Moved> move) {
        try {
            trigger(node, true, order -> Optional.of(move.apply(order)));
        } catch (IllegalOrderMove e) {
            // Refused, and nothing has changed.
        }
    }

    private void trigger(Node node, boolean person, Function<Order, Optional<Moved>> on) {
        trigger(node, person, on, UnaryOperator.identity());
    }

    private void trigger(Node node, boolean person, Function<Order, Optional<Moved>> on, UnaryOperator<World> before) {
        var order = copy(node.order());
        var moved = on.apply(order);
        if (order.attempt() > attempts) return;
        var world = before.apply(node.world());
        if (moved.isPresent()) world = send(order, moved.get(), world);
        visit(new Node(order, with(world, stand(order))), node.world(), person);
    }

    private void visit(Node node, @Nullable World from, boolean person) {
        if (from != null && !person && !from.equals(node.world())) {
            comesFromBySelf
                    .computeIfAbsent(node.world(), it -> new ArrayList<>())
                    .add(from);
        }
        if (seen.putIfAbsent(node.world(), node.order()) == null) queue.add(node);
    }

    private World send(Order order, Moved moved, World world) {
        var next = world;
        boolean completed = order.ended() != null && order.ended().outcome() == Outcome.COMPLETED;
        for (var step : Step.values()) {
            if (!moved.steps().contains(step) || receiver(step) != exact) continue;
            next = switch (step) {
                case FIND_WORKER ->
                    put(
                            next,
                            Channel.TO_MATCHING,
                            new Message(
                                    order.course().wish() == null ? "FIND_WORKER" : "FIND_WISHED",
                                    order.attempt(),
                                    false));
                case RELEASE_WORKER ->
                    put(next, Channel.TO_MATCHING, new Message("RELEASE_WORKER", order.endedAttempt(), false));
                case PREPARE_KIT -> put(next, Channel.TO_STORE, new Message("PREPARE_KIT", order.attempt(), false));
                case CLOSE_KIT ->
                    put(next, Channel.TO_STORE, new Message("CLOSE_KIT", order.endedAttempt(), completed));
                case AUTHORISE_PAYMENT ->
                    put(next, Channel.TO_BILLING, new Message("AUTHORISE_PAYMENT", order.attempt(), false));
                case SETTLE -> put(next, Channel.TO_BILLING, new Message("SETTLE", order.attempt(), completed));
                case AWAIT_FORTUNE, SEND_REPORT -> next;
            };
        }
        return next;
    }

    private static @Nullable Service receiver(Step step) {
        return switch (step) {
            case FIND_WORKER, RELEASE_WORKER -> Service.MATCHING;
            case PREPARE_KIT, CLOSE_KIT -> Service.STORE;
            case AUTHORISE_PAYMENT, SETTLE -> Service.BILLING;
            case AWAIT_FORTUNE, SEND_REPORT -> null;
        };
    }

    private void deliver(Node node, Channel channel) {
        var message = node.world().channels().get(channel).getFirst();
        var rest = take(node.world(), channel);
        switch (channel) {
            case TO_MATCHING -> toMatching(node, rest, message);
            case TO_STORE -> toStore(node, rest, message);
            case TO_BILLING -> toBilling(node, rest, message);
            case FROM_MATCHING, FROM_STORE, FROM_BILLING ->
                trigger(node, false, order -> answer(order, message), world -> rest);
        }
    }

    private static Optional<Moved> answer(Order order, Message message) {
        int attempt = message.attempt();
        return switch (message.what()) {
            case "MATCHED" -> order.matched(attempt, new Match(new UUID(8, attempt), PRICE), AT);
            case "WORKER_REFUSED" -> order.workerRefused(attempt, "NOT_FREE", AT);
            case "MATCH_WAITING" -> order.matchWaits(attempt, "NO_FREE", AT);
            case "KIT_WAITING" -> order.kitWaits(attempt, KIT, AT);
            case "KIT_RESERVED" -> order.kitReserved(attempt, KIT, AT);
            case "KIT_ISSUED" -> order.kitIssued(attempt, KIT, AT);
            case "KIT_CLOSED" -> order.kitClosed(attempt, KIT, Kit.Standing.RELEASED, AT);
            case "HOLD_PLACED" -> order.holdPlaced(attempt, AT);
            case "HOLD_DECLINED" -> order.holdDeclined(attempt, "REFUSED", AT);
            case "SETTLED" -> order.settled(attempt, true, false, AT);
            default -> throw new IllegalStateException(message.what());
        };
    }

    private void toMatching(Node node, World rest, Message message) {
        var it = rest.matching();
        int attempt = message.attempt();
        if (message.what().equals("RELEASE_WORKER")) {
            reach(
                    node,
                    with(
                            rest,
                            new Matching(
                                    it.newest(),
                                    Math.max(it.closed(), attempt),
                                    it.booked() <= attempt ? 0 : it.booked(),
                                    it.waiting() <= attempt ? 0 : it.waiting())));
            return;
        }
        boolean refused = attempt <= it.closed() || attempt < it.newest();
        if (refused) {
            reach(node, rest);
        } else if (it.booked() == attempt) {
            reach(node, put(rest, Channel.FROM_MATCHING, new Message("MATCHED", attempt, false)));
        } else {
            reach(
                    node,
                    put(
                            with(rest, new Matching(attempt, it.closed(), attempt, 0)),
                            Channel.FROM_MATCHING,
                            new Message("MATCHED", attempt, false)));
            boolean wished = message.what().equals("FIND_WISHED");
            reach(
                    node,
                    put(
                            with(rest, new Matching(attempt, it.closed(), 0, wished ? 0 : attempt)),
                            Channel.FROM_MATCHING,
                            new Message(wished ? "WORKER_REFUSED" : "MATCH_WAITING", attempt, false)));
        }
    }

    private void somebodyGetsFree(Node node) {
        var it = node.world().matching();
        if (it.waiting() == 0) return;
        reach(
                node,
                put(
                        with(node.world(), new Matching(it.newest(), it.closed(), it.waiting(), 0)),
                        Channel.FROM_MATCHING,
                        new Message("MATCHED", it.waiting(), false)));
    }

    private void toStore(Node node, World rest, Message message) {
        var it = rest.store();
        int attempt = message.attempt();
        if (message.what().equals("CLOSE_KIT")) {
            boolean concerned = it.attempt() <= attempt;
            var kit = switch (it.kit()) {
                case WAITING, RESERVED -> KitIs.RELEASED;
                case ISSUED -> message.completed() ? KitIs.CONSUMED : KitIs.RETURN_DUE;
                default -> it.kit();
            };
            reach(
                    node,
                    put(
                            with(
                                    rest,
                                    new Store(
                                            Math.max(it.closed(), attempt),
                                            it.attempt(),
                                            concerned ? kit : it.kit(),
                                            false)),
                            Channel.FROM_STORE,
                            new Message("KIT_CLOSED", attempt, false)));
            return;
        }
        if (attempt <= it.closed() || attempt < it.attempt()) {
            reach(node, rest);
        } else if (it.attempt() == attempt) {
            var again = it.kit() == KitIs.ISSUED
                    ? "KIT_ISSUED"
                    : it.kit() == KitIs.RESERVED ? "KIT_RESERVED" : "KIT_WAITING";
            reach(node, put(rest, Channel.FROM_STORE, new Message(again, attempt, false)));
        } else {
            boolean outstanding = it.kit() == KitIs.ISSUED || it.kit() == KitIs.RESERVED || it.kit() == KitIs.WAITING;
            for (var kit : List.of(KitIs.WAITING, KitIs.RESERVED)) {
                reach(
                        node,
                        put(
                                with(rest, new Store(it.closed(), attempt, kit, outstanding)),
                                Channel.FROM_STORE,
                                new Message("KIT_" + kit, attempt, false)));
            }
        }
    }

    private void stockArrivesAndBuyersIssue(Node node) {
        var it = node.world().store();
        var next = switch (it.kit()) {
            case WAITING -> KitIs.RESERVED;
            case RESERVED -> KitIs.ISSUED;
            default -> null;
        };
        if (next == null) return;
        reach(
                node,
                put(
                        with(node.world(), new Store(it.closed(), it.attempt(), next, it.ordersOutstanding())),
                        Channel.FROM_STORE,
                        new Message("KIT_" + next, it.attempt(), false)));
    }

    private void toBilling(Node node, World rest, Message message) {
        int attempt = message.attempt();
        if (message.what().equals("SETTLE")) {
            reach(
                    node,
                    put(
                            with(rest, new Billing(false, true)),
                            Channel.FROM_BILLING,
                            new Message("SETTLED", attempt, false)));
        } else if (rest.billing().settled()) {
            reach(node, rest);
        } else {
            reach(
                    node,
                    put(
                            with(rest, new Billing(true, false)),
                            Channel.FROM_BILLING,
                            new Message("HOLD_PLACED", attempt, false)));
            if (!rest.billing().held()) {
                reach(node, put(rest, Channel.FROM_BILLING, new Message("HOLD_DECLINED", attempt, false)));
            }
        }
    }

    private void reach(Node node, World world) {
        visit(new Node(node.order(), world), node.world(), false);
    }

    private static World put(World world, Channel channel, Message message) {
        var channels = new HashMap<>(world.channels());
        var messages = new ArrayList<>(channels.getOrDefault(channel, List.of()));
        messages.add(message);
        channels.put(channel, List.copyOf(messages));
        return with(world, channels);
    }

    private static World take(World world, Channel channel) {
        var channels = new HashMap<>(world.channels());
        var messages = channels.get(channel);
        if (messages.size() == 1) channels.remove(channel);
        else channels.put(channel, List.copyOf(messages.subList(1, messages.size())));
        return with(world, channels);
    }

    private static World with(World world, Map<Channel, List<Message>> channels) {
        return new World(
                world.stand(), world.matching(), world.store(), world.billing(), Map.copyOf(channels), world.resent());
    }

    private static World with(World world, Stand stand) {
        return new World(stand, world.matching(), world.store(), world.billing(), world.channels(), world.resent());
    }

    private static World with(World world, Matching matching) {
        return new World(world.stand(), matching, world.store(), world.billing(), world.channels(), world.resent());
    }

    private static World with(World world, Store store) {
        return new World(world.stand(), world.matching(), store, world.billing(), world.channels(), world.resent());
    }

    private static World with(World world, Billing billing) {
        return new World(world.stand(), world.matching(), world.store(), billing, world.channels(), world.resent());
    }

    private static Stand stand(Order order) {
        var course = order.course();
        return new Stand(
                course.state(),
                course.attempt(),
                course.answered(),
                course.slotPassed(),
                course.dateMoves(),
                order.match() != null,
                order.course().wish() != null,
                order.work().lateAt() != null,
                order.work().checkedInAt() != null,
                order.ended() != null && order.match() == null);
    }

    private static Order copy(Order order) {
        return new Order(
                order.id(),
                order.request(),
                order.terms(),
                order.slot(),
                order.course(),
                order.match(),
                order.kit(),
                order.payment(),
                order.work(),
                order.ended(),
                order.fortune(),
                order.rating());
    }
}
