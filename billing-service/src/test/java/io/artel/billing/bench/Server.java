package io.artel.billing.bench;

import io.artel.local.infra.Databases;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A PostgreSQL of the benchmark's own, as durable as a production one, and pgbench against it. */
final class Server implements AutoCloseable {

    static final String PASSWORD = "of-the-benchmark";

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final String ACCESS = """
            host  all  postgres  127.0.0.1/32  trust
            host  all  all       127.0.0.1/32  scram-sha-256
            """;

    private final EmbeddedPostgres postgres;
    private final String pgbench;

    Server(Path directory, String pgbench) throws IOException {
        this.pgbench = pgbench;
        Files.createDirectories(directory);
        var access = Files.writeString(directory.resolve("access.conf"), ACCESS);
        var log = ProcessBuilder.Redirect.appendTo(
                directory.resolve("postgres.log").toFile());
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setServerConfig("hba_file", access.toString())
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    int port() {
        return postgres.getPort();
    }

    String superuserUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database + "?user=postgres";
    }

    /** A database of billing's. */
    void create(String database) {
        Databases.create(superuserUrl("postgres"), "billing", database, PASSWORD, PASSWORD);
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(superuserUrl(database));
    }

    String version() throws SQLException {
        try (var connection = superuser("postgres")) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    void preparePgbench(int scale) throws SQLException {
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database pgbench");
        }
        run(List.of("-i", "-q", "-s", String.valueOf(scale)));
    }

    /** Transactions a second of pgbench's own TPC-B. */
    double tpcB(int clients, int seconds, String protocol) {
        var output = run(
                List.of("-n", "-M", protocol, "-c", String.valueOf(clients), "-j", "2", "-T", String.valueOf(seconds)));
        var tps = TPS.matcher(output);
        if (!tps.find()) throw new IllegalStateException("pgbench said: " + output);
        return Double.parseDouble(tps.group(1));
    }

    private String run(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(pgbench);
        command.addAll(arguments);
        command.addAll(List.of("-h", "127.0.0.1", "-p", String.valueOf(port()), "-U", "postgres", "pgbench"));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new IllegalStateException("pgbench failed: " + output);
            return output;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
