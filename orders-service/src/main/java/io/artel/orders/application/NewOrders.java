package io.artel.orders.application;

import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.orders.debts.Debts;
import io.artel.orders.debts.DebtsUnsettled;
import io.artel.orders.domain.Actor;
import io.artel.orders.domain.IllegalOrderMove;
import io.artel.orders.domain.OnSite;
import io.artel.orders.domain.Order;
import io.artel.orders.domain.Orders;
import io.artel.orders.domain.Outcome;
import io.artel.orders.domain.Place;
import io.artel.orders.domain.Request;
import io.artel.orders.domain.Slot;
import io.artel.orders.photos.Photos;
import io.artel.orders.types.OrderTypes;
import io.artel.starter.letters.Contacts;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes orders: from a request (US-020), and as a copy of one that failed or was cancelled (US-130..132). */
@Component
@Transactional
public class NewOrders {

    private final Orders orders;
    private final OrderProcess process;
    private final OrderTypes types;
    private final Photos photos;
    private final SlotRules slots;
    private final Debts debts;
    private final Contacts contacts;
    private final OrderLetters letters;
    private final Clock clock;

    NewOrders(
            Orders orders,
            OrderProcess process,
            OrderTypes types,
            Photos photos,
            SlotRules slots,
            Debts debts,
            Contacts contacts,
            OrderLetters letters,
            Clock clock) {
        this.orders = orders;
        this.process = process;
        this.types = types;
        this.photos = photos;
        this.slots = slots;
        this.debts = debts;
        this.contacts = contacts;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * @param clientId for whom a manager orders; null when clients order for themselves
     * @throws EmailNotConfirmed the client's e-mail is not confirmed
     * @throws DebtsUnsettled an invoice of the client's is unpaid after its last reminder
     * @throws InvalidInput at the field: clientId required, not_allowed, unknown, email_not_confirmed, typeId
     *     not_offered, startsAt too_early, too_late, photos unknown
     */
    public UUID create(
            Caller caller,
            @Nullable UUID clientId,
            UUID typeId,
            String description,
            Place place,
            Slot slot,
            OnSite contact,
            List<UUID> pictures) {
        var client = client(caller, clientId);
        if (!photos.belong(pictures, caller.accountId())) {
            throw new InvalidInput("photos", "unknown", "no such photo of yours");
        }
        var now = clock.instant();
        var request = new Request(
                client.id(),
                firstName(client.name()),
                "en".equals(client.language()) ? "en" : "ru",
                description,
                place,
                contact,
                pictures,
                null,
                now);
        if (client.id().equals(caller.accountId()))
            return start(request, typeId, slot, Set.of(), Actor.client(client.id()));
        var id = start(request, typeId, slot, Set.of(), Actor.manager(caller.accountId()));
        letters.ordered(orders.find(id).orElseThrow());
        return id;
    }

    private record Client(UUID id, String name, String language) {}

    private Client client(Caller caller, @Nullable UUID clientId) {
        if (clientId == null || clientId.equals(caller.accountId())) {
            if (!caller.is(Role.CLIENT)) throw new InvalidInput("clientId", "required", "for whom?");
            if (!caller.emailConfirmed()) throw new EmailNotConfirmed();
            return new Client(caller.accountId(), caller.name(), caller.language());
        }
        if (!caller.is(Role.MANAGER))
            throw new InvalidInput("clientId", "not_allowed", "only managers order for others");
        var contact = contacts.find(clientId)
                .filter(it -> it.roles().contains(Role.CLIENT) && !it.blocked())
                .orElseThrow(() -> new InvalidInput("clientId", "unknown", "no such client"));
        if (!contact.emailConfirmed()) {
            throw new InvalidInput("clientId", "email_not_confirmed", "the client has to confirm the e-mail first");
        }
        return new Client(clientId, contact.name(), contact.language());
    }

    /**
     * A copy is a new order: matched and priced anew, for a date chosen by hand. After a no-show it leaves that worker
     * out (US-071).
     *
     * @throws IllegalOrderMove when the order neither failed nor was cancelled
     * @throws DebtsUnsettled as for any new order
     */
    public UUID copy(Caller client, UUID orderId, LocalDateTime startsAt) {
        if (!client.emailConfirmed()) throw new EmailNotConfirmed();
        var old = orders.find(orderId)
                .filter(it -> it.request().clientId().equals(client.accountId()))
                .orElseThrow(() -> new NotFound("order", orderId));
        var ended = old.ended();
        if (ended == null || ended.outcome() == Outcome.COMPLETED) {
            throw new IllegalOrderMove(IllegalOrderMove.Reason.NOT_ENDED, old.state(), "COPY");
        }
        var was = old.request();
        var request = new Request(
                was.clientId(),
                firstName(client.name()),
                "en".equals(client.language()) ? "en" : "ru",
                was.description(),
                was.place(),
                was.contact(),
                was.photos(),
                orderId,
                clock.instant());
        return start(
                request,
                old.terms().typeId(),
                Slot.of(startsAt, old.slot().zone()),
                old.noShow() ? Set.of(old.worker()) : Set.of(),
                Actor.client(was.clientId()));
    }

    private UUID start(Request request, UUID typeId, Slot slot, Set<UUID> excluded, Actor actor) {
        debts.check(request.clientId());
        var type = offered(typeId);
        var terms = types.terms(type.id(), type.version());
        slots.check(slot, terms, request.at());
        var order = Order.create(Ids.next(), request, terms, slot, excluded);
        process.start(order, actor);
        return order.id();
    }

    private OrderTypes.OrderType offered(UUID typeId) {
        try {
            return types.offered(typeId);
        } catch (NotFound e) {
            throw new InvalidInput("typeId", "not_offered", "this type cannot be ordered");
        }
    }

    private static String firstName(String name) {
        var stripped = name.strip();
        int space = stripped.indexOf(' ');
        return space < 0 ? stripped : stripped.substring(0, space);
    }
}
