package io.artel.billing.bench;

import io.artel.billing.ledger.AccountCode;
import io.artel.billing.ledger.EntryKind;
import io.artel.billing.ledger.JournalEntry;
import io.artel.billing.ledger.Ledger;
import io.artel.billing.ledger.Posting;
import io.artel.billing.ledger.Sealer;
import io.artel.billing.ledger.Side;
import io.artel.kernel.Audience;
import io.artel.kernel.Ids;
import io.artel.kernel.MessageHead;
import io.artel.kernel.Money;
import io.artel.starter.messaging.Handles;
import io.artel.starter.messaging.MessageHeaders;
import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.MessageListener;

/** The billing service as it runs, with the pool it has in life; messages come straight to its consumer. */
final class Billing implements AutoCloseable {

    /** What the messages are about. */
    enum Work {
        /** One entry of two postings: a client of a hundred thousand and the company's revenue. */
        HOT(2),
        /** The same, with a worker of a hundred thousand in the place of revenue. */
        UNIFORM(2),
        /** The whole of settling an order: charge, share, stored answer, tombstone and three messages out. */
        SETTLE(4);

        final int postings;

        Work(int postings) {
            this.postings = postings;
        }
    }

    /** How messages come to the consumer. */
    enum Coming {
        /** To the consumer of services that handle each message in a transaction of its own, as most do. */
        EACH,
        /** To billing's own, one a poll. */
        ALONE,
        /** To billing's own, as many a poll as the broker gives at most. */
        BATCHED
    }

    record Post(UUID orderId, UUID clientId, UUID workerId, boolean hot) {}

    record Posted(UUID orderId) {}

    /** The shortest handler there can be: the entry and a message that tells of it. */
    static class Posts {

        private final Ledger ledger;
        private final Outbox outbox;

        Posts(Ledger ledger, Outbox outbox) {
            this.ledger = ledger;
            this.outbox = outbox;
        }

        @Handles("billing.bench-post.v1")
        void post(Post command) {
            var amount = Money.rub("100.00");
            var other = command.hot() ? AccountCode.REVENUE : AccountCode.worker(command.workerId());
            ledger.postAtCommit(new JournalEntry(
                    Ids.derived("bench", command.orderId().toString()),
                    EntryKind.CHARGE,
                    command.orderId(),
                    List.of(
                            new Posting(AccountCode.client(command.clientId()), Side.DEBIT, amount),
                            new Posting(other, Side.CREDIT, amount))));
            outbox.send(Outgoing.event("billing.bench-posted.v1", command.orderId(), new Posted(command.orderId())));
        }
    }

    private static final int PEOPLE = 100_000;
    private static final int POLL = 100;
    private static final AtomicLong OFFSETS = new AtomicLong();

    private final ConfigurableApplicationContext context;
    private final MessageListener<String, byte[]> single;
    private final BatchMessageListener<String, byte[]> polls;
    final Sealer sealer;

    @SuppressWarnings("unchecked")
    Billing(Server server, String database, String kafka) throws ClassNotFoundException {
        var settings = new HashMap<String, Object>();
        settings.put("ARTEL_INSTANCE", "1");
        settings.put("ARTEL_DB_HOST", "127.0.0.1");
        settings.put("ARTEL_DB_PORT", server.port());
        settings.put("ARTEL_DB_NAME", database);
        settings.put("ARTEL_DB_PASSWORD", Server.PASSWORD);
        settings.put("ARTEL_DB_OWNER_PASSWORD", Server.PASSWORD);
        settings.put("ARTEL_KAFKA", kafka);
        settings.put("ARTEL_SMTP_HOST", "127.0.0.1");
        settings.put("ARTEL_SMTP_PORT", "1");
        settings.put("ARTEL_PUBLIC_URL", "http://localhost");
        settings.put("ARTEL_POW_KEY", "proof-of-work-key-of-the-benchmark-0123456789");
        settings.put("ARTEL_ACCOUNTS_URL", "http://127.0.0.1:1");
        settings.put("ARTEL_PROVIDER_URL", "http://127.0.0.1:1");
        settings.put("ARTEL_PROVIDER_KEY", "of-the-benchmark");
        settings.put("server.port", "0");
        settings.put("spring.kafka.listener.auto-startup", "false");
        settings.put("logging.level.root", "WARN");
        settings.put("spring.main.banner-mode", "off");
        var application = new SpringApplication(Class.forName("io.artel.billing.BillingApplication"), Posts.class);
        application.setDefaultProperties(settings);
        context = application.run();
        // What goes out is rows here: sending them is measured with the order process.
        context.getBean("outboxRelay", SmartLifecycle.class).stop();
        single = context.getBean(MessageListener.class);
        polls = context.getBean(BatchMessageListener.class);
        sealer = context.getBean(Sealer.class);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Messages a second, each handled and committed. */
    double rate(Work work, int writers, Coming coming, int seconds) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var writing = new ArrayList<Callable<Long>>();
        for (int i = 0; i < writers; i++) {
            writing.add(() -> {
                long handled = 0;
                while (System.nanoTime() < end) {
                    var poll = new ArrayList<ConsumerRecord<String, byte[]>>();
                    do poll.add(message(work));
                    while (coming == Coming.BATCHED && poll.size() < POLL);
                    if (coming == Coming.EACH) single.onMessage(poll.getFirst());
                    else polls.onMessage(poll);
                    handled += poll.size();
                }
                return handled;
            });
        }
        long started = System.nanoTime();
        long handled = 0;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (var writer : threads.invokeAll(writing)) handled += writer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return handled * 1e9 / (System.nanoTime() - started);
    }

    private static ConsumerRecord<String, byte[]> message(Work work) {
        var order = Ids.next();
        var client = person("client");
        var worker = person("worker");
        return work == Work.SETTLE
                ? record(
                        "billing.settle.v1",
                        order,
                        "{\"orderId\":\"%s\",\"attempt\":1,\"clientId\":\"%s\",\"workerId\":\"%s\",\"amount\":{\"amount\":\"100.00\",\"currency\":\"RUB\"},\"outcome\":\"COMPLETED\"}"
                                .formatted(order, client, worker))
                : record(
                        "billing.bench-post.v1",
                        order,
                        "{\"orderId\":\"%s\",\"clientId\":\"%s\",\"workerId\":\"%s\",\"hot\":%s}"
                                .formatted(order, client, worker, work == Work.HOT));
    }

    private static UUID person(String role) {
        return new UUID(role.hashCode(), ThreadLocalRandom.current().nextInt(PEOPLE));
    }

    private static ConsumerRecord<String, byte[]> record(String type, UUID order, String payload) {
        var id = Ids.next();
        var record = new ConsumerRecord<>(
                "billing.commands",
                0,
                OFFSETS.incrementAndGet(),
                order.toString(),
                payload.getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = MessageHeaders.write(
                new MessageHead(id, type, "orders", order.toString(), Instant.now(), id, null, null, Audience.NOBODY));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void close() {
        context.close();
    }
}
