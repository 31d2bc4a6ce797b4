package io.artel.local.supervisor;

import io.artel.local.http.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** What the machine tells: who has which port, and the last words in a log. */
public final class Machine {

    private static final String LISTENING = "0A";

    private Machine() {}

    /** Whether nothing on this machine listens on a port. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Who listens on a port, in words, as far as the system tells. */
    public static Optional<String> listener(int port) {
        return pidOfListener(port)
                .map(pid -> "pid " + pid
                        + ProcessHandle.of(pid)
                                .flatMap(process -> process.info()
                                        .commandLine()
                                        .or(() -> process.info().command()))
                                .map(command ->
                                        " (" + (command.length() > 80 ? command.substring(0, 80) + "…" : command) + ")")
                                .orElse(""));
    }

    /** The last lines of a file, indented; empty if there is none. */
    public static String tail(Path log, int lines) {
        if (!Files.exists(log)) return "";
        var last = new ArrayDeque<String>();
        // Logs are written by others: a byte that is no UTF-8 must not hide the rest.
        try (var reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> {
                readable(line).lines().forEach(shown -> last.addLast("    | " + shown));
                while (last.size() > lines) last.removeFirst();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.join("\n", last);
    }

    /** The services log JSON, a line an event; people want to see what happened, and where. */
    private static String readable(String line) {
        if (!line.startsWith("{")) return line;
        try {
            var event = Json.MAPPER.readTree(line);
            var trace = event.path("stack_trace").asString("");
            return "%s %s %s - %s%s"
                    .formatted(
                            event.path("@timestamp").asString(""),
                            event.path("level").asString(""),
                            event.path("logger_name").asString(""),
                            event.path("message").asString(""),
                            trace.isEmpty() ? "" : "\n" + causes(trace));
        } catch (JacksonException e) {
            return line;
        }
    }

    /** The lines of a stack trace that name exceptions. */
    private static String causes(String trace) {
        return trace.lines().filter(line -> !line.startsWith("\t")).collect(Collectors.joining("\n"));
    }

    private static Optional<Long> pidOfListener(int port) {
        if (!Files.isDirectory(Path.of("/proc/self/fd"))) {
            var output = Processes.output(List.of("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN"));
            return output.lines()
                    .findFirst()
                    .filter(line -> line.matches("\\d+"))
                    .map(Long::parseLong);
        }
        var sockets = new HashSet<String>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) sockets.addAll(listeningSockets(table, port));
        if (sockets.isEmpty()) return Optional.empty();
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), sockets))
                .map(ProcessHandle::pid)
                .findFirst();
    }

    private static Set<String> listeningSockets(String table, int port) {
        var suffix = ":" + String.format(Locale.ROOT, "%04X", port);
        var sockets = new HashSet<String>();
        try {
            for (var line : Files.readAllLines(Path.of(table))) {
                var fields = line.strip().split("\\s+");
                if (fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING)) {
                    sockets.add("socket:[" + fields[9] + "]");
                }
            }
        } catch (IOException e) {
            return Set.of();
        }
        return sockets;
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (var descriptors = Files.newDirectoryStream(Path.of("/proc", String.valueOf(pid), "fd"))) {
            for (var descriptor : descriptors) {
                if (sockets.contains(Files.readSymbolicLink(descriptor).toString())) return true;
            }
        } catch (IOException e) {
            // Somebody else's process, or one that has just ended.
            return false;
        }
        return false;
    }
}
