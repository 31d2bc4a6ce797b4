package io.artel.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.local.supervisor.Supervisor.Stage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    Path directory;

    final ByteArrayOutputStream output = new ByteArrayOutputStream();
    final CountDownLatch ready = new CountDownLatch(1);

    @Test
    void stages_start_in_order_and_stop_in_reverse_and_what_dies_is_started_again() throws Exception {
        var supervisor = supervisor(
                new Stage(List.of(service("database")), 1, () -> {}),
                new Stage(List.of(service("orders"), service("billing")), 2, () -> {}));
        var run = running(supervisor);
        assertThat(ready.await(60, TimeUnit.SECONDS)).isTrue();
        var first = pid("orders");

        first.destroyForcibly();

        await().atMost(Duration.ofSeconds(60)).until(() -> output().contains("orders is ready again"));
        assertThat(pid("orders").pid()).isNotEqualTo(first.pid());
        assertThat(output()).contains("orders (pid " + first.pid() + ") died; starting it again (1 of 5");
        supervisor.stop();
        assertThat(run.get(60, TimeUnit.SECONDS)).isZero();
        var journal = Files.readAllLines(directory.resolve("journal"));
        assertThat(journal.getFirst()).isEqualTo("database started");
        assertThat(journal).contains("orders stopped", "billing stopped").endsWith("database stopped");
        assertThat(directory.resolve("pids")).isEmptyDirectory();
    }

    @Test
    void a_service_that_dies_while_starting_makes_the_start_fail_with_its_last_words() throws Exception {
        var supervisor = supervisor(
                new Stage(List.of(service("database")), 1, () -> {}),
                new Stage(List.of(service("orders", "dies")), 1, () -> {}),
                new Stage(List.of(service("gateway")), 1, () -> {}));

        assertThat(supervisor.run(ready::countDown)).isEqualTo(1);

        assertThat(output()).contains("orders died while it was starting", "    | orders cannot go on");
        assertThat(ready.getCount()).isEqualTo(1);
        assertThat(Files.readAllLines(directory.resolve("journal")))
                .containsExactly("database started", "database stopped");
    }

    @Test
    void a_service_that_keeps_dying_stops_everything() throws Exception {
        var supervisor = supervisor(new Stage(List.of(service("orders"), service("billing")), 2, () -> {}));
        var run = running(supervisor);
        assertThat(ready.await(60, TimeUnit.SECONDS)).isTrue();
        var killed = new ArrayList<Long>();

        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    Processes.recorded(directory.resolve("pids/orders"))
                            .filter(process -> !killed.contains(process.pid()))
                            .ifPresent(process -> {
                                killed.add(process.pid());
                                process.destroyForcibly();
                            });
                    return run.isDone();
                });

        assertThat(run.get()).isEqualTo(1);
        assertThat(killed).hasSize(RestartPolicy.MOST + 1);
        assertThat(output()).contains("after 5 starts within two minutes: the platform stops");
        assertThat(Files.readAllLines(directory.resolve("journal"))).contains("billing stopped");
    }

    /** On a thread of its own: the common pool, which tells of ended processes, may have but one. */
    private Future<Integer> running(Supervisor supervisor) {
        var run = new FutureTask<>(() -> supervisor.run(ready::countDown));
        new Thread(run, "supervisor").start();
        return run;
    }

    private Supervisor supervisor(Stage... stages) {
        var progress = new Progress(new PrintStream(output, true, StandardCharsets.UTF_8));
        return new Supervisor(directory.resolve("pids"), List.of(stages), progress, Clock.systemUTC());
    }

    private Part service(String name, String... arguments) throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                FakeService.class.getName(),
                name,
                String.valueOf(port),
                directory.resolve("journal").toString()));
        command.addAll(List.of(arguments));
        return new ProcessPart(
                name,
                port,
                directory.resolve(name + ".log"),
                () -> command,
                Map.of(),
                new Probe.Http("http://127.0.0.1:" + port + "/ready"),
                Duration.ofSeconds(60));
    }

    private ProcessHandle pid(String name) {
        return Processes.recorded(directory.resolve("pids").resolve(name)).orElseThrow();
    }

    private String output() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
