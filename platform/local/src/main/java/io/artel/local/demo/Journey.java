package io.artel.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The moves that people make with one order, each as the person who makes it. */
final class Journey {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Map<String, String> PLACE = Map.of(
            "city",
            "Москва",
            "street",
            "Тверская",
            "house",
            "1",
            "flat",
            "12",
            "entryNotes",
            "second door",
            "zone",
            "Europe/Moscow");

    private final Company company;
    private final Map<UUID, Person> workers;
    final Person client;
    final UUID order;

    private Journey(Company company, Map<UUID, Person> workers, Person client, UUID order) {
        this.company = company;
        this.workers = workers;
        this.client = client;
        this.order = order;
    }

    /** A client orders; the job starts so many seconds from now. */
    static Journey ordered(Company company, Map<UUID, Person> workers, Person client, UUID type, Duration startsIn) {
        var created = client.http()
                .post(
                        "/api/orders/orders",
                        Map.of(
                                "typeId",
                                type,
                                "description",
                                "A demonstration of the main flow",
                                "place",
                                PLACE,
                                "startsAt",
                                localTime(startsIn),
                                "contact",
                                Map.of("name", client.name(), "phone", "+79990000002")));
        return new Journey(company, workers, client, Company.id(created));
    }

    private static String localTime(Duration fromNow) {
        return LocalDateTime.ofInstant(Instant.now().plus(fromNow), MOSCOW)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    static void payBy(Person client, String card, String time) {
        client.http()
                .put(
                        "/api/billing/payment-method",
                        Map.of("card", Map.of("number", card, "expiryMonth", 12, "expiryYear", 2030), "time", time));
    }

    private String path() {
        return "/api/orders/orders/" + order;
    }

    JsonNode seenByClient() {
        return client.http().get(path());
    }

    Journey reaches(String... states) {
        Wait.until(
                "order " + order + " to be " + String.join(" or ", states),
                () -> List.of(states).contains(seenByClient().path("state").asString()));
        return this;
    }

    /** Whoever is assigned now. */
    Person worker() {
        var id = UUID.fromString(
                company.manager.http().get(path()).path("worker").path("id").asString());
        var worker = workers.get(id);
        if (worker == null) throw new IllegalStateException("a worker who is not of this run: " + id);
        return worker;
    }

    JsonNode kit() {
        return Wait.forValue("the kit of order " + order, () -> {
            var kits = company.buyer.http().get("/api/store/kits?orderId=" + order + "&sort=preparedAt,desc");
            return kits.path("items").isEmpty() ? null : kits.path("items").get(0);
        });
    }

    /** The buyer presses "issued" once everything is reserved (US-160). */
    Journey kitIssued() {
        var kit = Wait.forValue("the kit of order " + order + " to be reserved", () -> {
            var kits = company.buyer.http().get("/api/store/kits?orderId=" + order + "&state=RESERVED");
            return kits.path("items").isEmpty() ? null : kits.path("items").get(0);
        });
        company.buyer.http().post("/api/store/kits/" + kit.path("id").asString() + "/issue");
        return this;
    }

    Journey equippedAndPaid() {
        return reaches("EQUIPPING").kitIssued().reaches("SCHEDULED");
    }

    Journey done() {
        var worker = worker();
        worker.http().upload(path() + "/check-in", "photo", Photo.of("arrived"));
        worker.http().upload(path() + "/completion", "photo", Photo.of("signed form"));
        return closed();
    }

    Journey closed() {
        return reaches("CLOSED");
    }

    void cancelled() {
        var preview = client.http().get(path() + "/cancellation-preview");
        client.http()
                .post(
                        path() + "/cancellation",
                        Map.of("expectedCost", preview.path("cost"), "reason", "changed my mind"));
    }

    Person declined() {
        var worker = worker();
        worker.http().post(path() + "/decline", Map.of("reason", "ill"));
        return worker;
    }

    Journey copied(Duration startsIn) {
        var copy = client.http().post(path() + "/copy", Map.of("startsAt", localTime(startsIn)));
        return new Journey(company, workers, client, Company.id(copy));
    }
}
