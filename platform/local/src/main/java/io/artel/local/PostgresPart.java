package io.artel.local;

import io.artel.local.infra.LocalPostgres;
import io.artel.local.supervisor.Part;
import io.artel.local.supervisor.Probe;
import io.artel.local.supervisor.Processes;
import io.artel.local.supervisor.StartFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The local platform's PostgreSQL, which detaches itself and so is no child of the supervisor. */
final class PostgresPart implements Part {

    private final Path directory;
    private final int port;
    private final Path log;
    private @Nullable LocalPostgres server;

    PostgresPart(Path directory, int port, Path log) {
        this.directory = directory;
        this.port = port;
        this.log = log;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(60);
    }

    @Override
    public synchronized ProcessHandle start() {
        try {
            // After a death the old handle still locks the data directory.
            if (server != null) server.close();
            server = null;
            Files.createDirectories(log.toAbsolutePath().getParent());
            var started = LocalPostgres.start(new LocalPostgres.Settings(directory, port, true, log));
            server = started;
            return ProcessHandle.of(started.pid())
                    .orElseThrow(() -> new StartFailed("postgres ended as soon as it had started"));
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new StartFailed("postgres could not be started: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isReady() {
        return new Probe.Tcp(port).succeeds();
    }

    @Override
    public synchronized void stop() {
        if (server == null) return;
        ProcessHandle.of(server.pid()).ifPresent(process -> Processes.end(process, Processes.Ending.INTERRUPT));
        server.close();
        server = null;
    }
}
