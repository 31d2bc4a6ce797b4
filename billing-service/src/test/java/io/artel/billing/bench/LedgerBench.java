package io.artel.billing.bench;

import io.artel.billing.audit.Audit;
import io.artel.billing.bench.Billing.Coming;
import io.artel.billing.bench.Billing.Work;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Caller;
import io.artel.kernel.Role;
import io.artel.local.infra.Directories;
import io.artel.local.infra.LocalKafka;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;

/**
 * How fast the ledger is, against pgbench's TPC-B on the same server in the same run. Started by {@code bench/ledger/run};
 * nothing it measures is asserted anywhere.
 *
 * <p>{@code bench.seconds} of each measurement, {@code bench.rounds} of all, {@code bench.postings} for the readings;
 * {@code bench.parts} is {@code writing}, {@code reading} or both, {@code bench.only} the names of the measurements
 * of writing, as a regular expression.
 */
final class LedgerBench {

    private static final int SCALE = 50;
    private static final List<String> PARTS =
            List.of(System.getProperty("bench.parts", "writing,reading").split(","));
    private static final int SECONDS = Integer.getInteger("bench.seconds", 5);
    /** The compiler of the JVM is still busy with the first hundred thousand messages. */
    private static final int WARMING = 20;

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 4);
    private static final int POSTINGS = Integer.getInteger("bench.postings", 10_000_000);
    private static final int OF_ONE = POSTINGS / 10;
    private static final int READINGS = 30;
    private static final String ONLY = System.getProperty("bench.only", ".*");
    private static final UUID SOMEBODY = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private record Config(Work work, int writers, Coming coming, boolean sealed) {

        String name() {
            var how = switch (coming) {
                case EACH -> ", a transaction each";
                case ALONE -> "";
                case BATCHED -> ", batched";
            };
            return work.name().toLowerCase(Locale.ROOT) + ", " + writers + (writers == 1 ? " writer" : " writers") + how
                    + (sealed ? "" : ", not sealed meanwhile");
        }
    }

    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private final Map<String, List<Double>> gathered = new LinkedHashMap<>();
    private final List<Double> lags = new ArrayList<>();
    private final Map<String, List<Double>> readings = new LinkedHashMap<>();
    private final Map<String, String> once = new LinkedHashMap<>();
    private final Server server;
    private final String kafka;

    private LedgerBench(Server server, String kafka) {
        this.server = server;
        this.kafka = kafka;
    }

    static void main(String[] args) throws Exception {
        System.setProperty("test.infra", "none");
        var directory = Files.createTempDirectory("artel-bench-");
        try (var server = new Server(directory, System.getProperty("bench.pgbench", "pgbench"));
                var kafka = LocalKafka.start(LocalKafka.Settings.forTests())) {
            var bench = new LedgerBench(server, kafka.bootstrapServers());
            var page = Path.of(System.getProperty("bench.report", "docs/benchmarks.md"));
            var report = new Report(bench.rates, bench.gathered, bench.lags, bench.readings, bench.once);
            if (PARTS.contains("writing")) {
                say("pgbench: scale " + SCALE);
                server.preparePgbench(SCALE);
                bench.write();
                // The goals compare all of them.
                if (ONLY.equals(".*")) {
                    var table = report.writing(server.version(), SECONDS, ROUNDS);
                    Report.into(page, Report.Part.WRITING, table);
                    say(table);
                }
            }
            if (PARTS.contains("reading")) {
                bench.read();
                var table = report.reading(server.version(), POSTINGS);
                Report.into(page, Report.Part.READING, table);
                say(table);
            }
        } finally {
            Directories.delete(directory);
        }
        System.exit(0);
    }

    private static List<Config> configs() {
        var configs = new ArrayList<Config>();
        for (var coming : List.of(Coming.ALONE, Coming.BATCHED)) {
            for (int writers : List.of(1, 8, 32)) {
                configs.add(new Config(Work.HOT, writers, coming, true));
                configs.add(new Config(Work.UNIFORM, writers, coming, true));
            }
        }
        configs.add(new Config(Work.HOT, 8, Coming.EACH, true));
        configs.add(new Config(Work.HOT, 8, Coming.BATCHED, false));
        configs.add(new Config(Work.SETTLE, 8, Coming.ALONE, true));
        configs.add(new Config(Work.SETTLE, 8, Coming.BATCHED, true));
        configs.removeIf(config -> !config.name().matches(ONLY));
        return configs;
    }

    private void write() throws Exception {
        server.create("billing");
        try (var billing = new Billing(server, "billing", kafka)) {
            say("warming up");
            for (var work : Work.values()) {
                billing.rate(work, 8, Coming.ALONE, WARMING);
                billing.rate(work, 8, Coming.BATCHED, WARMING);
            }
            settle(billing);
            // As pgbench's tables are; in life the autovacuum does it within a minute.
            execute("billing", "analyze");
            for (int round = 1; round <= ROUNDS; round++) {
                for (int clients : List.of(1, 8, 32))
                    measured("TPC-B, " + clients, server.tpcB(clients, SECONDS, "simple"));
                measured("TPC-B, 8, prepared", server.tpcB(8, SECONDS, "prepared"));
                // The books grow meanwhile: what is always measured last would be measured with more of them.
                for (var config : round % 2 == 1 ? configs() : configs().reversed()) {
                    var begin = Instant.now();
                    measured(config.name(), measure(billing, config));
                    gathered.computeIfAbsent(config.name(), it -> new ArrayList<>())
                            .add(messagesATransaction(begin));
                }
                say("round " + round + " of " + ROUNDS + " is done");
            }
        }
    }

    private void measured(String name, double rate) {
        say(String.format(Locale.ROOT, "%-40s %8.0f/s", name, rate));
        rates.computeIfAbsent(name, it -> new ArrayList<>()).add(rate);
    }

    private double measure(Billing billing, Config config) throws Exception {
        if (!config.sealed()) {
            try (var connection = server.superuser("billing");
                    var statement = connection.createStatement()) {
                // The sealer's own lock: while another holds it, nothing is sealed.
                statement.execute("select pg_advisory_lock(4712, 0)");
                double rate = billing.rate(config.work(), config.writers(), config.coming(), SECONDS);
                statement.execute("select pg_advisory_unlock(4712, 0)");
                settle(billing);
                return rate;
            }
        }
        var lag = new CopyOnWriteArrayList<Double>();
        var watching = new AtomicBoolean(true);
        var watcher = Thread.ofPlatform().start(() -> {
            while (watching.get()) {
                lag.add(billing.sealer.lag().toMillis() / 1000.0);
                sleep(Duration.ofMillis(200));
            }
        });
        double rate = billing.rate(config.work(), config.writers(), config.coming(), SECONDS);
        watching.set(false);
        watcher.join();
        lags.addAll(lag);
        settle(billing);
        return rate;
    }

    private double messagesATransaction(Instant begin) throws SQLException {
        try (var connection = server.superuser("billing");
                var asking = connection.prepareStatement(
                        "select count(*)::float / count(distinct xmin::text) from inbox where handled_at >= ?")) {
            asking.setTimestamp(1, Timestamp.from(begin));
            var answer = asking.executeQuery();
            answer.next();
            return answer.getDouble(1);
        }
    }

    /** Nothing of one measurement is left to be done during the next. */
    private void settle(Billing billing) throws SQLException {
        execute("billing", "truncate outbox");
        while (!billing.sealer.lag().isZero()) sleep(Duration.ofMillis(50));
    }

    private void read() throws Exception {
        say("a journal of " + POSTINGS + " postings");
        server.create("books");
        Flyway.configure()
                .dataSource("jdbc:postgresql://127.0.0.1:" + server.port() + "/books", "billing_owner", Server.PASSWORD)
                .locations("classpath:db/platform", "classpath:db/migration")
                .outOfOrder(true)
                .placeholders(Map.of("runtime-user", "billing_app"))
                .load()
                .migrate();
        load();
        long started = System.nanoTime();
        try (var billing = new Billing(server, "books", kafka)) {
            say("sealing it");
            while (!billing.sealer.lag().isZero()) sleep(Duration.ofMillis(100));
            double seconds = (System.nanoTime() - started) / 1e9;
            once.put(
                    "sealing a backlog, with its snapshots",
                    String.format(Locale.ROOT, "%,.0f entries/s", POSTINGS / 2 / seconds));
            execute("books", "vacuum analyze");
            var client = TestTokens.caller(SOMEBODY, Role.CLIENT);
            var manager = TestTokens.caller(Role.MANAGER);
            ask(billing, client, "a statement's first page", "/statement");
            ask(billing, client, "a statement's page in the middle", "/statement?page=" + OF_ONE / 40);
            ask(billing, client, "a statement's page of a day", "/statement?from=2026-01-20&to=2026-01-20");
            ask(billing, manager, "trial balance, now", "/trial-balance");
            ask(billing, manager, "trial balance, at a past moment", "/trial-balance?at=2026-01-20T12:00:00Z");
            ask(billing, manager, "balance of revenue, now", "/accounts/revenue/balance");
            ask(
                    billing,
                    manager,
                    "balance of revenue, at a past moment",
                    "/accounts/revenue/balance?at=2026-01-20T12:00:00Z");
        }
        say("auditing it");
        started = System.nanoTime();
        try (var connection = server.superuser("books")) {
            var report = Audit.report(connection, null);
            once.put(
                    "audit of the whole",
                    String.format(
                            Locale.ROOT,
                            "%.0f s, chain %s",
                            (System.nanoTime() - started) / 1e9,
                            report.findings().getFirst().holds() ? "proved" : "BROKEN"));
        }
    }

    /** As the service would have written it in two months, but for the charges; a hundred entries in a transaction. */
    private void load() throws SQLException {
        int entries = POSTINGS / 2;
        int transactions = entries / 100;
        try (var connection = server.superuser("books")) {
            run(connection, "set synchronous_commit = off");
            run(
                    connection,
                    "do $$ begin for i in 1.." + (transactions + 100)
                            + " loop perform pg_current_xact_id(); commit; end loop; end $$");
            run(connection, "set session_replication_role = replica");
            run(
                    connection,
                    "drop index posting_by_account, posting_by_entry, journal_entry_by_order, journal_entry_by_transaction");
            run(connection, "alter table journal_entry drop constraint journal_entry_cause_key");
            long first = Long.parseLong(text(connection, "select pg_current_xact_id()")) - transactions - 10;
            run(connection, """
                    insert into journal_entry (cause, kind, order_id, posted_at, effective_at, posted_in)
                    select gen_random_uuid(), 'CHARGE', gen_random_uuid(), at, at, (%d + i / 100)::text::xid8
                    from generate_series(0, %d - 1) i
                    cross join lateral (select timestamptz '2026-01-01' + i * interval '1 second' / %f as at) t""".formatted(first, entries, entries / 5_000_000.0));
            run(connection, """
                    insert into posting (entry_id, account, side, minor, currency, posted_in)
                    select e.id, case leg when 2 then 'revenue'
                        when 1 then 'client:' || case when e.id %% %d = 0 then '%s'
                            else md5((e.id * 7919 %% 100000)::text)::uuid::text end end,
                        case leg when 1 then 'DEBIT' else 'CREDIT' end, 10000, 'RUB', e.posted_in
                    from journal_entry e cross join generate_series(1, 2) leg order by e.id, leg""".formatted(entries / OF_ONE, SOMEBODY));
            run(connection, "alter table journal_entry add unique (cause)");
            run(
                    connection,
                    "create index journal_entry_by_order on journal_entry (order_id, id) where order_id is not null");
            run(connection, "create index journal_entry_by_transaction on journal_entry (posted_in)");
            run(connection, "create index posting_by_entry on posting (entry_id)");
            run(connection, """
                    create index posting_by_account on posting (account, posted_in, id)
                    include (entry_id, currency, side, minor)""");
            run(connection, "vacuum analyze");
        }
    }

    private void ask(Billing billing, Caller caller, String what, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + billing.port() + "/api/billing" + path))
                .header("Authorization", TestTokens.bearer(caller))
                .build();
        var took = new ArrayList<Double>();
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < READINGS + 5; i++) {
                long started = System.nanoTime();
                var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.body());
                if (i >= 5) took.add((System.nanoTime() - started) / 1e6);
            }
        }
        readings.put(what, took);
        say(String.format(Locale.ROOT, "%-40s %8.1f ms", what, Report.median(took)));
    }

    private void execute(String database, String statement) throws SQLException {
        try (var connection = server.superuser(database)) {
            run(connection, statement);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void sleep(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
