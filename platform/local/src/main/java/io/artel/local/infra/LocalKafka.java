package io.artel.local.infra;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** One Kafka broker that is its own controller, on 127.0.0.1. Topics are created explicitly, never by use. */
public final class LocalKafka implements AutoCloseable {

    /**
     * @param directory where the log lives between runs; {@code null} for a broker that forgets everything
     * @param port where clients connect, or 0 for any free port
     * @param controllerPort the broker's own second port, or 0 for any free one
     */
    public record Settings(@Nullable Path directory, int port, int controllerPort) {
        public static Settings forTests() {
            return new Settings(null, 0, 0);
        }
    }

    /** The same at every start, so that formatting again after an interrupted first start does no harm. */
    private static final Uuid CLUSTER = new Uuid(0x61_72_74_65_6cL, 0x6c_6f_63_61_6cL);

    private final KafkaRaftServer server;
    private final int port;
    private final @Nullable Path forgotten;

    private LocalKafka(KafkaRaftServer server, int port, @Nullable Path forgotten) {
        this.server = server;
        this.port = port;
        this.forgotten = forgotten;
    }

    /** Starts the broker; it answers when this returns. */
    public static LocalKafka start(Settings settings) {
        try {
            var directory = settings.directory() == null
                    ? Files.createTempDirectory("artel-kafka-")
                    : Files.createDirectories(settings.directory().toAbsolutePath());
            var port = settings.port() == 0 ? freePort() : settings.port();
            var controllerPort = settings.controllerPort() == 0 ? freePort() : settings.controllerPort();
            var properties = properties(directory.resolve("log"), port, controllerPort);
            format(directory, properties);
            var server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
            server.startup();
            return new LocalKafka(server, port, settings.directory() == null ? directory : null);
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka did not start: " + e.getMessage(), e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        if (forgotten != null) Directories.delete(forgotten);
    }

    private static Properties properties(Path log, int port, int controllerPort) {
        var properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("log.dirs", log.toString()),
                // After a crash the controller waits this long before it takes the same broker again.
                Map.entry("broker.session.timeout.ms", "6000"),
                Map.entry("broker.heartbeat.interval.ms", "1000"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "8"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.retention.hours", "168"),
                Map.entry("log.segment.bytes", "67108864"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                Map.entry("log.cleaner.dedupe.buffer.size", "16777216"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("num.recovery.threads.per.data.dir", "1"),
                Map.entry("background.threads", "2")));
        return properties;
    }

    /** Marks a new directory as this broker's; one that is marked already is left as it is. */
    private static void format(Path directory, Properties properties) throws IOException {
        var file = directory.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        var output = new ByteArrayOutputStream();
        var status = StorageTool.execute(
                new String[] {"format", "-t", CLUSTER.toString(), "-c", file.toString(), "--ignore-formatted"},
                new PrintStream(output, true, StandardCharsets.UTF_8));
        if (status != 0) throw new IOException("formatting the log failed: " + output.toString(StandardCharsets.UTF_8));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Runs a broker until it is asked to stop: {@code <directory> <port> <controller port>}. */
    static void main(String[] args) throws InterruptedException {
        var kafka = start(new Settings(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2])));
        // Kafka has its own shutdown hook only when started by its own launcher.
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "kafka-shutdown"));
        kafka.server.awaitShutdown();
    }
}
