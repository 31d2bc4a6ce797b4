package io.artel.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part that is one command. Its output goes to its log, which outlives this JVM. */
public final class ProcessPart implements Part {

    private static final long LARGEST_LOG = 20L * 1024 * 1024;

    private final String name;
    private final int port;
    private final Path log;
    private final Supplier<List<String>> command;
    private final Map<String, String> environment;
    private final Probe probe;
    private final Duration patience;
    private @Nullable Process process;

    /**
     * @param command asked for at each start; it may wait for what the command needs
     * @param environment added to this process's own
     */
    public ProcessPart(
            String name,
            int port,
            Path log,
            Supplier<List<String>> command,
            Map<String, String> environment,
            Probe probe,
            Duration patience) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.command = command;
        this.environment = Map.copyOf(environment);
        this.probe = probe;
        this.patience = patience;
    }

    @Override
    public String name() {
        return name;
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
        return patience;
    }

    @Override
    public synchronized ProcessHandle start() {
        try {
            turnLog();
            var builder = new ProcessBuilder(command.get())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var started = builder.start();
            process = started;
            started.getOutputStream().close();
            return started.toHandle();
        } catch (IOException | UncheckedIOException e) {
            throw new StartFailed(name + " could not be launched: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isReady() {
        return probe.succeeds();
    }

    @Override
    public void stop() {
        Process running;
        synchronized (this) {
            running = process;
        }
        if (running != null) Processes.end(running.toHandle(), Processes.Ending.TERMINATE);
    }

    private void turnLog() throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
