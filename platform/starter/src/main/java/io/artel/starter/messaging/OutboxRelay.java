package io.artel.starter.messaging;

import io.artel.starter.json.MessageJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Sends what the outbox holds, in order within a shard. An advisory lock gives a shard to one relay at a time, so that
 * replicas never break the order of one key. Commits wake it; polling is only for what a crash left behind.
 */
class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int LOCK_SPACE = 4711;
    private static final int BATCH = 200;
    private static final int EVERY_SHARD = -1;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final KafkaTemplate<String, byte[]> kafka;
    private final MessageJson json;
    private final BlockingQueue<Integer> wakes = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    OutboxRelay(
            JdbcClient jdbc, TransactionTemplate transactions, KafkaTemplate<String, byte[]> kafka, MessageJson json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.kafka = kafka;
        this.json = json;
    }

    /** There is something new in a shard. */
    void wake(int shard) {
        wakes.add(shard);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
        wakes.add(EVERY_SHARD);
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before and stops after the consumers, so that what they cause still leaves. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1000;
    }

    private void loop() {
        while (running) {
            try {
                var woken = new ArrayList<Integer>();
                Integer first = wakes.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    woken.add(first);
                    wakes.drainTo(woken);
                }
                boolean all = first == null || woken.contains(EVERY_SHARD);
                for (int shard = 0; shard < Outbox.SHARDS; shard++) {
                    if (all || woken.contains(shard)) drain(shard);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("outbox relay: broker or database out of reach, trying again: {}", e.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain(int shard) {
        while (running && Integer.valueOf(BATCH).equals(transactions.execute(status -> sendBatch(shard)))) {
            LOG.debug("outbox shard {} has more", shard);
        }
    }

    private int sendBatch(int shard) {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(:space, :shard)")
                .param("space", LOCK_SPACE)
                .param("shard", shard)
                .query(Boolean.class)
                .single();
        if (!mine) return 0;
        var rows = jdbc.sql("""
                select id, topic, message_key, headers, payload from outbox
                where shard = :shard order by id limit :batch""")
                .param("shard", shard)
                .param("batch", BATCH)
                .query(Row.class)
                .list();
        if (rows.isEmpty()) return 0;
        var sends = rows.stream().map(row -> kafka.send(record(row))).toArray(CompletableFuture<?>[]::new);
        kafka.flush();
        CompletableFuture.allOf(sends).orTimeout(30, TimeUnit.SECONDS).join();
        jdbc.sql("delete from outbox where shard = :shard and id in (:ids)")
                .param("shard", shard)
                .param("ids", rows.stream().map(Row::id).toList())
                .update();
        return rows.size();
    }

    private ProducerRecord<String, byte[]> record(Row row) {
        var record = new ProducerRecord<String, byte[]>(
                row.topic(), row.messageKey(), row.payload().getBytes(StandardCharsets.UTF_8));
        for (var header : headers(row.headers())) {
            record.headers().add(header.name(), header.value().getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }

    private List<Header> headers(String text) {
        var headers = new ArrayList<Header>();
        JsonNode tree = json.tree(text);
        tree.properties()
                .forEach(entry ->
                        headers.add(new Header(entry.getKey(), entry.getValue().asString())));
        return headers;
    }

    record Row(long id, String topic, String messageKey, String headers, String payload) {}

    private record Header(String name, String value) {}
}
