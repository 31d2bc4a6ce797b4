package io.artel.local;

import io.artel.local.infra.Directories;
import io.artel.local.infra.LocalPostgres;
import io.artel.local.infra.Topics;
import io.artel.local.supervisor.Machine;
import io.artel.local.supervisor.Processes;
import io.artel.local.supervisor.Progress;
import io.artel.local.supervisor.StartFailed;
import io.artel.local.supervisor.Supervisor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/**
 * What {@code ./artel} does beyond finding a JDK and building: {@code up}, {@code down}, {@code reset}, {@code status},
 * {@code admin}, {@code audit}.
 *
 * <p>From the environment: {@code ARTEL_ROOT} (the repository), {@code ARTEL_HOME_DIR} (the state, {@code .artel} by
 * default), {@code ARTEL_PORT_OFFSET} (added to every port), {@code ARTEL_ONLY} (services to run, separated by commas,
 * or {@code none}).
 */
public final class Platform {

    private final Path home;
    private final Path pids;
    private final Path own;
    private final Ports ports;
    private final Fleet fleet;
    private final List<String> services;
    private final Progress progress = new Progress(System.out);

    private Platform(Map<String, String> environment) {
        var root = Path.of(environment.getOrDefault("ARTEL_ROOT", "."))
                .toAbsolutePath()
                .normalize();
        home = root.resolve(environment.getOrDefault("ARTEL_HOME_DIR", ".artel"))
                .normalize();
        pids = home.resolve("pids");
        own = home.resolve("supervisor.pid");
        ports = new Ports(Integer.parseInt(environment.getOrDefault("ARTEL_PORT_OFFSET", "0")));
        services = chosen(environment.getOrDefault("ARTEL_ONLY", ""));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        fleet = new Fleet(
                home,
                ports,
                Secrets.load(home.resolve("secrets.properties")),
                new Installation(root, home.resolve("app"), java),
                System.getProperty("java.class.path"));
    }

