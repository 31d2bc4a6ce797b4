package io.artel.orders.persistence;

import io.artel.kernel.Money;
import io.artel.orders.domain.Course;
import io.artel.orders.domain.Ended;
import io.artel.orders.domain.Kit;
import io.artel.orders.domain.Match;
import io.artel.orders.domain.OnSite;
import io.artel.orders.domain.Order;
import io.artel.orders.domain.Orders;
import io.artel.orders.domain.Payment;
import io.artel.orders.domain.Place;
import io.artel.orders.domain.Price;
import io.artel.orders.domain.Rating;
import io.artel.orders.domain.Request;
import io.artel.orders.domain.Slot;
import io.artel.orders.domain.Wish;
import io.artel.orders.domain.Work;
import io.artel.orders.types.OrderTypes;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JpaOrders implements Orders {

    private final OrderRows rows;
    private final OrderTypes types;

    JpaOrders(OrderRows rows, OrderTypes types) {
        this.rows = rows;
        this.types = types;
    }

    @Override
    public void add(Order order) {
        var row = new OrderRow();
        row.id = order.id();
        write(order, row);
        // At once: messages of this order are written after its row.
        rows.saveAndFlush(row);
    }

    @Override
    public Optional<Order> lock(UUID id) {
        return rows.lock(id).map(this::read);
    }

    @Override
    public Optional<Order> find(UUID id) {
        return rows.findById(id).map(this::read);
    }

    @Override
    public void save(Order order) {
        var row = rows.findById(order.id()).orElseThrow();
        write(order, row);
        rows.saveAndFlush(row);
    }

    @Override
    public List<UUID> needingPaymentOf(UUID clientId) {
        return rows.needingPaymentOf(clientId);
    }

    private static void write(Order order, OrderRow row) {
        var request = order.request();
        row.clientId = request.clientId();
        row.clientName = request.clientName();
        row.language = request.language();
        row.typeId = order.terms().typeId();
        row.typeVersion = order.terms().version();
        row.description = request.description();
        row.city = request.place().city();
        row.street = request.place().street();
        row.house = request.place().house();
        row.flat = request.place().flat();
        row.entryNotes = request.place().entryNotes();
        row.contactName = request.contact().name();
        row.contactPhone = request.contact().phone();
        row.photos = request.photos().toArray(UUID[]::new);
        row.copyOf = request.copyOf();
        row.createdAt = request.at();
        row.startsLocal = order.slot().local();
        row.zone = order.slot().zone().getId();
        row.startsAt = order.startsAt();
        row.endsAt = order.endsAt();
        var course = order.course();
        row.state = course.state();
        row.attempt = course.attempt();
        row.sequence = course.sequence();
        row.answered = course.answered();
        row.waiting = course.waiting();
        row.slotPassed = course.slotPassed();
        row.declines = course.declines();
        row.dateMoves = course.dateMoves();
        row.excluded = course.excluded().stream().sorted().toArray(UUID[]::new);
        row.priceLimit = minor(course.priceLimit());
        var wish = course.wish();
        row.wishWorker = wish == null ? null : wish.workerId();
        row.wishManager = wish == null ? null : wish.managerId();
        row.wishReason = wish == null ? null : wish.reason();
        row.currency = order.terms().basePrice().currency().getCurrencyCode();
        var match = order.match();
        row.workerId = match == null ? null : match.workerId();
        row.priceBase = match == null ? null : match.price().base().minor();
        row.discountPercent = match == null ? null : match.price().discountPercent();
        row.discount = match == null ? null : match.price().discount().minor();
        row.price = match == null ? null : match.price().total().minor();
        row.kitId = order.kit().id();
        row.kit = order.kit().standing();
        row.payment = order.payment().standing();
        row.declined = order.payment().declined();
        row.credited = order.payment().credited();
        var work = order.work();
        row.lateAt = work.lateAt();
        row.checkedInAt = work.checkedInAt();
        row.checkInPhoto = work.checkInPhoto();
        row.completedAt = work.completedAt();
        row.completionPhoto = work.completionPhoto();
        var ended = order.ended();
        row.outcome = ended == null ? null : ended.outcome();
        row.cause = ended == null ? null : ended.cause();
        row.endedOn = ended == null ? null : ended.on();
        row.endedBy = ended == null ? null : ended.by();
        row.reason = ended == null ? null : ended.reason();
        row.endedAt = ended == null ? null : ended.at();
        row.fortune = order.fortune();
        var rating = order.rating();
        row.stars = rating == null ? null : rating.stars();
        row.comment = rating == null ? null : rating.comment();
    }

    private Order read(OrderRow row) {
        var currency = Currency.getInstance(row.currency);
        return new Order(
                row.id,
                new Request(
                        row.clientId,
                        row.clientName,
                        row.language,
                        row.description,
                        new Place(row.city, row.street, row.house, row.flat, row.entryNotes),
                        new OnSite(row.contactName, row.contactPhone),
                        List.of(row.photos),
                        row.copyOf,
                        row.createdAt),
                types.terms(row.typeId, row.typeVersion),
                new Slot(row.startsLocal, ZoneId.of(row.zone)),
                new Course(
                        row.state,
                        row.attempt,
                        row.sequence,
                        row.answered,
                        row.waiting,
                        row.slotPassed,
                        row.declines,
                        row.dateMoves,
                        Set.of(row.excluded),
                        row.priceLimit == null ? null : new Money(row.priceLimit, currency),
                        wish(row)),
                match(row, currency),
                new Kit(row.kitId, row.kit),
                new Payment(row.payment, row.declined, row.credited),
                new Work(row.lateAt, row.checkedInAt, row.checkInPhoto, row.completedAt, row.completionPhoto),
                row.outcome == null
                        ? null
                        : new Ended(
                                row.outcome,
                                row.cause,
                                Objects.requireNonNull(row.endedOn),
                                row.endedBy,
                                row.reason,
                                Objects.requireNonNull(row.endedAt)),
                row.fortune,
                row.stars == null ? null : new Rating(row.stars, row.comment));
    }

    private static @Nullable Wish wish(OrderRow row) {
        if (row.wishWorker == null) return null;
        return new Wish(
                row.wishWorker, Objects.requireNonNull(row.wishManager), Objects.requireNonNull(row.wishReason));
    }

    private static @Nullable Match match(OrderRow row, Currency currency) {
        if (row.workerId == null) return null;
        return new Match(
                row.workerId,
                new Price(
                        new Money(Objects.requireNonNull(row.priceBase), currency),
                        Objects.requireNonNull(row.discountPercent),
                        new Money(Objects.requireNonNull(row.discount), currency),
                        new Money(Objects.requireNonNull(row.price), currency)));
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }
}
