package io.artel.local;

import io.artel.local.counterparts.Counterparts;
import io.artel.local.infra.Databases;
import io.artel.local.infra.LocalKafka;
import io.artel.local.infra.Topics;
import io.artel.local.supervisor.Part;
import io.artel.local.supervisor.Probe;
import io.artel.local.supervisor.ProcessPart;
import io.artel.local.supervisor.Supervisor.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the platform consists of, in the order in which it is started, and what each part is told. */
final class Fleet {

    /** Small heaps and the quick compiler: nine JVMs share a laptop. Benchmarks never run with these. */
    private static final List<String> JVM = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "-Duser.timezone=UTC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int STARTING_AT_ONCE = 3;

    private final Path home;
    private final Ports ports;
    private final Secrets secrets;
    private final Installation installation;
    private final String classPath;

    /**
     * @param home where the platform keeps its state
     * @param classPath of this very program, which brings the broker and the counterparts
     */
    Fleet(Path home, Ports ports, Secrets secrets, Installation installation, String classPath) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.installation = installation;
        this.classPath = classPath;
    }

    /**
     * @param services those of the services to run; the gateway comes along when there are any
     */
    List<Stage> stages(List<String> services) {
        var infrastructure = new Stage(List.of(postgres(), kafka(), counterparts()), 3, () -> {
            for (var service : Topics.SERVICES) createDatabase(service);
            Topics.create("127.0.0.1:" + ports.kafka());
        });
        if (services.isEmpty()) return List.of(infrastructure);
        var parts = new ArrayList<Part>();
        for (var service : services) parts.add(service(service));
        return List.of(
                infrastructure,
                new Stage(parts, STARTING_AT_ONCE, () -> {}),
                new Stage(List.of(gateway()), 1, () -> {}));
    }

    /** Fails if one of the services, or the gateway, has not been built. */
    void requireBuilt(List<String> services) {
        for (var service : services) installation.require(service + "-service");
        if (!services.isEmpty()) installation.require("api-gateway");
    }

    /** Every port the platform listens on, with who does. */
    Map<Integer, String> listeners(List<String> services) {
        var listeners = new HashMap<Integer, String>();
        for (var stage : stages(services)) {
            for (var part : stage.parts()) listeners.put(part.port(), part.name());
        }
        listeners.put(ports.kafkaController(), "kafka");
        listeners.put(ports.smtp(), "counterparts");
        listeners.put(ports.cookies(), "counterparts");
        listeners.put(ports.transfers(), "counterparts");
        listeners.put(ports.mail(), "counterparts");
        if (!services.isEmpty()) listeners.put(ports.gatewayManagement(), "gateway");
        return listeners;
    }

    /** The command and environment that make an account an administrator while the platform runs. */
    ProcessBuilder administrator(String email) {
        var command = new ArrayList<>(serviceCommand("accounts-service"));
        command.add("--spring.main.web-application-type=none");
        // The running service goes on listening; this run only does its errand.
        command.add("--spring.kafka.listener.auto-startup=false");
        command.add("--artel.grant-administrator=" + email);
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment("accounts"));
        // The running service keeps its place among the consumers.
        builder.environment().put("ARTEL_INSTANCE", "admin");
        return builder;
    }

    /** The command and environment that prove billing's books from its database. */
    ProcessBuilder audit(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(installation.java());
        command.addAll(JVM);
        command.add("-Xmx192m");
        command.add("-cp");
        command.add(installation.jar("billing-service").toString());
        command.add("io.artel.billing.audit.Audit");
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment("billing"));
        return builder;
    }

    private Part postgres() {
        return new PostgresPart(home.resolve("pg"), ports.postgres(), log("postgres"));
    }

    private Part kafka() {
        return java(
                "kafka",
                ports.kafka(),
                "-Xmx256m",
                List.of(
                        LocalKafka.class.getName(),
                        home.resolve("kafka").toString(),
                        String.valueOf(ports.kafka()),
                        String.valueOf(ports.kafkaController())),
                Map.of(),
                new Probe.Tcp(ports.kafka()));
    }

    private Part counterparts() {
        return java(
                "counterparts",
                ports.provider(),
                "-Xmx128m",
                List.of(Counterparts.class.getName()),
                Map.of(
                        "ARTEL_DATA", home.toString(),
                        "ARTEL_PROVIDER_PORT", String.valueOf(ports.provider()),
                        "ARTEL_PROVIDER_KEY", secrets.get("provider.key"),
                        "ARTEL_TRANSFERS_PORT", String.valueOf(ports.transfers()),
                        "ARTEL_TRANSFERS_KEY", secrets.get("transfers.key"),
                        "ARTEL_COOKIES_PORT", String.valueOf(ports.cookies()),
                        "ARTEL_SMTP_PORT", String.valueOf(ports.smtp()),
                        "ARTEL_MAIL_PORT", String.valueOf(ports.mail())),
                // The mail catcher is the last of them to start.
                new Probe.Http("http://127.0.0.1:" + ports.mail() + "/health"));
    }

    private Part java(
            String name,
            int port,
            String heap,
            List<String> mainAndArguments,
            Map<String, String> environment,
            Probe probe) {
        var command = new ArrayList<String>();
        command.add(installation.java());
        command.addAll(JVM);
        command.add(heap);
        command.add("-cp");
        command.add(classPath);
        command.addAll(mainAndArguments);
        return new ProcessPart(name, port, log(name), () -> List.copyOf(command), environment, probe, PATIENCE);
    }

    private Part service(String service) {
        var port = ports.service(service);
        var environment = environment(service);
        environment.put("SERVER_PORT", String.valueOf(port));
        return new ProcessPart(
                service,
                port,
                log(service),
                () -> serviceCommand(service + "-service"),
                environment,
                readiness(port),
                PATIENCE);
    }

    private Part gateway() {
        var environment = common();
        environment.put("SERVER_PORT", String.valueOf(ports.gateway()));
        environment.put("MANAGEMENT_PORT", String.valueOf(ports.gatewayManagement()));
        for (var service : Topics.SERVICES) {
            environment.put("ARTEL_" + service.toUpperCase(Locale.ROOT) + "_URL", url(ports.service(service)));
        }
        return new ProcessPart(
                "gateway",
                ports.gateway(),
                log("gateway"),
                () -> serviceCommand("api-gateway"),
                environment,
                readiness(ports.gateway()),
                PATIENCE);
    }

    private List<String> serviceCommand(String module) {
        var command = new ArrayList<String>();
        command.add(installation.java());
        command.addAll(JVM);
        command.add("-Xmx192m");
        command.add("-jar");
        command.add(installation.jar(module).toString());
        return command;
    }

    private Map<String, String> environment(String service) {
        var environment = common();
        environment.put("ARTEL_DB_HOST", "127.0.0.1");
        environment.put("ARTEL_DB_PORT", String.valueOf(ports.postgres()));
        environment.put("ARTEL_DB_NAME", service);
        environment.put("ARTEL_DB_PASSWORD", secrets.get(service + ".app"));
        environment.put("ARTEL_DB_OWNER_PASSWORD", secrets.get(service + ".owner"));
        environment.put("ARTEL_SMTP_HOST", "127.0.0.1");
        environment.put("ARTEL_SMTP_PORT", String.valueOf(ports.smtp()));
        environment.put("ARTEL_PROVIDER_URL", url(ports.provider()));
        environment.put("ARTEL_PROVIDER_KEY", secrets.get("provider.key"));
        environment.put("ARTEL_TRANSFERS_URL", url(ports.transfers()));
        environment.put("ARTEL_TRANSFERS_KEY", secrets.get("transfers.key"));
        environment.put("ARTEL_COOKIES_URL", url(ports.cookies()));
        if (service.equals("accounts")) {
            environment.put("ARTEL_KEY_SECRET", secrets.get("key.secret"));
            environment.put("ARTEL_ADMINISTRATOR", "admin@artel.local");
        }
        return environment;
    }

    private Map<String, String> common() {
        var environment = new HashMap<String, String>();
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("ARTEL_INSTANCE", "1");
        environment.put("ARTEL_KAFKA", "127.0.0.1:" + ports.kafka());
        environment.put("ARTEL_ACCOUNTS_URL", url(ports.service("accounts")));
        environment.put("ARTEL_PUBLIC_URL", "http://localhost:" + ports.gateway());
        environment.put("ARTEL_POW_KEY", secrets.get("pow.key"));
        return environment;
    }

    private void createDatabase(String service) {
        Databases.create(
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/postgres?user=postgres",
                service,
                secrets.get(service + ".owner"),
                secrets.get(service + ".app"));
    }

    private Path log(String name) {
        return home.resolve("logs").resolve(name + ".log");
    }

    private static Probe readiness(int port) {
        return new Probe.Http("http://127.0.0.1:" + port + "/actuator/health/readiness");
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