    static void main(String[] args) {
        try {
            var platform = new Platform(System.getenv());
            var status = switch (args.length == 0 ? "" : args[0]) {
                case "up" -> platform.up();
                case "down" -> platform.down();
                case "reset" -> platform.reset();
                case "status" -> platform.status();
                case "admin" -> platform.admin(List.of(args).subList(1, args.length));
                case "audit" -> platform.audit(List.of(args).subList(1, args.length));
                default -> throw new StartFailed("usage: up | down | reset | status | admin <e-mail> | audit [<seal>]");
            };
            System.exit(status);
        } catch (StartFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static List<String> chosen(String only) {
        if (only.isBlank()) return Topics.SERVICES;
        if (only.strip().equals("none")) return List.of();
        var chosen = List.of(only.strip().split("\\s*,\\s*"));
        for (var service : chosen) {
            if (!Topics.SERVICES.contains(service)) {
                throw new StartFailed("there is no service " + service + "; there are " + Topics.SERVICES);
            }
        }
        return chosen;
    }

    private int up() {
        try {
            Files.createDirectories(home);
            // Held until this process ends, however it ends: two supervisors never share a directory.
            var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new StartFailed("The platform is already running"
                        + Processes.recorded(own)
                                .map(process -> " (pid " + process.pid() + ")")
                                .orElse("")
                        + ": see ./artel status, or stop it with ./artel down.");
            }
            Files.deleteIfExists(ready());
            fleet.requireBuilt(services);
            endOrphans();
            checkPorts();
            var self = ProcessHandle.current();
            Processes.record(own, self);
            Files.writeString(home.resolve("services"), String.join(",", services));
            var supervisor = new Supervisor(pids, fleet.stages(services), progress, Clock.systemUTC());
            // However this process is told to end, it ends when its hooks have: what comes last stands in the hook.
            var hook = new Thread(
                    () -> {
                        supervisor.stop();
                        supervisor.awaitStopped();
                        forget();
                        progress.line("everything has stopped");
                    },
                    "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            return supervisor.run(this::sayReady);
        } catch (IOException e) {
            throw new StartFailed(home + ": " + e.getMessage(), e);
        }
    }

    /** Removes what says that the platform runs and is ready. */
    private void forget() {
        try {
            Files.deleteIfExists(ready());
            Files.deleteIfExists(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sayReady() {
        progress.plain("");
        progress.plain("Artel is up.");
        if (!services.isEmpty()) progress.plain("  the cabinet         http://localhost:" + ports.gateway());
        progress.plain("  letters             http://localhost:" + ports.mail());
        progress.plain("  payment provider    http://localhost:" + ports.provider());
        progress.plain("  transfer service    http://localhost:" + ports.transfers());
        progress.plain("  cookie contractor   http://localhost:" + ports.cookies());
        progress.plain("  PostgreSQL          localhost:" + ports.postgres() + " (superuser postgres, no password)");
        progress.plain("  Kafka               localhost:" + ports.kafka());
        progress.plain("");
        progress.plain("  demo accounts       admin@, manager@, manager2@, buyer@, controller@, client@artel.local;");
        progress.plain(
                "                      password artel-demo-2026 (./artel admin <e-mail> makes an administrator)");
        progress.plain("  ./artel demo        plays the main flow and checks every figure");
        progress.plain("  ./artel status, ./artel logs <service>, ./artel down");
        progress.plain("");
        try {
            Files.writeString(ready(), ProcessHandle.current().pid() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int down() {
        var supervisor = Processes.recorded(own);
        if (supervisor.isEmpty()) {
            if (endOrphans() == 0) progress.plain("The platform is not running.");
            return 0;
        }
        progress.line("stopping");
        supervisor.get().destroy();
        if (!Processes.awaitEnd(supervisor.get(), Duration.ofSeconds(120))) {
            progress.line("the supervisor does not end by itself and is ended by force");
            supervisor.get().destroyForcibly();
            Processes.awaitEnd(supervisor.get(), Duration.ofSeconds(5));
        }
        endOrphans();
        forget();
        progress.line("the platform has stopped");
        return 0;
    }

    private int reset() {
        if (Processes.recorded(own).isPresent()) {
            throw new StartFailed("The platform is running: stop it first with ./artel down.");
        }
        endOrphans();
        Directories.delete(home);
        progress.plain("All data of the local platform is gone (" + home + ").");
        return 0;
    }

    /** Prints what runs; 0 if all of it is ready, 3 if not. */
    private int status() {
        var supervisor = Processes.recorded(own);
        if (supervisor.isEmpty()) {
            progress.plain("The platform is not running.");
            return 3;
        }
        progress.plain(row("", "pid", "port", "state", "memory", "up"));
        var allReady = true;
        long sum = Math.max(0, Processes.memory(supervisor.get(), false));
        progress.plain(row(
                "supervisor",
                String.valueOf(supervisor.get().pid()),
                "",
                Files.exists(ready()) ? "ready" : "starting",
                mebibytes(sum),
                uptime(supervisor.get())));
        for (var stage : fleet.stages(running())) {
            for (var part : stage.parts()) {
                var process = Processes.recorded(pids.resolve(part.name()));
                var ready = process.isPresent() && part.isReady();
                allReady &= ready;
                var memory =
                        process.map(running -> Processes.memory(running, true)).orElse(-1L);
                sum += Math.max(0, memory);
                progress.plain(row(
                        part.name(),
                        process.map(running -> String.valueOf(running.pid())).orElse("-"),
                        String.valueOf(part.port()),
                        ready ? "ready" : process.isPresent() ? "not ready" : "down",
                        mebibytes(memory),
                        process.map(Platform::uptime).orElse("")));
            }
        }
        progress.plain(row("together", "", "", "", mebibytes(sum), ""));
        return allReady && Files.exists(ready()) ? 0 : 3;
    }

    /** The services the running platform was started with. */
    private List<String> running() {
        try {
            var file = home.resolve("services");
            if (!Files.exists(file)) return services;
            var names = Files.readString(file);
            return names.isEmpty() ? List.of() : List.of(names.split(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int admin(List<String> arguments) {
        if (arguments.size() != 1 || !arguments.getFirst().contains("@")) {
            throw new StartFailed("usage: ./artel admin <e-mail>");
        }
        requireReady();
        return await("accounts", fleet.administrator(arguments.getFirst()));
    }

    private int audit(List<String> arguments) {
        requireReady();
        return await("billing's audit", fleet.audit(arguments));
    }

    private void requireReady() {
        if (Processes.recorded(own).isEmpty() || !Files.exists(ready())) {
            throw new StartFailed("The platform is not running: start it with ./artel up.");
        }
    }

    private static int await(String what, ProcessBuilder command) {
        try {
            return command.start().waitFor();
        } catch (IOException e) {
            throw new StartFailed(what + " could not be launched: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Ends what a supervisor that was killed has left running, all at the same time but PostgreSQL, which comes last. */
    private int endOrphans() {
        var orphans = new TreeMap<String, ProcessHandle>();
        var postgres = Optional.<ProcessHandle>empty();
        if (Files.isDirectory(pids)) {
            try (var files = Files.newDirectoryStream(pids)) {
                for (var file : files) {
                    var name = String.valueOf(file.getFileName());
                    var process = Processes.recorded(file);
                    if (name.equals("postgres")) postgres = process;
                    else process.ifPresent(orphan -> orphans.put(name, orphan));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        // A supervisor that died between starting PostgreSQL and writing it down.
        if (postgres.isEmpty()) postgres = unrecordedPostgres();
        orphans.forEach((name, process) ->
                progress.line("ending " + name + " (pid " + process.pid() + "), which an earlier run has left"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var process : orphans.values()) {
                threads.execute(() -> Processes.end(process, Processes.Ending.TERMINATE));
            }
        }
        postgres.ifPresent(process -> {
            progress.line("ending postgres (pid " + process.pid() + "), which an earlier run has left");
            Processes.end(process, Processes.Ending.INTERRUPT);
        });
        Directories.delete(pids);
        return orphans.size() + (postgres.isPresent() ? 1 : 0);
    }

    private Optional<ProcessHandle> unrecordedPostgres() {
        var pid = LocalPostgres.pid(home.resolve("pg").resolve("data"));
        if (pid < 0) return Optional.empty();
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
    }

    private void checkPorts() {
        var taken = new ArrayList<String>();
        new TreeMap<>(fleet.listeners(services)).forEach((port, name) -> {
            if (!Machine.isFree(port)) {
                taken.add("Port " + port + ", which " + name + " needs, is taken"
                        + Machine.listener(port).map(who -> " by " + who).orElse("") + ".");
            }
        });
        if (taken.isEmpty()) return;
        taken.add("Free it, or move the whole platform: ARTEL_PORT_OFFSET=1000 ./artel up");
        throw new StartFailed(String.join("\n", taken));
    }

    private Path ready() {
        return home.resolve("ready");
    }

    private static String row(String name, String pid, String port, String state, String memory, String uptime) {
        return String.format(Locale.ROOT, "%-14s %8s %6s  %-10s %9s %9s", name, pid, port, state, memory, uptime);
    }

    private static String mebibytes(long kibibytes) {
        return kibibytes < 0 ? "" : (kibibytes + 512) / 1024 + " MiB";
    }

    private static String uptime(ProcessHandle process) {
        var started = process.info().startInstant();
        if (started.isEmpty()) return "";
        var up = Duration.between(started.get(), Instant.now());
        if (up.toHours() > 0) return up.toHours() + " h " + up.toMinutesPart() + " m";
        return up.toMinutes() > 0 ? up.toMinutes() + " m " + up.toSecondsPart() + " s" : up.toSeconds() + " s";
    }
}
