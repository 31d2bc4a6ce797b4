package io.artel.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A platform of its own, beside any that runs on this machine: other ports, another directory, fresh data. */
final class RunningPlatform implements AutoCloseable {

    private static final int OFFSET = 3000;
    private static final List<String> SERVICES =
            List.of("accounts", "orders", "matching", "store", "billing", "testing", "analyst", "betting");

    private static final long START_MINUTES = 12;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path top = projectTop();
    private final Path home = top.resolve("platform/e2e/target/platform");

    private static final class Shared {
        private static final RunningPlatform PLATFORM = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLATFORM::close));
        }
    }

    /** Started by the first test that asks, stopped when the last has ended. */
    static RunningPlatform shared() {
        return Shared.PLATFORM;
    }

    /** Starts what the build has packaged, and returns when everything is ready. */
    private static RunningPlatform start() {
        var platform = new RunningPlatform();
        platform.artel("down");
        platform.artel("reset");
        if (platform.artel("up", "-d", "--no-build") != 0) {
            throw new IllegalStateException("the platform did not start: see " + platform.home.resolve("logs"));
        }
        return platform;
    }

    String gateway() {
        return "http://localhost:" + (8080 + OFFSET);
    }

    Path top() {
        return top;
    }

    /** The environment in which {@code ./artel} means this platform. */
    Map<String, String> settings() {
        return Map.of(
                "ARTEL_HOME_DIR",
                home.toString(),
                "ARTEL_PORT_OFFSET",
                String.valueOf(OFFSET),
                "JAVA_HOME",
                System.getProperty("java.home"));
    }

    int postgresPort() {
        return 15432 + OFFSET;
    }

    int kafkaPort() {
        return 19092 + OFFSET;
    }

    String mail() {
        return "http://localhost:" + (8025 + OFFSET);
    }

    /** Ends a part as a power cut would. */
    void kill(String part) {
        var record = home.resolve("pids").resolve(part);
        try {
            var pid = Long.parseLong(Files.readString(record).strip().split("\\s+")[0]);
            ProcessHandle.of(pid)
                    .orElseThrow(() -> new IllegalStateException(part + " does not run"))
                    .destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a service, or the gateway, says that it is ready. */
    boolean answers(String part) {
        int port = part.equals("gateway") ? 8080 : 8101 + SERVICES.indexOf(part);
        var readiness = URI.create("http://localhost:" + (port + OFFSET) + "/actuator/health/readiness");
        try {
            return http.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isReady() {
        return artel("status") == 0;
    }

    /** One number from one service's database, read past the service by the superuser. */
    long count(String service, String query) {
        var url = "jdbc:postgresql://127.0.0.1:" + postgresPort() + "/" + service;
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(service + ": " + query, e);
        }
    }

    /** What a command said, and how it ended. */
    record Said(int status, String text) {}

    /** {@code ./artel audit}, as anybody would type it. */
    Said audit() {
        var said = home.resolveSibling("artel-audit.log");
        try {
            Files.deleteIfExists(said);
            int status = artelInto(said, "audit");
            return new Said(status, Files.readString(said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes what one service has written, past the service, by the superuser: all or nothing. */
    void tamper(String service, List<String> statements) {
        var url = "jdbc:postgresql://127.0.0.1:" + postgresPort() + "/" + service;
        try (var connection = DriverManager.getConnection(url, "postgres", "")) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (var sql : statements) statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(service + ": " + statements, e);
        }
    }

    private int artel(String... arguments) {
        return artelInto(home.resolveSibling("artel-commands.log"), arguments);
    }

    private int artelInto(Path log, String... arguments) {
        var command = new ArrayList<String>();
        command.add(top.resolve("artel").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(top.toFile()).redirectErrorStream(true);
        builder.environment().putAll(settings());
        try {
            Files.createDirectories(home.getParent());
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            var process = builder.start();
            if (!process.waitFor(START_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("artel " + arguments[0] + " did not end");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path projectTop() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isExecutable(folder.resolve("artel")) && Files.exists(folder.resolve("mvnw"))) return folder;
        }
        throw new IllegalStateException(
                "the project's top is not above " + Path.of("").toAbsolutePath());
    }

    @Override
    public void close() {
        artel("down");
    }
}
