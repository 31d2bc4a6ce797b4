package io.artel.orders.application;

import io.artel.kernel.Role;
import io.artel.orders.domain.Actor;
import io.artel.orders.domain.Match;
import io.artel.orders.domain.Moved;
import io.artel.orders.domain.Order;
import io.artel.orders.domain.Outcome;
import io.artel.orders.domain.State;
import io.artel.orders.domain.Trigger;
import io.artel.starter.letters.Contact;
import io.artel.starter.letters.Contacts;
import io.artel.starter.letters.Letters;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The letters about an order: to the client, to the worker, and to managers when nobody wants the job. A letter's
 * subject is the order and its attempt, so that a new match is told anew and a repeated trigger is not.
 */
@Component
class OrderLetters {

    private static final Map<String, DateTimeFormatter> WHEN = Map.of(
            "ru", DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.of("ru")),
            "en", DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH));

    private final Letters letters;
    private final Contacts contacts;

    OrderLetters(Letters letters, Contacts contacts) {
        this.letters = letters;
        this.contacts = contacts;
    }

    /** What people have to know of a move; the report comes by its own step. */
    void about(Order order, Moved moved) {
        switch (moved.on()) {
            case WORKER_MATCHED -> {
                if (moved.to() == State.EQUIPPING && moved.changedState()) {
                    toClient(order, "worker-found");
                    toWorker(order, order.worker(), "job");
                }
            }
            case SLOT_PASSED -> {
                if (moved.to() == State.MATCHING) toClient(order, "date-needed");
            }
            case HOLD_DECLINED -> {
                if (moved.changedState()) toClient(order, "payment-needed");
            }
            case CHECK_IN -> toClient(order, "started");
            case RUN_LATE -> toClient(order, "late");
            case MOVE_DATE -> {
                toClient(order, "date-changed", moved.note());
                toWorkerBefore(order, moved.before(), "job-changed");
            }
            case CHOOSE_WORKER -> toWorkerBefore(order, moved.before(), "job-reassigned");
            default -> {
                boolean endedByOther =
                        moved.to() == State.SETTLING && moved.changedState() && moved.on() != Trigger.COMPLETE;
                if (endedByOther) toWorkerBefore(order, moved.before(), "job-over");
            }
        }
    }

    /** A manager has ordered for somebody who telephoned. */
    void ordered(Order order) {
        toClient(order, "ordered-for-you");
    }

    /** Place or contact is another; who corrected it knows. Each correction is told, so the subject says which. */
    void corrected(Order order, Actor by, @Nullable String reason) {
        var subject = subject(order) + "/" + order.course().sequence();
        var model = model(order);
        model.put("reason", reason);
        if (by.part() != Actor.Part.CLIENT) {
            letters.write(subject, "order-corrected", order.request().clientId(), model);
        }
        if (order.workerId() != null) letters.write(subject, "job-corrected", order.worker(), model);
    }

    /** How it ended: what was done, when, by whom, what it cost and whether that is paid; a copy is offered. */
    void report(Order order) {
        var outcome = Objects.requireNonNull(order.ended()).outcome();
        toClient(
                order,
                switch (outcome) {
                    case COMPLETED -> "report";
                    case FAILED -> "failed";
                    case CANCELLED -> "cancelled";
                });
        if (order.payment().credited()) toClient(order, "credit");
    }

    void stuck(Order order) {
        letters.writeToAll(subject(order), "stuck", Role.MANAGER, model(order));
    }

    private void toClient(Order order, String kind, @Nullable String reason) {
        var model = model(order);
        model.put("reason", reason);
        letters.write(subject(order), kind, order.request().clientId(), model);
    }

    private void toClient(Order order, String kind) {
        letters.write(subject(order), kind, order.request().clientId(), model(order));
    }

    private void toWorker(Order order, UUID worker, String kind) {
        letters.write(subject(order), kind, worker, model(order));
    }

    private void toWorkerBefore(Order order, @Nullable Match before, String kind) {
        if (before != null) toWorker(order, before.workerId(), kind);
    }

    private static String subject(Order order) {
        return order.id() + "/" + order.attempt();
    }

    static UUID orderIn(String subject) {
        return UUID.fromString(subject.substring(0, subject.indexOf('/')));
    }

    /** The language is known only when the letter is sent, so whatever depends on it is there in both. */
    private Map<String, Object> model(Order order) {
        var model = new HashMap<String, Object>();
        var place = order.request().place();
        model.put("orderId", order.id());
        model.put("type_ru", order.terms().nameRu());
        model.put("type_en", order.terms().nameEn());
        model.put("description", order.request().description());
        model.put("place", place.city() + ", " + place.street() + ", " + place.house());
        when(model, "starts", order.slot().local());
        model.put("freeOfCharge", order.match() == null);
        var match = order.match();
        if (match != null) {
            var price = match.price();
            model.put(
                    "worker", contacts.find(match.workerId()).map(Contact::name).orElse(""));
            model.put("base", price.base().amount());
            model.put("discountPercent", price.discountPercent());
            model.put("discount", price.discount().amount());
            model.put("price", price.total().amount());
            model.put("currency", price.total().currency().getCurrencyCode());
        }
        model.put("payment", order.payment().standing());
        model.put("credited", order.payment().credited());
        model.put("declined", order.payment().declined());
        model.put("declines", order.course().declines());
        var work = order.work();
        var zone = order.slot().zone();
        if (work.checkedInAt() != null) when(model, "checkedIn", local(work.checkedInAt(), zone));
        if (work.completedAt() != null) when(model, "completed", local(work.completedAt(), zone));
        model.put("fortune", order.fortune());
        var ended = order.ended();
        if (ended != null) {
            model.put("outcome", ended.outcome());
            model.put("cause", ended.cause());
            model.put("reason", ended.reason());
            model.put("noShow", order.noShow());
        }
        model.put("photos", ended != null && ended.outcome() == Outcome.COMPLETED);
        return model;
    }

    private static LocalDateTime local(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone);
    }

    private static void when(Map<String, Object> model, String name, LocalDateTime at) {
        WHEN.forEach((language, format) -> model.put(name + "_" + language, format.format(at)));
    }
}
