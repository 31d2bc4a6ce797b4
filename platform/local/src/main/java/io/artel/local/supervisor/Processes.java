package io.artel.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes that may not be this JVM's children: recorded, found again, ended, measured. */
public final class Processes {

    /** How a process is asked to end: PostgreSQL takes the usual signal to mean "when all clients have left". */
    public enum Ending {
        TERMINATE("TERM"),
        INTERRUPT("INT");

        private final String signal;

        Ending(String signal) {
            this.signal = signal;
        }
    }

    private static final Duration GRACE = Duration.ofSeconds(20);

    private Processes() {}

    /** Writes down a process so that a later run can find it, and tell it from another with the same number. */
    public static void record(Path file, ProcessHandle process) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, process.pid() + " " + startMillis(process) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recorded process if it still runs; empty if it has ended, even if its number is in use again. */
    public static Optional<ProcessHandle> recorded(Path file) {
        try {
            if (!Files.exists(file)) return Optional.empty();
            var fields = Files.readString(file).strip().split(" ");
            if (fields.length != 2) return Optional.empty();
            var started = Long.parseLong(fields[1]);
            // The kernel counts from its own start, which is known to the second only.
            return ProcessHandle.of(Long.parseLong(fields[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> Math.abs(startMillis(process) - started) < 2000);
        } catch (NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks a process to end, gives it 20 seconds, then ends it by force. */
    public static void end(ProcessHandle process, Ending ending) {
        if (!process.isAlive()) return;
        if (ending == Ending.TERMINATE) process.destroy();
        else signal(process, ending);
        if (!awaitEnd(process, GRACE)) {
            process.destroyForcibly();
            awaitEnd(process, Duration.ofSeconds(5));
        }
    }

    /** Waits for the end of a process; false if it has not ended in time. */
    public static boolean awaitEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * The memory of a process in KiB, or -1 if the system does not say. Alone this is its resident set; with its
     * children, what several of them share is counted once.
     */
    public static long memory(ProcessHandle process, boolean withChildren) {
        var children = withChildren ? process.descendants().toList() : List.<ProcessHandle>of();
        if (children.isEmpty()) return field(process, "status", "VmRSS:");
        long sum = Math.max(0, field(process, "smaps_rollup", "Pss:"));
        for (var child : children) sum += Math.max(0, field(child, "smaps_rollup", "Pss:"));
        return sum;
    }

    private static long field(ProcessHandle process, String file, String name) {
        var path = Path.of("/proc", String.valueOf(process.pid()), file);
        try {
            if (!Files.isReadable(path)) return psMemory(process);
            for (var line : Files.readAllLines(path)) {
                if (line.startsWith(name)) return Long.parseLong(line.replaceAll("\\D", ""));
            }
            return -1;
        } catch (IOException e) {
            return -1;
        }
    }

    /** For systems without /proc. */
    private static long psMemory(ProcessHandle process) {
        var output = output(List.of("ps", "-o", "rss=", "-p", String.valueOf(process.pid())));
        return output.matches("\\d+") ? Long.parseLong(output) : -1;
    }

    /** What a command prints, stripped; empty if it cannot be run. */
    static String output(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var output = process.getInputStream()) {
                return new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
            }
        } catch (IOException e) {
            return "";
        }
    }

    private static void signal(ProcessHandle process, Ending ending) {
        output(List.of("kill", "-" + ending.signal, String.valueOf(process.pid())));
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
