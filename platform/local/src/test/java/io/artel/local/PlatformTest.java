package io.artel.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.local.infra.Topics;
import io.artel.local.supervisor.Machine;
import io.artel.local.supervisor.Processes;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform without its services, as processes. */
class PlatformTest {

    @TempDir
    Path home;

    @TempDir
    Path output;

    final int offset = freeOffset();

    @AfterEach
    void stop() throws Exception {
        assertThat(run("down").waitFor(120, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void after_a_crash_the_next_start_ends_what_was_left_and_finds_its_data() throws Exception {
        var first = up();
        try (var connection = DriverManager.getConnection(database("orders"));
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
        }
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + (19092 + offset)))) {
            assertThat(admin.listTopics().names().get())
                    .hasSize(2 * Topics.SERVICES.size())
                    .contains("orders.events", "billing.commands");
        }
        var kafka = process("kafka");
        var postgres = process("postgres");

        first.destroyForcibly().waitFor();
        assertThat(kafka.isAlive()).isTrue();
        assertThat(run("status").waitFor()).isEqualTo(3);
        up();

        assertThat(kafka.isAlive()).isFalse();
        assertThat(postgres.isAlive()).isFalse();
        try (var connection = DriverManager.getConnection(database("orders"));
                var rows = connection.createStatement().executeQuery("select answer from kept")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
        assertThat(run("status").waitFor()).isZero();
        assertThat(run("up").waitFor()).as("a second one beside it").isEqualTo(1);
        assertThat(run("reset").waitFor()).as("while it runs").isEqualTo(1);
        assertThat(run("down").waitFor()).isZero();
        assertThat(home.resolve("ready")).doesNotExist();
        assertThat(run("reset").waitFor()).isZero();
        assertThat(home).doesNotExist();
        Files.createDirectories(home);
    }

    @Test
    void a_taken_port_is_named_before_anything_is_started() throws Exception {
        try (var socket = new ServerSocket(8202 + offset)) {
            var up = run("up");

            assertThat(up.waitFor()).isEqualTo(1);
            assertThat(Files.readString(output.resolve("out")))
                    .contains("Port " + socket.getLocalPort() + ", which counterparts needs, is taken by pid "
                            + ProcessHandle.current().pid());
        }
    }

    private Process up() throws Exception {
        var process = run("up");
        // What a killed one has left is removed while this looks, so that the file may vanish at any moment.
        await().atMost(Duration.ofSeconds(120))
                .ignoreException(NoSuchFileException.class)
                .until(() -> {
                    if (!process.isAlive()) throw new AssertionError("ended with " + process.exitValue());
                    return Files.readString(home.resolve("ready")).strip().equals(String.valueOf(process.pid()));
                });
        return process;
    }

    private Process run(String command) throws Exception {
        var builder = new ProcessBuilder(new ArrayList<>(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Platform.class.getName(),
                        command)))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(output.resolve("out").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "ARTEL_HOME_DIR", home.toString(),
                        "ARTEL_PORT_OFFSET", String.valueOf(offset),
                        "ARTEL_ONLY", "none"));
        return builder.start();
    }

    private ProcessHandle process(String name) {
        return Processes.recorded(home.resolve("pids").resolve(name)).orElseThrow();
    }

    private String database(String name) {
        return "jdbc:postgresql://127.0.0.1:" + (15432 + offset) + "/" + name + "?user=postgres";
    }

    /** Far from the usual ports, so that a platform on the same machine is not disturbed. */
    private static int freeOffset() {
        return IntStream.iterate(20_000, offset -> offset + 50)
                .filter(offset -> IntStream.of(1025, 8025, 8201, 8202, 8203, 15432, 19092, 19093)
                        .allMatch(port -> Machine.isFree(port + offset)))
                .findFirst()
                .orElseThrow();
    }
}
