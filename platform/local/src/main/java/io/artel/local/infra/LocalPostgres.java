package io.artel.local.infra;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of its own process, started from the binaries in a Maven artifact.
 *
 * <p>It listens on 127.0.0.1 only. The superuser {@code postgres} needs no password there; every other role needs
 * its own, so that a service with a wrong password fails here as it would anywhere else.
 */
public final class LocalPostgres implements AutoCloseable {

    /**
     * @param directory where data and binaries live between runs; {@code null} for a server that forgets everything
     * @param port the port, or 0 for any free one
     * @param durable whether a commit waits for the disk; tests do without
     * @param log the file that gets the server's messages; {@code null} for this JVM's own log. A server with a log
     *     of its own does not end with this JVM: its owner stops it, in an order that suits its clients.
     */
    public record Settings(
            @Nullable Path directory,
            int port,
            boolean durable,
            @Nullable Path log) {
        public static Settings forTests() {
            return new Settings(null, 0, false, null);
        }
    }

    private static final String ACCESS = """
            host  all  postgres  127.0.0.1/32  trust
            host  all  all       127.0.0.1/32  scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final Path data;
    private final @Nullable Path forgotten;

    private LocalPostgres(EmbeddedPostgres server, Path data, @Nullable Path forgotten) {
        this.server = server;
        this.data = data;
        this.forgotten = forgotten;
    }

    /** Starts the server and waits until it answers. */
    public static LocalPostgres start(Settings settings) {
        try {
            var directory = settings.directory() == null
                    ? Files.createTempDirectory("artel-pg-")
                    : settings.directory().toAbsolutePath();
            Files.createDirectories(directory);
            var access = Files.writeString(directory.resolve("access.conf"), ACCESS);
            var data = directory.resolve("data");
            var fsync = settings.durable() ? "on" : "off";
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(settings.directory() == null)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("hba_file", access.toString())
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("fsync", fsync)
                    .setServerConfig("full_page_writes", fsync)
                    .setServerConfig("synchronous_commit", fsync);
            if (settings.directory() != null)
                builder.setOverrideWorkingDirectory(directory.resolve("bin").toFile());
            if (settings.log() != null) {
                var log = ProcessBuilder.Redirect.appendTo(settings.log().toFile());
                builder.setOutputRedirector(log).setErrorRedirector(log).setRegisterShutdownHook(false);
            }
            if (settings.port() != 0) builder.setPort(settings.port());
            return new LocalPostgres(builder.start(), data, settings.directory() == null ? directory : null);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** The superuser's JDBC address. */
    public String superuserUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/postgres?user=postgres";
    }

    /** The process id of the server itself, which has no parent to end with. */
    public long pid() {
        return pid(data);
    }

    /** The process id PostgreSQL has recorded in a data directory, or -1 if it has recorded none. */
    public static long pid(Path data) {
        try {
            var file = data.resolve("postmaster.pid");
            if (!Files.exists(file)) return -1;
            try (var lines = Files.lines(file)) {
                return lines.findFirst()
                        .map(line -> Long.parseLong(line.strip()))
                        .orElse(-1L);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (forgotten != null) Directories.delete(forgotten);
    }
}
