package io.artel.gateway.live;

import io.artel.gateway.GatewaySettings;
import io.artel.kernel.Audience;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the facts of all services from now on, without a group: every replica sees all of them, and none remembers
 * where it was. Of a message only the headers are looked at.
 */
@Component
class EventReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);
    private static final Pattern EVENTS = Pattern.compile("[a-z]+\\.events");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final GatewaySettings settings;
    private final LiveStreams streams;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> current;
    private volatile int partitions;
    private boolean away;

    EventReader(GatewaySettings settings, LiveStreams streams, Clock clock) {
        this.settings = settings;
        this.streams = streams;
        this.clock = clock;
    }

    /** How many partitions are read. */
    int partitions() {
        return partitions;
    }

    private void run() {
        while (!isStopped()) {
            try (var consumer = new KafkaConsumer<byte[], byte[]>(
                    properties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                current = consumer;
                read(consumer);
            } catch (WakeupException e) {
                LOG.debug("the reader of events was woken to stop");
            } catch (RuntimeException e) {
                LOG.error("the reader of events starts anew", e);
                pause();
                // What came meanwhile is not read by the next one.
                streams.endAll("restart");
            } finally {
                current = null;
                partitions = 0;
            }
        }
    }

    private void read(KafkaConsumer<byte[], byte[]> consumer) {
        Instant lookedAt = null;
        while (!isStopped()) {
            try {
                var now = clock.instant();
                if (lookedAt == null
                        || !now.isBefore(lookedAt.plus(settings.live().lookForTopics()))) {
                    look(consumer, lookedAt);
                    lookedAt = now;
                }
                if (partitions == 0) pause();
                else consumer.poll(WAIT).forEach(this::tell);
                if (away) LOG.info("events are read again");
                away = false;
            } catch (RetriableException e) {
                // Positions are kept here, so nothing is missed while the broker is away.
                if (!away) LOG.warn("the broker is away: {}", e.toString());
                away = true;
                pause();
            }
        }
    }

    /**
     * Takes new topics and partitions in. What was there at the first look is read from its end; what came later from
     * the time of the look before, which did not see it.
     */
    private void look(KafkaConsumer<byte[], byte[]> consumer, @Nullable Instant lookedBefore) {
        var all = new ArrayList<>(consumer.assignment());
        var added = new ArrayList<TopicPartition>();
        consumer.listTopics(PATIENCE).forEach((topic, found) -> {
            if (!EVENTS.matcher(topic).matches()) return;
            for (var partition : found) {
                var one = new TopicPartition(topic, partition.partition());
                if (!all.contains(one)) added.add(one);
            }
        });
        if (added.isEmpty()) return;
        var starts = starts(consumer, added, partitions == 0 ? null : lookedBefore);
        all.addAll(added);
        consumer.assign(all);
        starts.forEach(consumer::seek);
        partitions = all.size();
        LOG.info("reading events of {} partitions", partitions);
    }

    private static Map<TopicPartition, Long> starts(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> added, @Nullable Instant since) {
        var starts = new HashMap<>(consumer.endOffsets(added, PATIENCE));
        if (since == null) return starts;
        var times = new HashMap<TopicPartition, Long>();
        for (var partition : added) times.put(partition, since.toEpochMilli());
        consumer.offsetsForTimes(times, PATIENCE).forEach((partition, offset) -> {
            if (offset != null) starts.put(partition, offset.offset());
        });
        return starts;
    }

    private void tell(ConsumerRecord<byte[], byte[]> message) {
        var audience = header(message, "ce_audience");
        var type = header(message, "ce_type");
        if (audience == null || type == null) return;
        try {
            var subject = header(message, "ce_subject");
            streams.tell(Audience.parse(audience), new Hint(type, subject == null ? "" : subject));
        } catch (IllegalArgumentException e) {
            LOG.warn("a message of {} has an audience that cannot be read: {}", message.topic(), e.getMessage());
        }
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private Map<String, Object> properties() {
        return Map.of(
                "bootstrap.servers",
                settings.kafka(),
                "client.id",
                "gateway-" + settings.instance(),
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "auto.offset.reset",
                "latest",
                "default.api.timeout.ms",
                (int) PATIENCE.toMillis(),
                "request.timeout.ms",
                (int) PATIENCE.toMillis(),
                "reconnect.backoff.max.ms",
                1000,
                // Hints are wanted at once, and only headers of them.
                "fetch.max.bytes",
                4 * 1024 * 1024,
                "max.partition.fetch.bytes",
                256 * 1024);
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause() {
        try {
            if (stopped.await(WAIT.toMillis(), TimeUnit.MILLISECONDS)) LOG.debug("the reader of events stops");
        } catch (InterruptedException e) {
            stopped.countDown();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("event-reader").daemon().start(this::run);
    }

    @Override
    public void stop() {
        stopped.countDown();
        var consumer = current;
        if (consumer != null) consumer.wakeup();
        var reading = thread;
        if (reading == null) return;
        try {
            if (!reading.join(PATIENCE)) LOG.warn("the reader of events does not stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
