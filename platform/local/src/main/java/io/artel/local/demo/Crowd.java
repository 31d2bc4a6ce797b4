package io.artel.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Many clients with orders of the plain kind, all at once: for tests in which something else goes wrong. */
public final class Crowd {

    private static final int WORKERS = 4;
    private static final int STOCK = 10_000;
    private static final int SLOT_SECONDS = 5;
    private static final int FIRST_SLOT_IN_SECONDS = 600;

    private final Mail mail;
    private final Company company;
    private final Map<UUID, Person> workers = new HashMap<>();
    private final List<Person> clients;
    private final UUID type;

    /** Staff, workers, stock and clients are there when this returns. */
    public Crowd(String gateway, String mailCatcher, int size) {
        mail = new Mail(mailCatcher);
        var run = People.runName();
        var people = new People(gateway, mail);
        company = new Company(run, people, mail);
        type = company.orderType("Cleaning", "100.00", "PT20M");
        var form = company.item("Acceptance form", false);
        var apron = company.item("Apron", true);
        company.receive(Map.of(form, STOCK, apron, STOCK));
        company.defineKit(type, Map.of(form, 1, apron, 1));
        company.openVacancy();
        var hired = People.together(IntStream.rangeClosed(1, WORKERS)
                .<Callable<Person>>mapToObj(n -> () -> company.candidate("Worker " + n, "worker" + n, true))
                .toList());
        hired.forEach(worker -> workers.put(worker.id(), worker));
        clients = People.together(IntStream.rangeClosed(1, size)
                .<Callable<Person>>mapToObj(n -> () -> {
                    var client = people.register("Client " + n, company.address("client" + n), "en");
                    Journey.payBy(client, "4242424242424242", "EACH_ORDER");
                    return client;
                })
                .toList());
    }

    /**
     * Every client orders, every kit is issued, every job is done; and again, for as long as it is wanted. Returns the
     * orders, all of them closed.
     */
    public List<UUID> play(BooleanSupplier goOn) {
        var orders = new ConcurrentLinkedQueue<UUID>();
        var slots = new AtomicInteger();
        var deeds = new ArrayList<Callable<Person>>();
        for (var client : clients) {
            deeds.add(() -> {
                do {
                    // Slots do not overlap, so that nobody waits for a worker.
                    var startsIn =
                            Duration.ofSeconds(FIRST_SLOT_IN_SECONDS + (long) slots.getAndIncrement() * SLOT_SECONDS);
                    orders.add(Journey.ordered(company, workers, client, type, startsIn)
                            .equippedAndPaid()
                            .done()
                            .order);
                } while (goOn.getAsBoolean());
                return client;
            });
        }
        People.together(deeds);
        return List.copyOf(orders);
    }

    /** How many letters with this word in them have reached the clients. */
    public long lettersWith(String word) {
        return clients.stream()
                .flatMap(client -> mail.to(client.email()).stream())
                .filter(letter -> letter.path("html").asString().contains(word))
                .map(letter -> letter.path("messageId").asString())
                .distinct()
                .count();
    }
}
